"""Fields whose value is in several columns of a table: a post and its number, the year, month and
day, and the archive, box and folder in which a paper is kept.

A join is made only where the names of the columns, and the values in them, leave no doubt; a row in
which they do not fit keeps them as lines of its notes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set
from typing import NamedTuple

from foiakit.model import message, vocabulary
from foiakit.model.dates.numeric import Ambiguous
from foiakit.readers.source import Evidence
from foiakit.readers.values import container_columns
from foiakit.readers.values.days import days
from foiakit.readers.values.headers import DROP, KEEP, Column, Listing, fold

Value = Callable[[list[str]], str]
"""Returns the value that the cells of a row make together; empty where they make none."""

_POSTS = frozenset(
    map(fold, ("post", "sending post", "originating post", "from post", "embassy", "mission"))
)
_NUMBERS = frozenset(
    map(fold, ("number", "no", "num", "nr", "serial", "serial number", "cable no", "tel no"))
)
_PARTS = (
    ("date", ("year", "doc year", "year begin"), ("month", "doc month", "month begin"),
     ("day", "doc day", "day begin")),
    ("date_end", ("year end",), ("month end",), ("day end",)),
)  # fmt: skip
"""A field, and the columns with its year, month and day."""
_SERIAL = re.compile(r"(?:A-)?\d{1,7}")


JOINED = " (joined)"
"""What follows the field of a column that makes its value together with others, in reports."""


class Join(NamedTuple):
    """A field, the columns that its value is in, and how it is put together."""

    field: str
    columns: tuple[Column, ...]
    value: Value


def joins(
    columns: Sequence[Column], chosen: Set[str], listing: Listing, seen: Evidence
) -> list[Join]:
    """Return the fields of a table that several of its *columns* make together.

    Columns in *chosen*, which the person mapped, and those without values are left alone.
    """
    if listing.obtained:  # its columns are known
        return []
    free = {
        fold(column.name): column
        for column in reversed(columns)
        if column.name not in chosen
        and column.name not in seen.empty
        and fold(column.name) not in listing.dropped
    }
    taken = {
        column.target: column
        for column in columns
        if column.target not in {KEEP, DROP} and column.name not in seen.empty
    }
    found = [*_messages(free, taken, seen), *_dates(free, taken, seen)]
    if "source" not in taken:
        parts = container_columns.parts(free, taken.get("collection"))
        if parts:
            joined = tuple(
                column for part in parts for column in part.columns if column.target in {KEEP, DROP}
            )
            found.append(Join("source", joined, container_columns.value(parts)))
    return found


def _messages(free: dict[str, Column], taken: dict[str, Column], seen: Evidence) -> Iterator[Join]:
    """Yield the join of a post and the number of its message, where the table has no other."""
    number = taken.get("message")
    if number is None:
        number = next((free[name] for name in free if name in _NUMBERS), None)
    if number is None or number.name not in seen.bare or number.target == "number":
        return
    post = next((free[name] for name in free if name in _POSTS), None)
    is_sender = post is None
    if post is None and number.target == "message":
        post = taken.get("originator")
    if post is None or post.name in seen.bare | seen.dated:
        return

    def value(cells: list[str]) -> str:
        place, serial = cells[post.at].strip(), cells[number.at].strip()
        if not _SERIAL.fullmatch(serial) or (is_sender and not vocabulary.post(place)):
            return ""
        joined = f"{place} {serial}"
        return joined if message.parse(joined) else ""

    joined = (number,) if is_sender or post.target == "originator" else (post, number)
    yield Join("message", joined, value)


def _dates(free: dict[str, Column], taken: dict[str, Column], seen: Evidence) -> Iterator[Join]:
    """Yield the joins of a year with a month and a day, or with a date that lacks the year."""
    for field, *names in _PARTS:
        year, month, day = (
            next((free[name] for name in map(fold, some) if name in free), None) for some in names
        )
        if year is None or year.name not in seen.bare:
            continue
        if field not in taken and month is not None:
            yield Join(field, tuple(filter(None, (year, month, day))), _date_of(year, month, day))
        elif field in taken and taken[field].name not in seen.readable and month is None:
            yield Join(field, (taken[field],), _with_year(taken[field], year))


def _date_of(year: Column, month: Column, day: Column | None) -> Value:
    def value(cells: list[str]) -> str:
        of_year, of_month = cells[year.at].strip(), cells[month.at].strip().rstrip(".")
        of_day = cells[day.at].strip() if day else ""
        if len(of_year) != 4 or (of_day and not of_day.isdecimal()):
            return ""
        if of_month.isdecimal():
            text = "-".join(part.zfill(2) for part in (of_year, of_month, of_day) if part)
        else:
            text = " ".join(filter(None, (of_day if of_month else "", of_month, of_year)))
        return text if (found := days(text)) and found.first else ""

    return value


def _with_year(date: Column, year: Column) -> Value:
    def value(cells: list[str]) -> str:
        text, of_year = cells[date.at].strip(), cells[year.at].strip()
        try:
            if not text or days(text) is not None:
                return text
        except Ambiguous:
            return text
        joined = f"{text}, {of_year}"
        return joined if len(of_year) == 4 and days(joined) else text

    return value
