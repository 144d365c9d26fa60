"""Executive orders and declassification dates in a document's text, against its date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from foiakit.checks import Slip
from foiakit.model import vocabulary
from foiakit.model.dates import bounds, calendar_day, is_date
from foiakit.model.record import Record
from foiakit.model.vocabulary import Order
from foiakit.store.links.neighbours import Neighbours

_ORDER = re.compile(r"\bE\.?\s?O\.?\s?(?P<number>1[0-3]\d{3})\b")
_HEADER = 4000
"""The most characters of a header, which names the order; further down others may be named."""
_SIGNED_BEFORE = timedelta(days=200)
"""The longest time from an order's signing to its coming into force; in 1995 it was six months."""
_LATE_USE = timedelta(days=365)
"""How long drafters may have gone on naming the previous order."""
_AMENDED = {"E.O. 12958": "E.O. 13292"}
"""E.O. 13292 only amended 12958: cables of 2003 to 2010 still name 12958."""
_DECLASSIFY = re.compile(
    r"\bDECL(?:ASSIFY(?: ON)?|ASSIFIED(?: ON)?|AS)?\b[:.\s]{0,3}(?:ON\s+)?"
    r"(?:(?P<m>\d\d?)[/-](?P<d>\d\d?)[/-](?P<y>(?:19|20)\d\d)"
    r"|(?P<y2>(?:19|20)\d\d)[/-](?P<m2>\d\d?)[/-](?P<d2>\d\d?)"
    r"|(?P<y3>(?:19|20)\d\d)(?P<m3>[01]\d)(?P<d3>[0-3]\d))\b",
    re.I,
)


def _named(record: Record) -> Iterator[Order]:
    numbers = {match["number"] for match in _ORDER.finditer((record.text or "")[:_HEADER])}
    yield from (
        order for order in vocabulary.orders() if order.number.removeprefix("E.O. ") in numbers
    )


def _days(record: Record) -> tuple[date, date] | None:
    if not record.date or not is_date(record.date):
        return None
    first, last = bounds(record.date)
    return calendar_day(first), calendar_day(last)


def _end(order: Order) -> date | None:
    number = _AMENDED.get(order.number, order.number)
    last = next(order.last for order in vocabulary.orders() if order.number == number)
    return date.fromisoformat(bounds(last)[1]) if last else None


def order_early(record: Record, around: Neighbours) -> Iterator[Slip]:
    """``E.O. 12958`` in a cable of 1985: the order did not exist yet."""
    days = _days(record)
    for order in _named(record) if days else ():
        first = date.fromisoformat(bounds(order.first)[0])
        if days and days[1] < first - _SIGNED_BEFORE:
            evidence = f"{order.number}, in force from {order.first}; dated {record.date}"
            yield Slip("text", evidence, "look at the date's year", 0.9)


def order_late(record: Record, around: Neighbours) -> Iterator[Slip]:
    """``E.O. 11652`` in a cable of 1985: the date's year may be a slip."""
    days = _days(record)
    for order in _named(record) if days else ():
        last = _end(order)
        if days and last and days[0] > last + _LATE_USE:
            evidence = f"{order.number}, in force until {last}; dated {record.date}"
            yield Slip("text", evidence, "look at the date's year", 0.6)


def declassified_before(record: Record, around: Neighbours) -> Iterator[Slip]:
    """``DECL: 05/24/1989`` in a cable of 1999. A year of two figures is the next such year."""
    days = _days(record)
    for field in ("text", "description", "notes") if days else ():
        for match in _DECLASSIFY.finditer(getattr(record, field) or ""):
            day = _day(match)
            if days and day and day < days[0]:
                evidence = f"{' '.join(match.group().split())}; dated {record.date}"
                yield Slip(field, evidence, "one of the two dates is wrong", 0.85)


def _day(match: re.Match[str]) -> date | None:
    for y, m, d in (("y", "m", "d"), ("y2", "m2", "d2"), ("y3", "m3", "d3")):
        if match[y]:
            try:
                return date(int(match[y]), int(match[m]), int(match[d]))
            except ValueError:
                return None
    return None
