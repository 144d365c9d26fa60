"""A mapping file: the options of an `import` of a table, to be repeated with one option.

It is TOML: ``[columns]`` with their name and ours, and above it what else belongs to the table:
``format``, ``key``, ``at``, ``unmapped``, ``encoding``, and how the table is written.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from foiakit.errors import BadInput, NotFound
from foiakit.readers.source import SourceOptions
from foiakit.readers.values.joined_columns import JOINED

_TEXTS = (
    "format", "at", "unmapped", "encoding", "date_order", "delimiter", "quote", "escape", "sheet",
)  # fmt: skip
_OTHERS: dict[str, type] = {"skip_lines": int, "no_header": bool}
_MOST_DOTS = 200
"""The most dots in a line: a name has one or two, and reading a name of thousands of parts takes
forever.
"""


class Saved(NamedTuple):
    """The content of a mapping file."""

    asked: SourceOptions
    form: str | None = None


def load(path: str) -> Saved:
    """The mapping in the file at *path*; `NotFound`, or `BadInput` naming what is invalid."""
    data = _read(path)
    columns, key = data.pop("columns", {}), data.pop("key", [])
    if not isinstance(columns, dict) or not all(isinstance(v, str) for v in columns.values()):
        raise BadInput(f"{path}: [columns] must give a field for each column")
    if not isinstance(key, list) or not all(isinstance(name, str) for name in key):
        raise BadInput(f"{path}: key must be a list of columns")
    for name, value in data.items():
        wanted = str if name in _TEXTS else _OTHERS.get(name)
        if wanted is None or type(value) is not wanted:
            known = ", ".join((*_TEXTS, *_OTHERS))
            raise BadInput(f"{path}: {name} is not a mapping setting ({known})")
    form = data.pop("format", None)
    return Saved(SourceOptions(saved=tuple(columns.items()), key=tuple(key), **data), form)


def _read(path: str) -> dict[str, Any]:
    import tomllib

    try:
        with open(path, "rb") as file:
            text = file.read().decode()
        for number, line in enumerate(text.split("\n"), 1):
            if line.count(".") > _MOST_DOTS:
                raise BadInput(f"{path}:{number}: not a mapping file: a name of too many parts")
        return tomllib.loads(text)
    except FileNotFoundError:
        raise NotFound(f"{path}: no such file") from None
    except OSError as error:
        raise BadInput(f"{path}: cannot be read: {error.strerror}") from None
    except RecursionError:
        raise BadInput(f"{path}: not a mapping file: nested too deeply") from None
    except ValueError as error:  # not TOML, not UTF-8, or a number of thousands of digits
        raise BadInput(f"{path}: not a mapping file: {str(error).partition(';')[0]}") from None


def text_of(asked: SourceOptions, form: str | None, columns: Mapping[str, str]) -> str:
    """Return the mapping file for a table whose *columns* went to these fields.

    Columns that are joined are left out: an import joins them again.
    """
    lines = ["# foiakit import --mapping THIS_FILE"]
    lines.append("# A column goes to a field, to keep (a line of the notes) or to drop.")
    document: dict[str, Any] = {"format": form} | {
        name: getattr(asked, name) for name in _TEXTS if name not in {"format", "unmapped"}
    }
    lines += [f"{name} = {_string(value)}" for name, value in document.items() if value]
    if asked.skip_lines is not None:
        lines.append(f"skip_lines = {asked.skip_lines}")
    if asked.no_header:
        lines.append("no_header = true")
    if asked.unmapped != "notes":
        lines.append(f"unmapped = {_string(asked.unmapped)}")
    if asked.key:
        lines.append(f"key = [{', '.join(map(_string, asked.key))}]")
    lines += ["", "[columns]"]
    lines += [
        f"{_string(name)} = {_string(target)}"
        for name, target in columns.items()
        if not target.endswith(JOINED)
    ]
    return "\n".join(lines) + "\n"


def _string(text: str) -> str:
    # A JSON string is a TOML string, but for the one control character that JSON does not escape.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
