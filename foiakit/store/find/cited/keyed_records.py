"""The records that the citation keys of a manuscript name."""

from __future__ import annotations

from collections.abc import Collection

from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.find.citation_keys import resolve
from foiakit.store.find.records import values
from foiakit.store.schema.rows import BRIEF, record_of
from foiakit.store.session import Session


def keyed_records(session: Session, wanted: Collection[str]) -> dict[str, Record]:
    """Each of the keys *wanted* that a record has or had, with that record as it is now.

    Without its long texts. Of keys of removed records there is nothing here;
    `foiakit.store.find.citation_keys.resolve` tells them from unknown ones.
    """
    ids = {key: one.record for key, one in resolve(session, wanted).items() if one.record}
    if not ids:
        return {}
    query = Query(ids=tuple((one, one) for one in sorted(set(ids.values()))))
    records = {record.id: record for record in map(record_of, values(session, query, BRIEF))}
    return {key: records[record] for key, record in ids.items()}
