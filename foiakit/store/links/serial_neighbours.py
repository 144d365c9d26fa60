"""The numbers around a serial number: held ones of the same post and year, found by the index.

And the table of known ranges (``serial_ranges``), which people import for dating.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from foiakit.dating.held_numbers import HeldSerial, Range
from foiakit.store.log import row_snapshots
from foiakit.store.session import Session
from foiakit.timelines.periods import moved

_HELD = "SELECT id, message, serial, day_first FROM records INDEXED BY"
# A day that its own source doubts cannot date others.
_SURE = "day_first = day_last AND date_other IS NULL AND substr(date, 11) = ''"


def neighbours(
    session: Session, post: str, year: int, serial: int, limit: int
) -> tuple[list[HeldSerial], list[HeldSerial]]:
    """Return the held numbers of *post* and *year* below and above *serial*, nearest first.

    A cable held more than once under one date, as from two sources, counts once.
    """
    found = []
    for sign, order in (("<", "DESC"), (">", "ASC")):
        rows = session.execute(
            f"{_HELD} records_by_message WHERE post = ? AND serial {sign} ? AND year = ?"
            f" AND {_SURE} AND day_first BETWEEN ? AND ? ORDER BY serial {order}, id",
            (post, serial, year, f"{year}-01-01", f"{year}-12-31"),
        )
        found.append(list(islice(_distinct(HeldSerial(*row) for row in rows), limit)))
    return found[0], found[1]


def _distinct(numbers: Iterable[HeldSerial]) -> Iterator[HeldSerial]:
    seen: set[tuple[int, str]] = set()
    for number in numbers:
        if (number.serial, number.day) not in seen:
            seen.add((number.serial, number.day))
            yield number


def last_of(session: Session, post: str, year: int) -> HeldSerial | None:
    """Return the last dated number that is held of *post* in *year*."""
    row = session.execute(
        f"{_HELD} records_by_post WHERE post = ? AND day_first BETWEEN ? AND ?"
        f" AND year = ? AND serial > 0 AND {_SURE} ORDER BY day_first DESC LIMIT 1",
        (post, f"{year}-01-01", f"{year}-12-31", year),
    ).fetchone()
    return HeldSerial(*row) if row else None


def ranges(session: Session, post: str, year: int) -> list[Range]:
    """Return the known ranges of *post* in *year*, by month."""
    rows = session.execute(
        "SELECT post, year, month, first, last, source FROM serial_ranges"
        " WHERE post = ? AND year = ? ORDER BY month",
        (post, year),
    ).fetchall()
    return [Range(*row) for row in rows]


def put_ranges(session: Session, ranges_: Iterable[Range]) -> int:
    """Store known ranges, replacing those of the same post and month; return their number.

    Inside a transaction.
    """
    number = 0
    with session.changing() as log:
        for range_ in ranges_:
            key = range_.post, range_.year, range_.month
            before = row_snapshots.image(session, "serial_ranges", *key)
            session.execute(
                "INSERT OR REPLACE INTO serial_ranges (post, year, month, first, last, source)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                range_,
            )
            after = row_snapshots.image(session, "serial_ranges", *key)
            name = " ".join(map(str, key))
            log.altered(row_snapshots.Key("serial_ranges", None, name), before, after)
            number += 1
    return number


def nearby(
    session: Session, post: str, day: date, days: int, record: int, limit: int
) -> list[tuple[int, str, str, str]]:
    """Id, message, title and first day of records after *record* in id, *days* around *day*."""
    rows = session.execute(
        "SELECT id, message, title, day_first FROM records INDEXED BY records_by_post"
        " WHERE post = ? AND day_first BETWEEN ? AND ? AND id > ? AND title <> '' LIMIT ?",
        (post, moved(str(day), -days), moved(str(day), days), record, limit),
    ).fetchall()
    return [(row[0], row[1], row[2], row[3]) for row in rows]
