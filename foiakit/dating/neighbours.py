"""What is held around a record: its posting, the numbers near its own, other releases of it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from foiakit.dating.serial_dates import Anchor, Estimate, estimate
from foiakit.model import cached_vocabulary, vocabulary
from foiakit.model.dates import days_in, is_date
from foiakit.model.message import Number, parse, post_key
from foiakit.model.record import Collection, Record
from foiakit.store import Store
from foiakit.store.file.sqlite_errors import translating_errors
from foiakit.store.find import related
from foiakit.store.links import serial_neighbours
from foiakit.store.links.serial_neighbours import HeldSerial

NEIGHBOURS = 20
"""So many numbers on each side are taken to date by; further ones say little more."""
RELEASES = 20
NEARBY_DAYS = 3
NEARBY = 60
"""So many messages of the same post and days are compared with one."""


def number_of(record: Record) -> Number | None:
    """The number that *record*'s message has; ``None`` without one, or without its year."""
    message = parse(record.message) if record.message else None
    if message is None or not message.serial.isdigit() or int(message.serial) == 0:
        return None
    year = message.year or record.year
    return Number(post_key(message.post), year, int(message.serial)) if year else None


def exact_day(text: str | None) -> date | None:
    """The calendar day of an EDTF date that is one; ``None`` for a coarser date, or none."""
    if text is None or len(text) != 10 or not is_date(text):
        return None
    return date.fromisoformat(text)


def day_name(day: date) -> str:
    """``6 June 2010``."""
    return f"{day.day} {day:%B %Y}"


class Neighbours:
    """A database, asked about what surrounds a record. It only reads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.posting = lru_cache(maxsize=256)(self._posting)

    def _posting(self, name: str) -> Collection | None:
        return self._store.collection(name)

    def anchors(self, number: Number) -> list[Anchor]:
        """What *number* can be dated by: held records and known ranges of its post and year."""
        below, above = serial_neighbours.neighbours(self._store, *number, NEIGHBOURS)
        found = [_anchor(held) for held in (*below, *above)]
        for known in serial_neighbours.ranges(self._store, number.post, number.year):
            source = f"range of {known.year}-{known.month:02}"
            for serial, day in (
                (known.first, 1),
                (known.last, days_in(known.year, known.month)),
            ):
                found.append(Anchor(serial, date(known.year, known.month, day).toordinal(), source))
        return found

    def dated(self, number: Number, probability: float = 0.9) -> Estimate | None:
        """When *number* was given out, told from its anchors; ``None`` if they are too few."""
        return estimate(number.serial, number.year, self.anchors(number), probability)

    def fits(self, number: Number, day: date) -> bool:
        """Whether *day* lies between the days of the nearest numbers: no estimate is needed."""
        below, above = serial_neighbours.neighbours(self._store, *number, 2)
        days = [date.fromisoformat(held.day) for held in (*below, *above)]
        if not below or not above:
            return not days
        return min(days) <= day <= max(days)

    def pace(self, number: Number) -> HeldSerial | None:
        """The last dated number of the post in the nearest of the years around, if any is held."""
        for step in (1, -1, 2, -2):
            if found := serial_neighbours.last_of(self._store, number.post, number.year + step):
                return found
        return None

    def releases(self, record: Record) -> list[Record]:
        """Other records with the same message number (and year)."""
        with translating_errors(self._store.path):
            return related.same_message(self._store.connection, record, RELEASES)

    def nearby(self, record: Record) -> list[tuple[int, str, str, str]]:
        """Id, message, title and day of later records of the same post, dated within days of it."""
        number, day = number_of(record), exact_day(record.date)
        if number is None or day is None or record.id is None:
            return []
        return serial_neighbours.nearby(
            self._store, number.post, day, NEARBY_DAYS, record.id, NEARBY
        )


def _anchor(held: HeldSerial) -> Anchor:
    day = date.fromisoformat(held.day).toordinal()
    return Anchor(held.serial, day, f"record {held.record}: {held.message}")


@lru_cache(maxsize=4096)
def maker_of(text: str) -> str | None:
    """The post or agency that *text* names, in the vocabulary's words; ``None`` if none known."""
    if post := cached_vocabulary.post(text):
        return post.name
    folded = vocabulary.fold(text)
    return _agencies().get(folded) or _agencies().get(folded.removeprefix("the "))


@lru_cache(maxsize=1)
def _agencies() -> dict[str, str]:
    return {
        vocabulary.fold(term): agency.name
        for agency in vocabulary.agencies()
        for term in (agency.name, agency.acronym or agency.name, *agency.aliases)
    }
