"""``--where``: which rows of Parquet are read, and the columns named by folders."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from typing import Any, NamedTuple
from urllib.parse import unquote

from foiakit.errors import Usage

NONE = "__HIVE_DEFAULT_PARTITION__"
"""A folder's value for rows without one, as Hive names it."""
_RANGE = ".."


class Condition(NamedTuple):
    """A column with one value, or with values from *first* to *last*; with neither it is empty."""

    column: str
    first: str | None
    last: str | None

    def holds(self, value: Any) -> bool:
        """Return whether *value*, from `foiakit.readers.tables.parquet_values`, is wanted."""
        if self.first is None:
            return value is None
        return value is not None and self.may_hold(value, value)

    def may_hold(self, least: Any, greatest: Any) -> bool:
        """Return whether any value from *least* to *greatest* is wanted."""
        first, last = self.first or "", self.last or ""
        try:
            low, high = _number(least), _number(greatest)
            return _number(first) <= high and low <= _number(last)
        except ValueError:  # not numbers: dates and words are compared as text
            return first <= _text(greatest) and _text(least) <= last


def conditions(asked: Sequence[tuple[str, str]]) -> list[Condition]:
    """The conditions of ``COLUMN=VALUE`` and ``COLUMN=FIRST..LAST``; `Usage` for an open range."""
    return [_condition(column, value) for column, value in asked]


def _condition(column: str, value: str) -> Condition:
    first, sign, last = value.partition(_RANGE)
    if not sign:
        return Condition(column, value or None, value or None)
    if not first or not last:
        raise Usage(f"--where {column}={value}: a range has two ends: {column}=1974..1976")
    return Condition(column, first, last)


def folder_columns(name: str) -> dict[str, str | None]:
    """The columns named by the folders directly above a file: ``lake/year=1975/a.parquet``."""
    found: dict[str, str | None] = {}
    folder = posixpath.dirname(name.replace("\\", "/"))
    while (part := posixpath.basename(folder)) and "=" in part:
        column, _, value = part.partition("=")
        found[unquote(column)] = None if value == NONE else unquote(value)
        folder = posixpath.dirname(folder)
    return dict(reversed(found.items()))


def _number(value: Any) -> float:
    if isinstance(value, bool):
        raise ValueError
    return float(value)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)
