"""The records named by the citation keys of a manuscript."""

from __future__ import annotations

from collections.abc import Collection

from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.find.citation_keys import resolve
from foiakit.store.find.records import values
from foiakit.store.schema.rows import BRIEF, record_of
from foiakit.store.session import Session


def keyed_records(session: Session, wanted: Collection[str]) -> dict[str, Record]:
    """Return each of the keys *wanted* that a record has or had, with that record as it is now.

    Records have no long texts. Keys of removed records are left out;
    `foiakit.store.find.citation_keys.resolve` distinguishes them from unknown ones.
    """
    ids = {
        key: meaning.record for key, meaning in resolve(session, wanted).items() if meaning.record
    }
    if not ids:
        return {}
    query = Query(ids=tuple((record_id, record_id) for record_id in sorted(set(ids.values()))))
    records = {record.id: record for record in map(record_of, values(session, query, BRIEF))}
    return {key: records[record] for key, record in ids.items()}
