"""The citation keys of a database from before they were stored.

Each record gets the key that an export of all records printed for it, so that manuscripts which
cite by it still mean the same record.
"""

from __future__ import annotations

import json
from array import array

from foiakit.citations.keys import Keys
from foiakit.store.file.executor import Executor
from foiakit.store.schema.rows import COLUMNS, record_of

_TOGETHER = 500
_LONG = ("description", "notes", "text", "printed")
_BRIEF = ", ".join(f"NULL AS {name}" if name in _LONG else name for name in COLUMNS.split(", "))


def fill_citation_keys(session: Executor) -> None:
    """Give each record its key, in the order of an export: by date, then id."""
    keys = Keys()
    ids = array("q")
    ids.extend(
        record_id
        for (record_id,) in session.execute(
            "SELECT id FROM records ORDER BY day_first NULLS LAST, id"
        )
    )
    for start in range(0, len(ids), _TOGETHER):
        some = ids[start : start + _TOGETHER]
        found = {
            record.id: record
            for record in map(
                record_of,
                session.execute(
                    f"SELECT {_BRIEF} FROM records WHERE id IN (SELECT value FROM json_each(?))",
                    (json.dumps(list(some)),),
                ),
            )
        }
        session.executemany(
            "UPDATE records SET citation_key = ? WHERE id = ?",
            [(keys.of(found[record_id]), record_id) for record_id in some],
        )
