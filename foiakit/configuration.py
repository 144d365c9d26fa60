"""The settings in the user's TOML file: the database, the style, the pager and others.

An option of a command has precedence, then the environment, then this file, then foiakit's
default. ``FOIAKIT_CONFIG`` names another file. Without a file, neither platformdirs nor tomllib
is loaded.
"""

from __future__ import annotations

import os
import sys

from foiakit.errors import BadInput

TYPE_CHECKING = False  # like that of typing, without the cost of importing it
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

DEFAULTS: Mapping[str, Any] = {
    "database": "records.db",
    "style": "archive",
    "pager": "less",
    "colour": True,
    "date_order": None,
}
"""Every key that the file may have, with its default."""
ENVIRONMENT = {"database": "FOIAKIT_DB", "pager": "PAGER", "colour": "NO_COLOR"}
"""The environment variables that have precedence over the file."""
VARIABLE = "FOIAKIT_CONFIG"
CACHE = "FOIAKIT_CACHE"
"""The environment variable that names another folder for caches."""
_NAME = "config.toml"


def path() -> str:
    """Return the path of the configuration file, whether it exists or not."""
    if named := os.environ.get(VARIABLE):
        return named
    import platformdirs

    try:
        return os.path.join(platformdirs.user_config_dir("foiakit", appauthor=False), _NAME)
    except RuntimeError as error:  # there is no home folder
        raise BadInput(f"no place for a configuration file: {error}; set {VARIABLE}") from None


def cache_folder() -> str:
    """Return the folder for files that foiakit can rebuild: ``FOIAKIT_CACHE`` or the system's.

    Raises `BadInput` if the system has none.
    """
    if named := os.environ.get(CACHE):
        return named
    import platformdirs

    try:
        return platformdirs.user_cache_dir("foiakit", appauthor=False)
    except RuntimeError as error:  # there is no home folder
        raise BadInput(f"no place for a cache: {error}; set {CACHE}") from None


def settings() -> dict[str, Any]:
    """Return the checked settings of the file; an empty dictionary without a file.

    Raises `BadInput`, which names the file, the line and the key.
    """
    if not os.environ.get(VARIABLE) and _is_certainly_absent():
        return {}
    import tomllib

    where = path()
    text = _text(where)
    try:
        found = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadInput(f"{where}: not valid TOML: {error}") from None
    for key, value in found.items():
        if problem := _problem(key, value):
            raise BadInput(f"{where}:{_line(text, key)}: {problem}")
    folder = os.path.dirname(os.path.abspath(where))
    for key in ("database", "style"):
        if key == "database" or found.get(key, "").endswith(".csl"):
            _make_whole(found, key, folder)
    return found


def _make_whole(found: dict[str, Any], key: str, folder: str) -> None:
    """Make a path in *found* absolute: it is relative to *folder*, or begins with ``~``."""
    if key in found:
        found[key] = os.path.normpath(os.path.join(folder, os.path.expanduser(found[key])))


def _text(where: str) -> str:
    """Return the text of the file; an empty text if the usual place has none."""
    try:
        with open(where, encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        if os.environ.get(VARIABLE):
            raise BadInput(f"{where}: no such file; {VARIABLE} names it") from None
        return ""
    except OSError as error:
        raise BadInput(f"{where}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise BadInput(f"{where}: not UTF-8; save it as UTF-8") from None


def _is_certainly_absent() -> bool:
    """Return True if the usual place certainly has no file, without loading platformdirs."""
    if sys.platform != "linux":
        return False
    folder = os.environ.get("XDG_CONFIG_HOME", "")
    if not os.path.isabs(folder):
        folder = os.path.expanduser("~/.config")
    if not os.path.isabs(os.environ.get("HOME", "")):
        return False  # platformdirs decides
    return not os.path.lexists(os.path.join(folder, "foiakit", _NAME))


def _problem(key: str, value: object) -> str | None:
    if key not in DEFAULTS:
        from foiakit.model.vocabulary import nearest

        near = nearest(key, DEFAULTS, 1)
        hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(DEFAULTS)}"
        return f"unknown key {key!r}; {hint}"
    if key == "colour":
        return None if isinstance(value, bool) else f"{key}: write true or false"
    if key == "date_order":
        return None if value in ("mdy", "dmy") else f'{key}: write "mdy" or "dmy"'
    if not isinstance(value, str):
        return f"{key}: write text in quotation marks"
    if key == "database" and not value:
        return f"{key}: the path is empty"
    if key == "style" and not value.endswith(".csl"):
        from foiakit.citations.styles import STYLES

        if value not in STYLES:
            return f"{key}: no style called {value!r}; there are: {', '.join(STYLES)}"
    return None


def _line(text: str, key: str) -> int:
    """Return the number of the line of *text* with *key*, or with the head of a table *key*."""
    for number, line in enumerate(text.splitlines(), 1):
        start = line.strip().lstrip("[").lstrip().lstrip("\"'")
        if start.startswith(key) and not start[len(key) :][:1].isalnum():
            return number
    return 1


def holds(key: str, found: Mapping[str, Any] | None = None) -> tuple[Any, str]:
    """Return the value of *key* and where it is from: ``environment``, ``file`` or ``default``.

    *found* are the settings in the file; without them the file is read.
    """
    variable = ENVIRONMENT.get(key, "")
    value = os.environ.get(variable)
    if value if key != "pager" else value is not None:  # PAGER= means no pager
        return (False if key == "colour" else value), "environment"
    found = settings() if found is None else found
    return (found[key], "file") if key in found else (DEFAULTS[key], "default")
