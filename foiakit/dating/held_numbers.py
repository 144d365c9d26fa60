"""The message numbers that are held, as values: other numbers are dated by them."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, Protocol

from foiakit.dating.serial_dates import Anchor, Estimate, estimate
from foiakit.model.dates import days_in, is_date
from foiakit.model.message import Number, parse, post_key
from foiakit.model.record import Record


class HeldSerial(NamedTuple):
    """A record with a serial number and an exact day."""

    record: int
    message: str
    serial: int
    day: str


class Range(NamedTuple):
    """The first and last number that a post assigned in a month."""

    post: str
    """As `foiakit.model.message.post_key` has it."""
    year: int
    month: int
    first: int
    last: int
    source: str | None = None


class HeldNumbers(Protocol):
    """Where the numbers around one are looked up: a database (`foiakit.store.links.neighbours`),
    or a list in a test.
    """

    def anchors(self, number: Number) -> list[Anchor]:
        """Return what *number* can be dated by: dated numbers and known ranges of its post and
        year.
        """

    def pace(self, number: Number) -> HeldSerial | None:
        """Return the last dated number of the post in the nearest other year; ``None`` if there is
        none.
        """


def date_of(number: Number, around: HeldNumbers, probability: float = 0.9) -> Estimate | None:
    """Return when *number* was assigned; ``None`` if too few numbers *around* it are held."""
    return estimate(number.serial, number.year, around.anchors(number), probability)


def anchor_of(held: HeldSerial) -> Anchor:
    """Return the number of a record as an anchor."""
    day = date.fromisoformat(held.day).toordinal()
    return Anchor(held.serial, day, f"record {held.record}: {held.message}")


def anchors_of(known: Range) -> tuple[Anchor, Anchor]:
    """Return a known range as two anchors: its first number and its last."""
    name = f"range of {known.year}-{known.month:02}"
    first = date(known.year, known.month, 1).toordinal()
    last = date(known.year, known.month, days_in(known.year, known.month)).toordinal()
    return Anchor(known.first, first, name), Anchor(known.last, last, name)


def number_of(record: Record) -> Number | None:
    """Return the number of *record*'s message; ``None`` if it has none, or no year."""
    message = parse(record.message) if record.message else None
    if message is None or not message.serial.isdigit() or int(message.serial) == 0:
        return None
    year = message.year or record.year
    return Number(post_key(message.post), year, int(message.serial)) if year else None


def exact_day(text: str | None) -> date | None:
    """Return the calendar day of an EDTF date; ``None`` for a less precise date, or none."""
    if text is None or len(text) != 10 or not is_date(text):
        return None
    return date.fromisoformat(text)


def day_name(day: date) -> str:
    """Return a day in words: ``June 6, 2010``."""
    return f"{day:%B} {day.day}, {day.year}"
