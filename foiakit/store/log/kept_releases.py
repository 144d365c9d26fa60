"""The columns of a release in a database that was made before it had them.

The contents of the stamps of telegrams and PDFs are in their details (``cables.data``); from there
they are copied into the records, as one change in the log that can be read and undone.
"""

from __future__ import annotations

import json
import re
from typing import Any

from foiakit.model.record import Record
from foiakit.store.file.executor import Executor
from foiakit.store.log import row_snapshots
from foiakit.store.log.change_log import Change
from foiakit.store.log.row_snapshots import RECORDS, Key
from foiakit.store.schema.fingerprint import fingerprint

COMMAND = "migrate: decision, release date and exemptions from the stamps that are kept"
_DECISIONS = {
    "full": "released in full",
    "part": "released in part",
    "denied": "denied in full",
}
_TOGETHER = 500
_PLACES = ((), ("file",), ("file", "title"))
"""Fields that the fingerprint of a record from a PDF may leave out."""


def fill_releases(session: Executor) -> None:
    """Fill decision, released and exemptions of every record whose stored stamps have them."""
    change = Change(session, COMMAND)
    last = 0
    while found := session.execute(
        "SELECT record, json_extract(data, '$.release') FROM cables"
        " WHERE record > ? AND json_type(data, '$.release') = 'object' ORDER BY record LIMIT ?",
        (last, _TOGETHER),
    ).fetchall():
        for record, release in found:
            if fields := _fields(json.loads(release)):
                _fill(session, change, record, fields)
        last = found[-1][0]
    change.finish()


def _fields(release: dict[str, Any]) -> dict[str, str]:
    """Return the columns that *release*, as details store it, fills."""
    values = {
        "decision": _DECISIONS.get(str(release.get("how"))),
        "released": release.get("date"),
    }
    fields = {name: value for name, value in values.items() if isinstance(value, str)}
    listed = release.get("exemptions")
    if isinstance(listed, list) and (codes := [code for code in listed if isinstance(code, str)]):
        fields["exemptions"] = json.dumps(list(dict.fromkeys(map(_spelled, codes))))
    return fields


def _spelled(code: str) -> str:
    """Return an exemption as in the column: the letters of 3.3(b) and 6.2(a) are lower case."""
    small = re.match(r"(3\.3|6\.2)", code)
    return code.lower() if small else code


def _fill(session: Executor, change: Change, record: int, fields: dict[str, str]) -> None:
    before = row_snapshots.record_row(session, record)
    if before is None:
        return
    names = (*Record._fields, "fingerprint")
    after = [fields.get(name, value) for name, value in zip(names, before, strict=True)]
    # An import of the same source must find that nothing has changed.
    for without in _PLACES:
        if before[-1] is not None and before[-1] == _fingerprint(before, without):
            after[-1] = _fingerprint(after, without)
            break
    values = {name: new for name, old, new in zip(names, before, after, strict=True) if old != new}
    change.note(
        Key(RECORDS, record),
        row_snapshots.state_of_record(before),
        row_snapshots.state_of_record(after),
        {name: before[names.index(name)] for name in values},
        values,
    )
    sets = ", ".join(f"{name} = ?" for name in values)
    session.execute(f"UPDATE records SET {sets} WHERE id = ?", (*values.values(), record))


def _fingerprint(row: Any, without: tuple[str, ...]) -> str:
    """As `row_snapshots.fingerprint_of`, without some fields."""
    values = list(row)
    at = Record._fields.index("excised")
    if values[at] is not None:
        values[at] = bool(values[at])
    return fingerprint(values, without)
