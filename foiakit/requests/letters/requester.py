"""The requester: name, address and what a fee waiver needs, in a file that only its owner reads.

It is ``requester.toml`` in the configuration folder. Nothing of it goes into a database, a log or
an export.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from foiakit import configuration
from foiakit.errors import BadInput

NAME = "requester.toml"
MODE = 0o600
TEMPLATE = """\
# Your name and address, for foiakit request letter. Nothing in this file goes into a database.
# Remove the # before what you fill in.

# name = ""
# address = ["street", "city", "country"]
# email = ""
# phone = ""
# organization = ""
# category = "other"       # commercial, educational, media or other
# citizenship = "a citizen of the United States"

# [waiver]
# subject = ""             # which activities of the government the records are about
# adds = ""                # what they add to what is known
# readers = ""             # who will read the results
# means = ""               # how you will publish them

# [expedition]
# reason = ""
"""
KEYS = ("name", "address", "email", "phone", "organization", "category", "citizenship")
TABLES = {"waiver": ("subject", "adds", "readers", "means"), "expedition": ("reason",)}


class Requester(NamedTuple):
    """The content of the file: texts, and lines of the address, by the names of the
    placeholders.
    """

    path: str
    values: Mapping[str, str | tuple[str, ...]]
    exposed: bool = False
    """Whether anyone other than its owner may read the file."""


def path() -> str:
    """Return where the file is, or would be."""
    return os.path.join(os.path.dirname(configuration.path()), NAME)


def requester() -> Requester:
    """Return the file's content, or nothing without a file; `BadInput` says what is wrong."""
    import tomllib

    where = path()
    try:
        with open(where, "rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            found = tomllib.load(file)
    except FileNotFoundError:
        return Requester(where, {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadInput(f"{where}: not valid TOML: {error}") from None
    except OSError as error:
        raise BadInput(f"{where}: cannot be read: {error.strerror}") from None
    exposed = os.name == "posix" and bool(stat.S_IMODE(mode) & 0o077)
    return Requester(where, dict(_values(found, where)), exposed)


def _values(found: Mapping[str, object], where: str) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    for key, value in found.items():
        if key in TABLES and isinstance(value, dict):
            for name, text in value.items():
                if name not in TABLES[key]:
                    raise BadInput(
                        f"{where}: [{key}] has no {name}; it has: {', '.join(TABLES[key])}"
                    )
                yield f"{key}_{name}", _text(f"[{key}] {name}", text, where)
        elif key not in KEYS:
            known = ", ".join((*KEYS, *(f"[{table}]" for table in TABLES)))
            raise BadInput(f"{where}: unknown key {key!r}; there are: {known}")
        elif key == "address" and isinstance(value, list):
            yield key, tuple(_text(key, line, where) for line in value)
        else:
            yield key, _text(key, value, where)


def _text(key: str, value: object, where: str) -> str:
    if not isinstance(value, str):
        raise BadInput(f"{where}: {key}: write text in quotation marks")
    return value.strip()


def make() -> str | None:
    """Create the file with all keys to fill in, for its owner alone; ``None`` if it exists."""
    where = path()
    os.makedirs(os.path.dirname(where), mode=0o700, exist_ok=True)
    try:
        handle = os.open(where, os.O_WRONLY | os.O_CREAT | os.O_EXCL, MODE)
    except FileExistsError:
        return None
    with open(handle, "w", encoding="utf-8") as file:
        file.write(TEMPLATE)
    return where
