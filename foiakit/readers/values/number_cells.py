"""Cells of a workbook that are numbers: days are kept so."""

from __future__ import annotations

FIRST_SERIAL, LAST_SERIAL = 10_000, 99_999
"""Numbers of a sheet that can be days as it counts them (1927 to 2173); smaller ones are years."""


class NumberCell(str):
    """The text of a sheet's cell that is a number and, in a column of dates, may be a day."""

    __slots__ = ("day",)
    day: str

    def strip(self, chars: str | None = None, /) -> NumberCell:
        """Itself: a number has no blanks around it."""
        return self
