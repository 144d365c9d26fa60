"""Merging two records: one is removed, and everything that belonged to it now belongs to the other.

Its source is still known by its uid (`merged_records`), so a later import does not add it again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from foiakit.model.record import Record
from foiakit.store.find import saved_selections
from foiakit.store.load.edit_records import remove
from foiakit.store.log import row_snapshots
from foiakit.store.log.row_snapshots import CABLES, MERGED, REQUEST_EVENTS, Image
from foiakit.store.session import Session

Known = dict[str, tuple[int, str | None]]
"""By a merged record's uid: the record that it is now, and its source's fingerprint."""
_REFERENCES, _OUTCOMES = "references", "outcomes"


def known(session: Session, uids: Iterable[str]) -> Known:
    """Return those of *uids* whose records were merged into another."""
    found = session.execute(
        "SELECT uid, record, fingerprint FROM merged_records"
        " WHERE uid IN (SELECT value FROM json_each(?))",
        (json.dumps(list(uids)),),
    )
    return {uid: (record, fingerprint) for uid, record, fingerprint in found}


def are_any(session: Session) -> bool:
    """Return whether any record was merged into another."""
    return session.execute("SELECT 1 FROM merged_records LIMIT 1").fetchone() is not None


def hand_over(session: Session, kept: Record, other: Record) -> None:
    """Give everything that belongs to *other* to *kept*, and remove *other*. Inside a transaction.

    The fields of *kept* have already been changed.
    """
    to, gone = kept.id or 0, other.id or 0
    row = row_snapshots.record_row(session, gone)
    source = row[-1] if row else None
    aliases = list(row_snapshots.images(session, MERGED, (gone,)))
    _move_details(session, to, gone)
    _move_marks(session, to, gone)
    _move_requests(session, kept.uid or "", other.uid or "")
    _rename_in_selections(session, str(to), str(gone))
    remove(session, [gone])
    own: Image = {"record": to, "uid": other.uid}
    for alias in (own | ({"fingerprint": source} if source else {}), *aliases):
        _put(session, MERGED, None, {**alias, "record": to})


def _move_details(session: Session, to: int, gone: int) -> None:
    """Move the details of the text: a telegram's, else those of the record that has any."""
    theirs = row_snapshots.image(session, CABLES, gone)
    mine = row_snapshots.image(session, CABLES, to)
    if theirs is None or (mine is not None and (_is_telegram(mine) or not _is_telegram(theirs))):
        return
    references = [{**their, "record": to} for their in theirs[_REFERENCES]]
    _put(session, CABLES, mine, {**theirs, "record": to, _REFERENCES: references})


def _is_telegram(image: Image) -> bool:
    return "form" in json.loads(image.get("data") or "{}")


def _move_marks(session: Session, to: int, gone: int) -> None:
    """Move accepted findings."""
    held = {image["code"] for image in row_snapshots.images(session, "seen", (to,))}
    for mark in list(row_snapshots.images(session, "seen", (gone,))):
        if mark["code"] not in held:
            _put(session, "seen", None, {**mark, "record": to})


def _move_requests(session: Session, to: str, gone: str) -> None:
    """Change the other record's uid in requests."""
    for place, name in (("request_items", "cited_by"), (REQUEST_EVENTS, "record")):
        table = "request_outcomes" if place == REQUEST_EVENTS else place
        column = "event" if place == REQUEST_EVENTS else "number"
        rows = session.execute(
            f"SELECT DISTINCT request, {column} FROM {table} WHERE {name} = ?", (gone,)
        ).fetchall()
        for request, number in rows:
            before = row_snapshots.image(session, place, request, number)
            if before is not None:
                _put(session, place, before, _renamed(before, name, gone, to))


def _renamed(image: Image, name: str, old: str, new: str) -> Image:
    found: Image = {
        key: new if (key, value) == (name, old) else value for key, value in image.items()
    }
    if _OUTCOMES in found:
        found[_OUTCOMES] = [_renamed(outcome, name, old, new) for outcome in found[_OUTCOMES]]
    return found


def _rename_in_selections(session: Session, to: str, gone: str) -> None:
    """Change the other record's id where a saved selection names it directly."""
    for selection, typed in saved_selections.selections(session).items():
        changed = dict(typed)
        for name in ("which", "ids"):
            if gone in (words := [word.strip() for word in typed.get(name, ())]):
                changed[name] = list(dict.fromkeys(to if word == gone else word for word in words))
        if changed != typed:
            saved_selections.keep(session, selection, changed)


def _put(session: Session, place: str, before: Image | None, after: Image) -> None:
    key = row_snapshots.key_of(place, after)
    row_snapshots.put(session, key, after)
    session.log.altered(key, before, after)


def take_in(session: Session, uid: str, record: int, fingerprint: str | None) -> None:
    """Record that the source *uid* is that of *record*, as in another database."""
    image: Image = {"record": record, "uid": uid}
    _put(session, MERGED, None, image | ({"fingerprint": fingerprint} if fingerprint else {}))


def every(session: Session) -> Iterator[tuple[str, str, str | None]]:
    """Yield each merged record: its uid, the uid of the record that it is now, its fingerprint."""
    yield from session.execute(
        "SELECT merged_records.uid, records.uid, merged_records.fingerprint FROM merged_records"
        " JOIN records ON records.id = record ORDER BY 1"
    ).fetchall()
