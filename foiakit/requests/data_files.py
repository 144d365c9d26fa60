"""The data files of this package: TOML beside the modules that use it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent


def read(name: str) -> dict[str, Any]:
    """What the file *name* of this package says; *name* may lie in a folder of it."""
    import tomllib

    with open(_FOLDER / name, "rb") as file:
        return tomllib.load(file)


def read_table(name: str, key: str) -> list[dict[str, Any]]:
    """The rows of the table *key* in the file *name*."""
    rows: list[dict[str, Any]] = read(name)[key]
    return rows
