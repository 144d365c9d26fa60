"""The citation keys of a database from before they were stored.

Each record gets the key that an export of all records printed for it, so that manuscripts which
cite by it still mean the same record.
"""

from __future__ import annotations

import json
import unicodedata
from array import array

from foiakit.citations.keys import Keys
from foiakit.model.record import Record
from foiakit.store.file.executor import Executor
from foiakit.store.schema.rows import COLUMNS, record_of
from foiakit.text.folding import LATIN

_TOGETHER = 500
_LONG = ("description", "notes", "text", "printed")
_BRIEF = ", ".join(f"NULL AS {name}" if name in _LONG else name for name in COLUMNS.split(", "))
_OMITTED = {
    ord(letter): None
    for small in map(chr, LATIN)
    for letter in (small, *small.upper(), "ẞ")
    if not letter.isascii()
}


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
            [(keys.of(_without_omitted(found[record_id])), record_id) for record_id in some],
        )


def _without_omitted(record: Record) -> Record:
    """Return *record* without the letters, such as ł and ß, that keys left out at that time."""
    return record._replace(
        message=_remaining(record.message),
        originator=_remaining(record.originator),
        title=_remaining(record.title),
        collection=_remaining(record.collection),
        document=_remaining(record.document),
    )


def _remaining(text: str | None) -> str | None:
    if text is None or text.isascii():
        return text
    return unicodedata.normalize("NFKD", text).translate(_OMITTED)
