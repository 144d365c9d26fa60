"""Messages, records or descriptions that a person wants, as items of a request.

A message is looked up in the references of held records, so that the item can say who cites it and
in which words. Nothing is guessed: a year found only in one reference is taken from it, and noted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from foiakit.model import vocabulary
from foiakit.model.message import Message, Number, parse, post_key
from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.requests.model import Item
from foiakit.store.links.missing_cables import Wanting
from foiakit.store.session import Session
from foiakit.threads import ASK, HELD, RELEASED
from foiakit.threads.missing_ranking import ranked

MOST_YEARS = 3


class WantedItem(NamedTuple):
    """An item, not numbered yet, and a remark on it."""

    item: Item
    note: str | None = None
    held: tuple[int, ...] = ()
    """The records that are the message, if it is held: then it need not be requested."""


def message_in(words: str) -> Message | None:
    """Return the message that *words* are: with a known post, or with its year."""
    message = parse(words)
    if message is None:
        return None
    known = vocabulary.post(message.post) is not None
    return message if known or message.year is not None else None


def of_message(session: Session, message: Message) -> WantedItem:
    """Return the item that asks for *message*, with the first record that cites it."""
    year, note = message.year, None
    if year is None and message.serial.isdecimal():
        year, note = _year(session, message)
    item = Item(number=0, message=message.printed, year=year)
    if year is None or not message.serial.isdecimal():
        return WantedItem(item, note)
    number = Number(post_key(message.post), year, int(message.serial))
    wanting = Wanting(session, Query())
    member = wanting.citing.of(number, message.printed)
    if member.status == HELD:
        return WantedItem(item, note, member.records)
    if member.status == RELEASED:
        note = f"{member.name} of {year} is released: {member.where or 'elsewhere'}"
    mentions = sorted(
        wanting.citing.mentions(number, 100), key=lambda mention: not mention.sentence
    )
    if not mentions:
        return WantedItem(item, note)
    first = mentions[0]
    cited_by = session.execute("SELECT uid FROM records WHERE id = ?", (first.record,)).fetchone()
    quote = first.sentence or " ".join(first.printed.split())
    item = Item(
        number=0,
        message=first.message or message.printed,
        year=year,
        cited_by=cited_by[0] if cited_by else None,
        quote=quote,
    )
    return WantedItem(item, note)


def missing_from(session: Session, query: Query) -> Iterator[Message]:
    """The cables that the records of *query* refer to and nobody has, those most cited first."""
    wanting = Wanting(session, query)
    for member, _ in ranked(wanting.bounds(few=False), wanting.weigh):
        if member.status == ASK and member.number:
            found = parse(member.name)
            if found is not None:
                yield found._replace(year=member.number.year)


def of_record(record: Record) -> WantedItem:
    """Return the item that asks again for the document of which *record* is an earlier release."""
    what = None if record.message else record.title or record.description or record.printed
    year = record.year
    item = Item(
        number=0, message=record.message, year=year, what=what, earlier_case=record.case or None
    )
    note = None if record.excised else f"record {record.id} has no excisions"
    return WantedItem(item, note)


def asking(session: Session, items: Iterable[Item]) -> dict[int, list[tuple[int, str]]]:
    """Return for each place in *items* the requests that ask for the same: id and office."""
    found: dict[int, list[tuple[int, str]]] = {}
    for place, item in enumerate(items):
        message = parse(item.message) if item.message else None
        if message is not None:
            serial = int(message.serial) if message.serial.isdecimal() else None
            values: tuple[object, ...] = (post_key(message.post), serial, item.year, item.year)
            held = "post = ? AND serial IS ? AND (year = ? OR year IS NULL OR ? IS NULL)"
            if serial is None:
                held, values = "message = ? AND year IS ?", (item.message, item.year)
        else:
            held, values = "message IS NULL AND what = ?", (item.what,)
        rows = session.execute(
            "SELECT DISTINCT requests.id, office FROM request_items JOIN requests"
            f" ON requests.id = request WHERE {held} ORDER BY 1",
            values,
        ).fetchall()
        if rows:
            found[place] = rows
    return found


def _year(session: Session, message: Message) -> tuple[int | None, str | None]:
    rows = session.execute(
        "SELECT DISTINCT year FROM refs INDEXED BY refs_by_message"
        " WHERE post = ? AND serial = ? AND serial IS NOT NULL AND year IS NOT NULL"
        f" ORDER BY 1 LIMIT {MOST_YEARS + 1}",
        (post_key(message.post), int(message.serial)),
    ).fetchall()
    years = [row[0] for row in rows]
    if len(years) == 1:
        return years[0], f"{message.printed} is assumed to be of {years[0]}, as it is cited"
    if years:
        which = " or ".join(map(str, years))
        name = message.printed
        return None, f"{name} is cited with the years {which}; write one: {name} (YEAR)"
    return None, f"the year of {message.printed} is not known; write {message.printed} (YEAR)"


class AskedItem(NamedTuple):
    """A request that asks for a cable, and whether a record here is linked to it as released."""

    request: int
    released: bool


def asked_items(session: Session, number: Number) -> list[AskedItem]:
    """Return the requests that ask for the cable *number*, by id."""
    rows = session.execute(
        "SELECT item.request, max(records.id IS NOT NULL) FROM request_items AS item"
        " LEFT JOIN request_outcomes AS outcome"
        " ON outcome.request = item.request AND outcome.item = item.number"
        " LEFT JOIN records ON records.uid = outcome.record"
        " WHERE item.post = ? AND item.serial = ? AND item.serial IS NOT NULL AND item.year = ?"
        " GROUP BY item.request ORDER BY item.request",
        (number.post, number.serial, number.year),
    )
    return [AskedItem(request, bool(released)) for request, released in rows]
