"""Telegrams' details beyond their records' fields, and their references: two tables by record.

`cables` has one row per record: the original text, and the rest as JSON. `refs` has one row per
reference: a number for look-up (post, serial, year, as in `records`), the words printed, and the
sentence around them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from foiakit.cables import SEPTEL
from foiakit.errors import DamagedValue
from foiakit.model.message import post_key
from foiakit.model.record import Details
from foiakit.store.log import row_snapshots
from foiakit.store.session import Session

_NAMES = (
    "place", "kind", "letter", "post", "serial", "year", "year_by", "message", "date", "notal",
    "also", "printed", "first", "last", "sentence",
)  # fmt: skip


class StoredDetails(NamedTuple):
    """A telegram's details as they are stored."""

    data: dict[str, Any]
    source_text: str | None
    references: tuple[dict[str, Any], ...]

    def details(self, uid: str) -> Details:
        """Return the details of the record *uid*, to be added to another database."""
        references = [
            reference
            if reference["first"] is None
            else {**reference, "span": (reference["first"], reference["last"])}
            for reference in self.references
        ]
        data = {**self.data, "references": references} if references else self.data
        return Details(uid, data, self.source_text, complete=True)

    def as_json(self) -> dict[str, Any]:
        """Return the details as in an export: under one name each, without absent ones."""
        made = dict(self.data)
        if self.references:
            made["references"] = list(map(_as_json, self.references))
        if self.source_text is not None:
            made["source_text"] = self.source_text
        return made


def stored_details(details: Details) -> StoredDetails:
    """Return these details in the form in which they would be stored."""
    data = dict(details.data)
    found = data.pop("references", ()) if details.complete else _with_septels(data)
    data.pop("references", None)
    rows = [_row(reference, kept=details.complete) for reference in found]
    references = tuple(dict(zip(_NAMES, row, strict=True)) for row in rows)
    return StoredDetails(data, details.source_text, references)


def _as_json(row: dict[str, Any]) -> dict[str, Any]:
    made = {name: value for name, value in row.items() if value is not None}
    first, last = made.pop("first", None), made.pop("last", None)
    if first is not None:
        made["span"] = [first, last]
    if made.pop("notal"):
        made["notal"] = True
    return made


def has_tables(session: Session) -> bool:
    """Return whether the database has the two tables."""
    found = session.execute(
        "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('cables', 'refs')"
    )
    return bool(found.fetchone()[0] == 2)


def put_details(
    session: Session,
    record_id: int,
    data: dict[str, Any],
    source_text: str | None = None,
    *,
    complete: bool = False,
) -> None:
    """Store a record's details in place of earlier ones; ``data["references"]`` go into `refs`.

    *complete* are those from a database: they are not completed by reading.
    """
    rest = {name: value for name, value in data.items() if name != "references"}
    with watching(session, record_id):
        session.execute(
            "INSERT INTO cables (record, dtg, source_text, data) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (record) DO UPDATE SET"
            " dtg = excluded.dtg, source_text = excluded.source_text, data = excluded.data",
            (record_id, data.get("dtg"), source_text, json.dumps(rest, ensure_ascii=False)),
        )
        if complete:
            replace_references(session, record_id, data.get("references", ()), kept=True)
        else:
            replace_references(session, record_id, _with_septels(data))


def _with_septels(data: dict[str, Any]) -> list[dict[str, Any]]:
    """The references of *data*, and the separate telegrams that its text announces by no number."""
    references = list(data.get("references", ()))
    if any(reference["kind"] == SEPTEL for reference in references):
        return references
    return references + [
        {"kind": SEPTEL, "place": "text", "printed": use["printed"], "span": use.get("span")}
        for use in data.get("uses", ())
        if use["printed"].upper().startswith(SEPTEL.upper())
    ]


@contextmanager
def watching(session: Session, record_id: int, *, came_in: bool = True) -> Iterator[None]:
    """Log what the block makes of a record's details.

    With *came_in* they are from the record's source, and the record itself stands for them as long
    as nothing changes them. If the record was added in this change, they are in a span of it; if it
    was here before, they have a row of their own, because its details may have been added and
    removed by other changes.
    """
    before = row_snapshots.image(session, row_snapshots.CABLES, record_id)
    yield
    after = row_snapshots.image(session, row_snapshots.CABLES, record_id)
    key = row_snapshots.Key(row_snapshots.CABLES, record_id)
    if not came_in or before is not None or after is None:
        session.log.altered(key, before, after)
    elif session.log.has_added(record_id):
        line = row_snapshots.line(record_id, str(row_snapshots.state(after)))
        session.log.add(row_snapshots.CABLES, record_id, record_id, 1, line)
    else:
        session.log.note(key, None, row_snapshots.state(after))


def replace_references(
    session: Session, record_id: int, references: Any, *, kept: bool = False
) -> None:
    """Store a record's references in place of earlier ones, inside `watching`.

    *kept* were references as a row has them.
    """
    session.execute("DELETE FROM refs WHERE record = ?", (record_id,))
    marks = ", ".join("?" * (len(_NAMES) + 2))
    session.executemany(
        f"INSERT INTO refs (record, number, {', '.join(_NAMES)}) VALUES ({marks})",
        [
            (record_id, number, *_row(reference, kept=kept))
            for number, reference in enumerate(references)
        ],
    )


def _row(reference: dict[str, Any], *, kept: bool = False) -> tuple[Any, ...]:
    """Return the values of a reference's row, as in `StoredDetails.references`; *kept* as above."""
    post, serial = reference.get("post"), str(reference.get("serial", ""))
    first, last = reference.get("span") or (None, None)
    known: dict[str, Any] = {
        **reference,
        "place": reference.get("place", "ref"),
        "post": post if kept else post_key(post) if post else None,
        "serial": int(serial) if serial.isdigit() and len(serial) < 19 else None,
        "notal": int(bool(reference.get("notal"))),
        "first": first,
        "last": last,
    }
    return tuple(known.get(name) for name in _NAMES)


def details(session: Session, record_id: int) -> StoredDetails | None:
    """Return a record's details, ``None`` if it has none."""
    if not has_tables(session):
        return None
    row = session.execute(
        "SELECT data, source_text FROM cables WHERE record = ?", (record_id,)
    ).fetchone()
    if row is None:
        return None
    return StoredDetails(_object(row[0]), row[1], tuple(references(session, record_id)))


def details_of(session: Session, ids: Sequence[int]) -> dict[int, StoredDetails]:
    """Yield the details of those of the records *ids* that have any."""
    if not has_tables(session):
        return {}
    wanted = json.dumps(list(ids))
    found = session.execute(
        "SELECT record, data, source_text FROM cables"
        " WHERE record IN (SELECT value FROM json_each(?))",
        (wanted,),
    )
    return {
        record: StoredDetails(_object(data), text, tuple(references(session, record)))
        for record, data, text in found.fetchall()
    }


def _object(text: str) -> dict[str, Any]:
    found = json.loads(text)
    if not isinstance(found, dict):  # which another program put there
        raise DamagedValue("what it holds of a telegram's text is not a JSON object")
    return found


def references(session: Session, record_id: int) -> list[dict[str, Any]]:
    """Return a record's references in order, each as its row is."""
    found = session.execute(
        f"SELECT {', '.join(_NAMES)} FROM refs WHERE record = ? ORDER BY number", (record_id,)
    )
    return [dict(zip(_NAMES, row, strict=True)) for row in found]
