"""What belongs to the records of another database: collections, saved selections, accepted
findings, known ranges of serial numbers.

What is not here is added. Where both have something and it differs, that is reported, and kept as
it is here unless the other's is to be accepted; it is unknown which of the two changed it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from foiakit.dating.held_numbers import Range
from foiakit.model.record import Collection
from foiakit.store.events import Disagreement
from foiakit.store.exchange.comparison import BOTH, held
from foiakit.store.exchange.conflict_rule import ConflictRule
from foiakit.store.exchange.record_stream import rows_of
from foiakit.store.find.saved_selections import elsewhere
from foiakit.store.links import serial_neighbours
from foiakit.store.load import accepted_findings, merged_records
from foiakit.store.load.citation_keys import take_former
from foiakit.store.schema import rows
from foiakit.store.store import Store


def collections(here: Store, there: Store, decide: ConflictRule) -> Iterator[Collection]:
    """Return the collections to be written: new ones, and accepted changes."""
    columns = ", ".join(rows.COLLECTION_COLUMNS)
    for row in _all(there, f"SELECT {columns} FROM collections ORDER BY name"):
        theirs = rows.collection_of(row)
        ours = here.collection(theirs.name)
        if ours is None:
            decide.events.count("collections")
            yield theirs
            continue
        taken = {
            name: value
            for name, value in theirs._asdict().items()
            if value not in (None, ()) and value != getattr(ours, name)
        }
        found = [
            _disagreement(there, "collection", theirs.name, name, getattr(ours, name), value)
            for name, value in taken.items()
        ]
        if _takes(decide, found):
            yield ours._replace(**taken)


def bring(here: Store, there: Store, decide: ConflictRule, *, dry_run: bool) -> None:
    """Add everything that needs the records to be there first; on a *dry_run* only count it."""
    _selections(here, there, decide, dry_run=dry_run)
    _seen(here, there, decide, dry_run=dry_run)
    _ranges(here, there, decide, dry_run=dry_run)
    if not dry_run:
        _merged(here, there)
        take_former(here, there)


def _merged(here: Store, there: Store) -> None:
    """Add which records were merged there, unless that was done with the records."""
    for uid, into, fingerprint in merged_records.every(there):
        found = here.execute("SELECT id FROM records WHERE uid = ?", (into,)).fetchone()
        is_here = here.execute("SELECT 1 FROM records WHERE uid = ?", (uid,)).fetchone()
        if found and not is_here and not merged_records.known(here, [uid]):
            merged_records.take_in(here, uid, found[0], fingerprint)


def _selections(here: Store, there: Store, decide: ConflictRule, *, dry_run: bool) -> None:
    ours = here.selections()
    for name, typed in there.selections().items():
        theirs = elsewhere(typed, there, here)
        if name not in ours:
            decide.events.count("selections")
        elif ours[name] == theirs or not _takes(
            decide, [_disagreement(there, "selection", f"@{name}", "filters", ours[name], theirs)]
        ):
            continue
        if not dry_run:
            here.keep(name, theirs)


def _seen(here: Store, there: Store, decide: ConflictRule, *, dry_run: bool) -> None:
    query = (
        "SELECT seen.record, uid, code, reason FROM seen JOIN records ON records.id = seen.record"
        " ORDER BY 1, code"
    )
    for number, uid, code, reason in _all(there, query):
        record, marked = _mark(here, uid, code)
        if record is None:
            decide.events.count("seen")  # a dry run: it would be added with its record
            continue
        if marked == reason:
            continue
        # What was accepted there may mean something else here.
        if marked is None and _say_the_same(here, record, there, number):
            decide.events.count("seen")
        else:
            where = f"{there.path}:{number}"
            found = Disagreement("seen", record, code, marked, reason, BOTH, where)
            if not _takes(decide, [found]):
                continue
        if not dry_run:
            accepted_findings.mark(here, record, code, reason)


def _mark(here: Store, uid: str, code: str) -> tuple[int | None, str | None]:
    """Return the id here of the record *uid*, and why *code* was accepted there, if it was."""
    found = here.execute(
        "SELECT id, reason FROM records LEFT JOIN seen ON record = id AND code = ? WHERE uid = ?",
        (code, uid),
    ).fetchone()
    return found or (None, None)


def _say_the_same(here: Store, ours: int, there: Store, theirs: int) -> bool:
    (mine,), (other,) = rows_of(here, [ours]), rows_of(there, [theirs])
    return held(mine).now == held(other).now


def _ranges(here: Store, there: Store, decide: ConflictRule, *, dry_run: bool) -> None:
    query = f"SELECT {', '.join(Range._fields)} FROM serial_ranges ORDER BY post, year, month"
    for row in _all(there, query):
        theirs = Range(*row)
        held_here = serial_neighbours.ranges(here, theirs.post, theirs.year)
        ours = next((range_ for range_ in held_here if range_.month == theirs.month), None)
        if ours == theirs:
            continue
        if ours is None:
            decide.events.count("ranges")
        else:
            name = f"{theirs.post} {theirs.year}-{theirs.month:02}"
            found = [
                _disagreement(there, "range", name, field, our_value, other)
                for field, our_value, other in zip(Range._fields, ours, theirs, strict=True)
                if our_value != other
            ]
            if not _takes(decide, found):
                continue
        if not dry_run:
            serial_neighbours.put_ranges(here, [theirs])


def _takes(decide: ConflictRule, found: list[Disagreement]) -> bool:
    """Return whether the other's values are accepted; count those that differ and are not."""
    if not found or decide.takes(found):
        return bool(found)
    decide.events.count("differing")
    return False


def _disagreement(
    there: Store, what: str, name: str, field: str, here: Any, other: Any
) -> Disagreement:
    return Disagreement(what, name, field, here, other, BOTH, there.path)


def _all(store: Store, query: str) -> Iterator[tuple[Any, ...]]:
    cursor = store.execute(query)
    while True:
        some = cursor.fetchmany(500)
        if not some:
            return
        yield from some
