"""What a database should hold after any steps, in plain Python: a dict of records, and the log.

A prediction of what comes in knows the rules of an import and of a merge. A prediction of an undo
knows nothing but what each change did to each thing: it may be taken back where all of that is
still as the change left it, and then just that is as it was before.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from foiakit.model.dates import year_of
from foiakit.model.fields import GIVEN
from foiakit.model.query import Query
from foiakit.model.record import Details, Record
from foiakit.readers import Item
from foiakit.store.schema import rows
from foiakit.store.schema.fingerprint import fingerprint
from foiakit.store.store import Store


class Known(NamedTuple):
    """A record as a database has it."""

    record: Record
    source_digest: str | None
    """The digest of what its source said."""
    has_details: bool
    source_text: str | None


Records = dict[int, Known]


def records_of(store: Store) -> Records:
    """What *store* holds; which key a record is given follows from all keys ever given, so that is
    not predicted.
    """
    extra = {
        number: (source_digest, bool(has), text)
        for number, source_digest, has, text in store.connection.execute(
            "SELECT id, fingerprint, record IS NOT NULL, source_text"
            " FROM records LEFT JOIN cables ON record = id"
        )
    }
    return {
        record.id or 0: Known(
            record._replace(created=None, updated=None, citation_key=None), *extra[record.id or 0]
        )
        for record in store.select(Query())
    }


def last_id(store: Store) -> int:
    """The highest id that was ever given."""
    found = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'records'"
    return int(store.connection.execute(found).fetchone()[0])


def without_keys(records: Records) -> Records:
    """*records* as `records_of` has them: an export that is read again names citation keys."""
    return {
        number: known_record._replace(record=known_record.record._replace(citation_key=None))
        for number, known_record in records.items()
    }


def imported(known: Records, last: int, items: Iterable[Item], on_change: str) -> Records:
    """*known* after an import of *items* that give fewer records than a batch."""
    after = dict(known)
    by_uid = {known_record.record.uid: number for number, known_record in known.items()}
    details: dict[str, Details] = {}
    records: list[Record] = []
    for item in items:
        if isinstance(item, Details):
            details.setdefault(item.uid, item)
        elif isinstance(item, Record):
            records.append(item)
    met: set[str | None] = set()
    for record in records:
        source_digest = digest(record)
        if record.uid not in by_uid:
            last += 1
            by_uid[record.uid] = last
            after[last] = Known(_whole(record, last), source_digest, False, None)
        elif record.uid not in met:
            number = by_uid[record.uid]
            after[number] = _again(after[number], record, source_digest, on_change)
        met.add(record.uid)
    for record in records:
        here = by_uid[record.uid]
        found = details.pop(record.uid or "", None)
        if found is None or after[here].source_digest != digest(record):
            continue
        if found.complete and after[here].has_details and on_change == "keep":
            continue
        after[here] = after[here]._replace(has_details=True, source_text=found.source_text)
    return after


def _again(here: Known, record: Record, source_digest: str, on_change: str) -> Known:
    if source_digest == here.source_digest:
        return here
    differs = {
        name: value
        for name, value in record._asdict().items()
        if name not in GIVEN and value not in (None, ()) and value != getattr(here.record, name)
    }
    if differs and on_change == "keep":
        return here
    if "date" in differs:
        differs.setdefault("year", year_of(record.date))
    return here._replace(record=here.record._replace(**differs), source_digest=source_digest)


def merged(here: Records, last: int, there: Records) -> Records:
    """*here* after a merge that keeps what is here."""
    after = dict(here)
    uids = {known_record.record.uid for known_record in here.values()}
    for _, theirs in sorted(there.items()):
        if theirs.record.uid not in uids:
            last += 1
            source_digest = theirs.source_digest or digest(theirs.record)
            record = theirs.record._replace(id=last)
            after[last] = theirs._replace(record=record, source_digest=source_digest)
    return after


def digest(record: Record) -> str:
    """Of what a source says by *record*."""
    return fingerprint(rows.row_of(_whole(record, 0)))


def _whole(record: Record, number: int) -> Record:
    year = record.year or year_of(record.date)
    return record._replace(id=number, year=year, created=None, updated=None)


Things = dict[tuple[Any, ...], Any]
Diff = dict[tuple[Any, ...], tuple[Any, Any]]


REQUEST_THINGS = {
    "requests": ("request", 1),
    "request_items": ("item", 2),
    "request_numbers": ("number", 2),
    "request_events": ("event", 2),
    "request_outcomes": ("event", 2),
}
"""The tables of requests: what a row belongs to, and how many columns name it."""


def things(store: Store) -> Things:
    """All that a change can alter, each thing under a name."""
    connection = store.connection
    names = [row[1] for row in connection.execute("PRAGMA table_info(records)")]
    found: Things = {
        ("record", row[0]): dict(zip(names, row, strict=True))
        for row in connection.execute("SELECT * FROM records")
    }
    for table in ("cables", "refs"):
        for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2"):
            found.setdefault(("details", row[0]), []).append((table, *row))
    for row in connection.execute("SELECT * FROM seen"):
        found["seen", row[0], row[1]] = row
    for table, (name, width) in REQUEST_THINGS.items():
        for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3"):
            found.setdefault((name, *row[:width]), []).append((table, *row))
    return found


def diff(before: Things, after: Things) -> Diff:
    """Each thing that is not as it was: before and after."""
    return {
        key: (before.get(key), after.get(key))
        for key in before.keys() | after.keys()
        if before.get(key) != after.get(key)
    }


SOURCE = "fingerprint"
"""The column that a record keeps although it says the same; it may have changed since."""


def taken_back(now: Things, change: Diff) -> Things | None:
    """What is there after *change* is taken back; ``None`` where that would lose later work."""
    after = dict(now)
    for key, (was, left) in change.items():
        here, becomes = now.get(key), was
        if key[0] == "record":
            if not _is_as_left(was, left, here) or _is_here_again(now, key, was, left):
                return None
            if was is None:
                related = [
                    part for part in now
                    if part[0] != "record" and part[1] == key[1] and _whole_of(part) == "record"
                ]  # fmt: skip
                if any(change.get(part, (0, 0))[1] != now[part] for part in related):
                    return None
            elif left is not None:
                becomes = {
                    **(here or {}),
                    **{name: was[name] for name in was if was[name] != left[name]},
                }
        elif (
            here != left
            or (was and (_whole_of(key), key[1]) not in now.keys() | change.keys())
            or (key[0] == "request" and was is None and _has_later_parts(now, change, key[1]))
        ):
            return None
        if becomes is None:
            after.pop(key, None)
        else:
            after[key] = becomes
    return after


def _has_later_parts(now: Things, change: Diff, request: int) -> bool:
    """Whether *request* has something that *change* did not bring."""
    parts = [part for part in now if _whole_of(part) == "request" and part[1] == request]
    return any(change.get(part, (0, 0))[1] != now[part] for part in parts)


def _whole_of(key: tuple[Any, ...]) -> str:
    """What a thing belongs to: details to a record, an event to a request."""
    return "request" if key[0] in {"request", "item", "number", "event"} else "record"


def _is_as_left(was: Any, left: Any, here: Any) -> bool:
    if left is None or here is None:
        return left is here
    may_differ = SOURCE if was is None or was[SOURCE] == left[SOURCE] else None
    return all(here[name] == left[name] for name in left if name != may_differ)


def _is_here_again(now: Things, key: tuple[Any, ...], was: Any, left: Any) -> bool:
    return left is None and any(
        other_key[0] == "record" and other_key != key and value["uid"] == was["uid"]
        for other_key, value in now.items()
    )
