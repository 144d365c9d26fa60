"""The records that citation keys name, as `foiakit export` gives keys to all records."""

from __future__ import annotations

from collections.abc import Collection

from foiakit.citations.keys import Keys
from foiakit.model.record import Record
from foiakit.store.find.records import values
from foiakit.store.find.related import BRIEF
from foiakit.store.schema.rows import record_of
from foiakit.store.session import Session


def keyed_records(session: Session, wanted: Collection[str]) -> dict[str, Record]:
    """Each of the keys *wanted* that a record has, with that record, without its long texts."""
    found: dict[str, Record] = {}
    if wanted:
        keys = Keys()
        for row in values(session, None, BRIEF):
            record = record_of(row)
            if (key := keys.of(record)) in wanted:
                found[key] = record
    return found
