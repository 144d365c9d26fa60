"""Lines of JSON with a record and what belongs to it: a telegram's details, the posting.

A posting is in the line of its first record. Memory holds a block of records, and the names of the
postings that are still to come.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from foiakit.model.query import Query
from foiakit.model.record import Collection, Record
from foiakit.store import telegrams
from foiakit.store.file.sqlite_errors import translating_errors
from foiakit.store.find import records
from foiakit.store.find.collections import Postings
from foiakit.store.find.row_lines import json_object, one_state
from foiakit.store.session import Session
from foiakit.store.telegrams import StoredDetails

BLOCK = 60
"""How many lines are made at a time."""


class Detailed(NamedTuple):
    """A record's line, and what belongs to it."""

    line: bytes
    """A JSON object with every key of a record, in UTF-8."""
    cable: StoredDetails | None
    """The details of the record's text."""
    posting: Collection | None
    """The posting of the record, if no earlier record had it."""


def lines(session: Session, query: Query, sort: str) -> Iterator[list[Detailed]]:
    """Yield the records of *query*, by the field *sort*, some at a time, from one state of the
    database.

    Raises an error for a line that is not UTF-8, from another program.
    """
    with translating_errors(session.path), one_state(session):
        ids = records.ordered(session, query, "records.id", sort)
        for block in _lines(session, Postings(session), ids):
            b"".join(detailed.line for detailed in block).decode()
            yield block


def _lines(
    session: Session, postings: Mapping[str, Collection], ids: Iterator[tuple[int]]
) -> Iterator[list[Detailed]]:
    statement = (
        f"SELECT records.id, collection, CAST({json_object(Record._fields)} AS BLOB)"
        " FROM json_each(?) AS wanted CROSS JOIN records ON records.id = wanted.value"
    )
    to_come = set(postings)
    while block := [number for (number,) in islice(ids, BLOCK)]:
        found = telegrams.details_of(session, block)
        made = []
        for number, name, line in session.execute(statement, (json.dumps(block),)):
            posting = postings[name] if name in to_come else None
            to_come.discard(name)
            made.append(Detailed(line, found.get(number), posting))
        yield made
