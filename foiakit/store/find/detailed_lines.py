"""Lines of JSON, each with what its record has besides: a telegram's details, the posting.

A posting comes with the first record of it. Memory holds a block of records, and the names of the
postings that are still to come.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from foiakit.model.record import Collection, Record
from foiakit.store import telegrams
from foiakit.store.find.row_lines import json_object
from foiakit.store.session import Session
from foiakit.store.telegrams import StoredDetails

BLOCK = 60
"""So many lines are made at a time."""


class Detailed(NamedTuple):
    """A record as a line, with the rest."""

    line: bytes
    """A JSON object with every key of a record, in UTF-8."""
    cable: StoredDetails | None
    """What the record's text says beyond its fields."""
    posting: Collection | None
    """The posting that it comes from, if no record before it does."""


def lines(
    session: Session, postings: Mapping[str, Collection], ids: Iterator[tuple[int]]
) -> Iterator[list[Detailed]]:
    """Each of the records *ids*, some at a time; *session* sees one state for as long."""
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
