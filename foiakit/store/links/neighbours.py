"""Records around a record: its posting, other releases, numbers near its own."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from foiakit.dating.held_numbers import HeldSerial, anchor_of, anchors_of, exact_day, number_of
from foiakit.dating.serial_dates import Anchor
from foiakit.model.message import Number
from foiakit.model.record import Collection, Record
from foiakit.store.find.collections import collection
from foiakit.store.find.related import same_days, same_message
from foiakit.store.links import serial_neighbours
from foiakit.store.session import Session

NEIGHBOURS = 20
"""How many numbers on each side are used for dating; more of them add little."""
RELEASES = 20
NEARBY_DAYS = 3
NEARBY = 60
"""How many messages of the same post and days a record is compared with."""


class Neighbours:
    """The records around a record, read on demand."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.posting = lru_cache(maxsize=256)(self._posting)

    def _posting(self, name: str) -> Collection | None:
        return collection(self._session, name)

    def anchors(self, number: Number) -> list[Anchor]:
        """What *number* can be dated by: held records and known ranges of its post and year."""
        below, above = serial_neighbours.neighbours(self._session, *number, NEIGHBOURS)
        found = [anchor_of(held) for held in (*below, *above)]
        for known in serial_neighbours.ranges(self._session, number.post, number.year):
            found += anchors_of(known)
        return found

    def fits(self, number: Number, day: date) -> bool:
        """Whether *day* is between the days of the nearest numbers, so no estimate is needed."""
        below, above = serial_neighbours.neighbours(self._session, *number, 2)
        days = [date.fromisoformat(held.day) for held in (*below, *above)]
        if not below or not above:
            return not days
        return min(days) <= day <= max(days)

    def pace(self, number: Number) -> HeldSerial | None:
        """The last dated number of the post in the nearest of the years around, if any is held."""
        for step in (1, -1, 2, -2):
            if found := serial_neighbours.last_of(self._session, number.post, number.year + step):
                return found
        return None

    def releases(self, record: Record) -> list[Record]:
        """Return other records with the same message number (and year)."""
        return same_message(self._session, record, RELEASES)

    def text(self, record: Record) -> str:
        """Return the text of a record that was loaded without it."""
        row = self._session.execute(
            "SELECT text FROM records WHERE id = ?", (record.id,)
        ).fetchone()
        return (row[0] if row else None) or ""

    def same_days(self, record: Record) -> list[Record]:
        """Return earlier records of exactly the same day, month or year."""
        return same_days(self._session, record, NEARBY)

    def nearby(self, record: Record) -> list[tuple[int, str, str, str]]:
        """Return later records of the same post within days of it: id, message, title and day."""
        number, day = number_of(record), exact_day(record.date)
        if number is None or day is None or record.id is None:
            return []
        return serial_neighbours.nearby(
            self._session, number.post, day, NEARBY_DAYS, record.id, NEARBY
        )
