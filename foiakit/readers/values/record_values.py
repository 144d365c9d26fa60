"""A record's values while its row is read: a list, in the order of the fields of `Record`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from foiakit.model.record import Record

Setter = Callable[[list[Any], str], None]

NOTHING = frozenset({"", "n/a", "N/A", "#N/A"})
"""Cells that mean that there is no value."""
PLACE = {name: at for at, name in enumerate(Record._fields)}
"""Where each field is in a record."""
BLANK: list[Any] = list(Record())
"""The values of an empty record."""
_NOTES = PLACE["notes"]


class Unfit(ValueError):
    """A row that cannot become a record, and why."""


def noted(values: list[Any], line: str) -> None:
    """Add *line* at the end of the notes."""
    values[_NOTES] = f"{values[_NOTES]}\n{line}" if values[_NOTES] else line
