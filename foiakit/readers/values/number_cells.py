"""Numeric cells of a workbook, which stores dates as numbers."""

from __future__ import annotations

FIRST_SERIAL, LAST_SERIAL = 10_000, 99_999
"""Numbers of a sheet that can be days in its own count (1927 to 2173); smaller ones are years."""


class NumberCell(str):
    """The text of a numeric cell which, in a column of dates, may be a day."""

    __slots__ = ("day",)
    day: str

    def strip(self, chars: str | None = None, /) -> NumberCell:
        """Return the text itself: a number has no spaces around it."""
        return self
