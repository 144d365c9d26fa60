"""Dates in figures: ``12/25/1999``, ``25.12.1999``, ``05/00/1975``, ``19991225``.

If one of the first two numbers is above 12 it is the day. If neither is, only somebody who knows
the table can say which it is, or the other dates of the same column.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from foiakit.model.dates import Date, is_date, written
from foiakit.model.dates.written import full_year

ORDERS = ("mdy", "dmy")
"""Month first, or day first."""
_FIGURES = re.compile(
    r"(?P<first>\d{1,2})(?P<sign>[/.-]|\. )(?P<second>\d{1,2})(?P=sign)(?P<year>\d{4}|\d\d)\.?"
    r"(?:,?\s+(?P<time>\d\d?:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?))?",
    re.ASCII,
)
_MIDNIGHT = re.compile(r"(?:12(?=.*[Aa])|00?):00(?::00)?(?:\s?[Aa]\.?[Mm]\.?)?")
"""The time that a database writes where it has only a day."""
_COMPACT = re.compile(r"((?:1[5-9]|20)\d\d)(\d\d)(\d\d)", re.ASCII)
"""Eight digits without separators: the year, the month and the day, as ISO 8601 orders them."""


class Ambiguous(ValueError):
    """A date whose day and month cannot be distinguished; its message lists the possibilities."""


class Read(NamedTuple):
    """The meaning of figures: a date (EDTF), or ``None`` for none, and whether there is a time
    too.
    """

    date: str | None
    timed: bool = False


@lru_cache(maxsize=4096)
def order_shown(text: str) -> str | None:
    """Return ``mdy`` or ``dmy`` if *text* is a date that can be read in one order only."""
    match = _FIGURES.fullmatch(text.strip())
    if not match:
        return None
    first, second = int(match["first"]), int(match["second"])
    if first <= 12 < second <= 31:
        return "mdy"
    return "dmy" if second <= 12 < first <= 31 else None


def read(text: str, order: str | None) -> Read | None:
    """Return the date in figures that *text* is, ``None`` if it is not one or is invalid.

    A year, month or day of zeros is unknown: ``05/00/1975`` is May 1975, ``00/00/0000`` means no
    date. `Ambiguous` if both orders make a date and *order* does not say which.
    """
    if compact := _COMPACT.fullmatch(text):
        found = "-".join(compact.groups())
        return Read(found) if is_date(found) else None
    match = _FIGURES.fullmatch(text)
    if not match:
        return None
    first, second = int(match["first"]), int(match["second"])
    timed = bool(match["time"]) and not _MIDNIGHT.fullmatch(match["time"])
    if match["year"] in {"0000", "0001"} or not (first or second or int(match["year"])):
        return Read(None)
    year = full_year(match["year"])
    if not first and not second:
        return Read(year, timed)
    if not first or not second:
        found = f"{year}-{first or second:02}"
        return Read(found, timed) if is_date(found) else None
    order = order_shown(text) or order
    if first != second and order is None and first <= 12 and second <= 12:
        raise Ambiguous(
            f"{text!r} may be {year}-{first:02}-{second:02} or {year}-{second:02}-{first:02}"
        )
    month, day = (second, first) if order == "dmy" else (first, second)
    found = f"{year}-{month:02}-{day:02}"
    return Read(found, timed) if is_date(found) else None


def is_like(text: str) -> bool:
    """Return whether *text* is written like such a date, valid or not."""
    return (_FIGURES.fullmatch(text) or _COMPACT.fullmatch(text)) is not None


def read_typed(text: str, order: str | None = None) -> Date | None:
    """Return the date that a person types, in figures or in words; ``None`` if it is not one.

    `Ambiguous` for ``5/6/1999`` without an *order* (`ORDERS`) that says which is the month.
    """
    text = text.strip()
    if is_like(text):
        found = read(text, order)
        return Date(found.date) if found and found.date else None
    return written.read(text)
