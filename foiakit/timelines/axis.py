"""A few hundred records, each at its date, with the gaps between them to scale.

The scale is one line for each empty year, month, week or day, whichever is the finest that stays
short; a gap too long for it is drawn broken with its length.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from foiakit.model.dates import MONTHS, QUALIFIERS, SEASONS, bounds, qualified
from foiakit.model.record import Record
from foiakit.timelines.periods import BY, Period, how_long, number, numbered, short_day

LONGEST = 12
"""A gap of more units than this is broken."""
BROKEN = 3
"""How many lines a broken gap takes."""


class Mark(NamedTuple):
    """A record on the axis: its first and last possible day, and the date below its year."""

    record: Record
    first: str
    last: str
    day: str
    """``May 24``, ``May``, ``Spring``, ``c.``, ``Mar 30 - Apr 2``; empty for a year alone."""

    @property
    def exact(self) -> bool:
        """Whether it is known to the day."""
        return self.first == self.last


class Gap(NamedTuple):
    """An empty stretch between two marks: *units* of the axis, each drawn, or broken if too
    many.
    """

    empty: tuple[Period, ...]
    units: int
    label: str

    @property
    def year(self) -> str:
        """The last year that begins in it, whose number it shows; empty if none does."""
        heads = [year.first[:4] for year in self.empty if year.first.endswith("-01-01")]
        return heads[-1] if heads else ""

    @property
    def broken(self) -> bool:
        """Whether it is not to scale."""
        return self.units > LONGEST


class Axis(NamedTuple):
    """The drawing: marks and gaps in order of time, then the undated."""

    unit: str
    rows: tuple[Mark | Gap, ...]
    undated: tuple[Record, ...]
    at: int | None = None
    """The id of the record around which this was drawn."""
    noun: str = "record"
    """The name of one mark."""

    @property
    def none(self) -> str:
        """The name of an empty stretch: ``without a record``."""
        return f"without {'an' if self.noun[0] in 'aeiou' else 'a'} {self.noun}"

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The rows that are records."""
        return tuple(row for row in self.rows if isinstance(row, Mark))

    @property
    def reach(self) -> tuple[str, str] | None:
        """The first and the last day; of exact dates alone, if there are any."""
        sure = [mark for mark in self.marks if mark.exact] or self.marks
        if not sure:
            return None
        return min(mark.first for mark in sure), max(mark.last for mark in sure)

    @property
    def total(self) -> int:
        """How many records, undated ones included."""
        return len(self.marks) + len(self.undated)


def axis(records: Iterable[Record], room: int = 30, at: int | None = None) -> Axis:
    """Place *records*; gaps take at most about *room* lines, or a line for two records."""
    dated: list[Mark] = []
    undated: list[Record] = []
    for record in records:
        if record.date is None:
            undated.append(record)
        else:
            dated.append(_mark(record))
    dated.sort(key=lambda mark: (mark.first, -_days(mark), mark.record.id or 0))
    unit = _unit(dated, max(room, len(dated) // 2))
    return Axis(unit, tuple(_rows(dated, unit)), tuple(undated), at)


def _days(mark: Mark) -> int:
    # Of records that may begin on one day the least exact comes first: at the year's head.
    return number(mark.last, "day") - number(mark.first, "day")


def _unit(marks: list[Mark], room: int) -> str:
    """Return the finest unit that stays short; a whole axis before one with a broken gap.

    But two crises with a generation between them are better drawn by days with one gap broken than
    by years: a whole axis must not lose more than half of the gaps that the finer one shows.
    """
    whole = broken = ("year", 0)
    for unit in BY:
        gaps = [units for units in _between(marks, unit) if units > 0]
        too_long = sum(units > LONGEST for units in gaps)
        if sum(BROKEN if units > LONGEST else units for units in gaps) > room:
            continue
        if not too_long:
            whole = (unit, len(gaps))
        if too_long <= max(1, len(marks) // 20):
            broken = (unit, len(gaps))
    return whole[0] if 2 * whole[1] >= broken[1] else broken[0]


def _between(marks: list[Mark], unit: str) -> Iterator[int]:
    for mark, two in pairwise(marks):
        yield number(two.first, unit) - number(mark.first, unit) - 1


def _rows(marks: list[Mark], unit: str) -> Iterator[Mark | Gap]:
    for index, mark in enumerate(marks):
        if index:
            start = number(marks[index - 1].first, unit) + 1
            units = number(mark.first, unit) - start
            if units > 0:
                drawn = range(start, start + units) if units <= LONGEST else ()
                empty = tuple(numbered(place, unit) for place in drawn)
                yield Gap(empty, units, how_long(units, unit))
        yield mark


def _mark(record: Record) -> Mark:
    date = record.date or ""
    first, last = bounds(date, record.date_end)
    return Mark(record, first, last, _day(date, record.date_end))


def _day(date: str, end: str | None) -> str:
    qualifier = date[-1:] if date[-1:] in QUALIFIERS else ""
    date = date.rstrip(QUALIFIERS)
    if len(date) == 10:
        day = short_day(date)
    elif len(date) == 7:
        day = SEASONS.get(date[5:]) or MONTHS[int(date[5:]) - 1][:3]
    else:
        day = ""
    if not end:
        return qualified(day, qualifier, "c. ").strip()
    if len(end) == 10 and end[:7] == date[:7]:
        return qualified(f"{day}-{int(end[8:])}", qualifier, "c. ")
    until = _day(end, None) if end[:4] == date[:4] else end
    return f"{qualified(day, qualifier, 'c. ')} - {until}".strip()
