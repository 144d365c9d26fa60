"""Looking up citation keys: which record has one, had it, or no longer exists."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from foiakit.store.session import Session

HELD, FORMER, MERGED, REMOVED = "held", "former", "merged", "removed"


class KeyedRecord(NamedTuple):
    """The meaning of a citation key."""

    key: str
    record: int | None
    """The id of the record that it means now; ``None`` for a removed one."""
    status: str
    """``held``: the record's own key; ``former``: the record has another key now; ``merged``:
    that of a record that was merged into this one; ``removed``: that of a record that is gone.
    """


def resolve(session: Session, keys: Iterable[str]) -> dict[str, KeyedRecord]:
    """Return the meaning of each of *keys*, by the key; unknown keys are left out."""
    wanted = json.dumps(list(keys))
    among = "IN (SELECT value FROM json_each(?))"
    found = {
        key: KeyedRecord(key, record, status)
        for key, record, status in session.execute(
            "SELECT former.citation_key, coalesce(records.id, merged_records.record),"
            f" CASE WHEN records.id IS NOT NULL THEN '{FORMER}'"
            f" WHEN merged_records.record IS NOT NULL THEN '{MERGED}' ELSE '{REMOVED}' END"
            " FROM former_citation_keys AS former"
            " LEFT JOIN records ON records.uid = former.uid"
            " LEFT JOIN merged_records ON merged_records.uid = former.uid"
            f" WHERE former.citation_key {among}",
            (wanted,),
        )
    }
    for key, record in session.execute(
        f"SELECT citation_key, id FROM records WHERE citation_key {among}", (wanted,)
    ):
        found[key] = KeyedRecord(key, record, HELD)
    return found
