"""Which records a citation may mean: by message number, by place in a posting, by title."""

from __future__ import annotations

from collections.abc import Iterator

from foiakit.model import message
from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.find.records import values
from foiakit.store.schema.rows import BRIEF, record_of
from foiakit.store.session import Session

MOST = 20
"""The most records found in each way."""


def cited_records(session: Session, cited: Record) -> list[Record]:
    """Return the records that *cited*, a parsed citation, may mean, without their long texts."""
    found: dict[int, Record] = {}
    for query in _queries(cited):
        for row in values(session, query._replace(limit=MOST), BRIEF):
            record = record_of(row)
            found.setdefault(record.id or 0, record)
    for number in _with_title(session, cited.title):
        if number not in found:
            row = next(iter(values(session, Query(ids=((number, number),)), BRIEF)))
            found[number] = record_of(row)
    return list(found.values())


def _queries(cited: Record) -> Iterator[Query]:
    number = message.parse(cited.message) if cited.message else None
    if number:
        yield Query(messages=(number._replace(year=number.year or cited.year),))
        yield Query(messages=(number._replace(year=None),))
    if cited.document:
        collections = (cited.collection,) if cited.collection else ()
        yield Query(documents=(cited.document,), collections=collections)
    if cited.case:
        yield Query(cases=(cited.case,))


def _with_title(session: Session, title: str | None) -> list[int]:
    """Return records whose title has the same beginning, or most of its words."""
    words = " ".join((title or "").replace('"', " ").split()).split(" ")
    if len(words) < 2:
        return []
    half = max(len(words) // 2, 2)
    sides = {" ".join(words[:half]), " ".join(words[-half:])}
    match = " OR ".join(f'title : "{side}"' for side in sorted(sides))
    rows = session.execute(
        "SELECT rowid FROM records_fts WHERE records_fts MATCH ? ORDER BY rank LIMIT ?",
        (match, MOST),
    )
    return [row[0] for row in rows]
