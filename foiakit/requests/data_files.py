"""The data files of this package: TOML next to the modules that use it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent


def read(name: str) -> dict[str, Any]:
    """Return the content of the file *name* of this package; *name* may include a folder."""
    import tomllib

    with open(_FOLDER / name, "rb") as file:
        return tomllib.load(file)


def read_table(name: str, key: str) -> list[dict[str, Any]]:
    """Return the rows of the table *key* in the file *name*."""
    rows: list[dict[str, Any]] = read(name)[key]
    return rows
