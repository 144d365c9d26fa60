"""Checks that everything is still as foiakit left it, by SQLite's own checks and the log.

Each check yields the damage that it finds, thing by thing. The log's: every change matches the one
before it and its own rows; every record is in the state in which the last change left it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b
from itertools import chain
from typing import NamedTuple

from foiakit.store.file.executor import Executor
from foiakit.store.log import row_snapshots
from foiakit.store.log.change_log import CHAINED, SPANS_OF, line_of, link
from foiakit.store.log.row_snapshots import CABLES, KEYS, RECORDS, Key
from foiakit.store.log.spans import COLUMNS, Written, settled
from foiakit.store.schema import rows

Tick = Callable[[], None]


class Damage(NamedTuple):
    """Something that is not as it should be."""

    what: str
    record: int | None = None


def log_chain(store: Executor, tick: Tick) -> Iterator[Damage]:
    """Yield changes that do not match the one before them, or the rows that describe them."""
    session = store
    before, expected = None, 1
    for row in session.execute(f"SELECT {CHAINED}, chain FROM changes ORDER BY id"):
        tick()
        if row[0] != expected:
            yield Damage(f"the log has no change {expected}")
        if _digest_of(session, row[0]) != row[-2]:
            yield Damage(f"what change {row[0]} did differs from what was logged then")
        if link(before, row[:-1]) != row[-1]:
            yield Damage(f"change {row[0]} does not fit the one before it")
        before, expected = row[-1], row[0] + 1
    (last,) = session.execute(
        "SELECT max(seq) FROM sqlite_sequence WHERE name = 'changes'"
    ).fetchone()
    if last and last >= expected:
        yield Damage(f"the log has no change {last}")


def _digest_of(session: Executor, change: int) -> str:
    digest = blake2b(digest_size=32)
    for row in session.execute(
        "SELECT place, record, name, was, now, before, after FROM change_rows WHERE change = ?"
        " ORDER BY id",
        (change,),
    ):
        digest.update(line_of(row))
    for row in session.execute(SPANS_OF, (change,)):
        digest.update(line_of(row))
    return digest.hexdigest()


def records(store: Executor, tick: Tick) -> Iterator[Damage]:
    """Yield records that are not as the log left them."""
    rows_ = row_snapshots.record_rows(store)
    states = ((row[0], row_snapshots.state_of_record(row)) for row in rows_)
    yield from _by_number(store, RECORDS, states, tick)


def derived_columns(store: Executor, tick: Tick) -> Iterator[Damage]:
    """Yield derived columns and tables that do not match their records."""
    columns = f"{rows.COLUMNS}, {', '.join(rows.DERIVED)}"
    for row in store.execute(f"SELECT {columns} FROM records NOT INDEXED ORDER BY id"):
        tick()
        for name, value, made in zip(
            rows.DERIVED, row[-len(rows.DERIVED) :], rows.derived(row), strict=True
        ):
            if value != made:
                yield Damage(
                    f"record {row[0]}: {name} is {value!r}, and should be {made!r}", row[0]
                )
    for label in ("caption", "tag"):
        wanted = (
            f"SELECT value, day_first, records.id FROM records, json_each({label}s)"
            f" WHERE {label}s <> '[]'"
        )
        held = f"SELECT {label}, day_first, record FROM record_{label}s"
        for left, other in ((wanted, held), (held, wanted)):
            for value, _, number in store.execute(f"{left} EXCEPT {other}"):
                yield Damage(f"record {number}: record_{label}s is wrong about {value!r}", number)


def citation_keys(store: Executor, tick: Tick) -> Iterator[Damage]:
    """Yield records without a citation key, and keys that were altered without the log.

    A trigger stores the key that a record had, so a key whose change is not logged was altered.
    """
    tick()
    for (number,) in store.execute("SELECT id FROM records WHERE citation_key IS NULL ORDER BY id"):
        yield Damage(f"record {number} has no citation key", number)
    for number, key in store.execute(
        "SELECT records.id, former.citation_key FROM former_citation_keys AS former"
        " JOIN records ON records.uid = former.uid"
        " WHERE NOT from_merge AND records.citation_key <> former.citation_key"
        " AND NOT EXISTS (SELECT 1 FROM change_rows WHERE record = records.id"
        " AND place = 'records' AND former.citation_key IN"
        " (before ->> '$.citation_key', after ->> '$.citation_key')) ORDER BY 1"
    ):
        tick()
        yield Damage(
            f"record {number}: its citation key was {key}, altered without foiakit", number
        )


def details(store: Executor, tick: Tick) -> Iterator[Damage]:
    """Yield telegrams' details that are not as the log left them."""
    found = row_snapshots.images(store, CABLES)
    states = ((image["record"], str(row_snapshots.state(image))) for image in found)
    yield from _by_number(store, CABLES, states, tick)


def other_rows(store: Executor, tick: Tick) -> Iterator[Damage]:
    """Yield everything else in the log (postings, marks, settings ...) that is not as logged."""
    for place in KEYS:
        if place in {RECORDS, CABLES}:
            continue
        last = {
            Key(place, record, name): now
            for record, name, now in store.execute(
                "SELECT record, name, now FROM change_rows WHERE place = ? ORDER BY id", (place,)
            )
        }
        for image in row_snapshots.images(store, place):
            tick()
            key = row_snapshots.key_of(place, image)
            if row_snapshots.state(image) != last.pop(key, None):
                yield Damage(f"{key} was altered without foiakit", key.record)
        for key, now in last.items():
            if now is not None:
                yield Damage(f"{key} was deleted without foiakit", key.record)


class _Span:
    """A span of the log, and what exists of it now."""

    def __init__(self, written: Written) -> None:
        self.first, self.last, self.number, self.digest, self.change = written
        self.found = 0
        self.now = blake2b(digest_size=32)

    @property
    def fits(self) -> bool:
        return (self.found, self.now.hexdigest()) == (self.number, self.digest)


def _by_number(
    store: Executor, place: str, states: Iterable[tuple[int, str]], tick: Tick
) -> Iterator[Damage]:
    """Walk along the numbers of everything that is or was in *place*, and the log's spans."""
    session = store
    vague: list[Written] = []
    unclaimed: dict[int, str] = {}  # numbers that only a vague span can have added
    spans = _spans(session, place, vague)
    span = next(spans, None)
    for number, now, altered in _merged(states, _altered(session, place)):
        tick()
        origin = now
        if altered:
            origin, last = altered
            if now != last:
                yield Damage(f"{_name(place, number)} was altered without foiakit", number)
        while span and span.last < number:
            yield from _misfit(store, place, span)
            span = next(spans, None)
        if span and span.first <= number:
            if origin is not None:
                span.found += 1
                span.now.update(row_snapshots.line(number, origin).encode())
        elif origin is not None:
            unclaimed[number] = origin
            if place == RECORDS:
                yield from _unexplained(place, unclaimed, [])
                unclaimed.clear()
    while span:
        yield from _misfit(store, place, span)
        span = next(spans, None)
    yield from _unexplained(place, unclaimed, settled(session, vague, unclaimed))


def _spans(session: Executor, place: str, vague: list[Written]) -> Iterator[_Span]:
    """The spans that name exactly what they added, by their numbers; others go into *vague*."""
    reached = 0
    for row in session.execute(
        f"SELECT {COLUMNS} FROM change_spans WHERE place = ? AND change >= ? ORDER BY first",
        (place, _begun(session)),
    ):
        written = Written(*row)
        if written.first <= reached or not (written.is_dense or place == RECORDS):
            vague.append(written)
        else:
            reached = written.last
            yield _Span(written)


def _unexplained(place: str, unclaimed: dict[int, str], vague: list[Written]) -> Iterator[Damage]:
    """Yield the damage in numbers that no span claims, and in spans of unknown numbers."""
    for span in vague:
        yield Damage(
            f"change {span.change} says in an older way which {place} it added, and what is here"
            " does not prove it; if you trust it, foiakit verify --accept takes it as it is now"
        )
    for number in () if vague else unclaimed:
        yield Damage(f"{_name(place, number)} was added without foiakit", number)


def _begun(session: Executor) -> int:
    """Return the last change that describes existing content: everything before it is history."""
    found: int = session.execute(
        "SELECT coalesce(max(id), 0) FROM changes WHERE begins"
    ).fetchone()[0]
    return found


def _altered(session: Executor, place: str) -> Iterator[tuple[int, tuple[str | None, str | None]]]:
    """Yield each number that the log names individually: its first and its last state."""
    for record, was, now in session.execute(
        "SELECT one.record, one.was, other.now FROM ("
        " SELECT min(id) AS oldest, max(id) AS newest FROM change_rows"
        " WHERE place = ? AND record IS NOT NULL AND change >= ? GROUP BY record)"
        " JOIN change_rows AS one ON one.id = oldest JOIN change_rows AS other ON other.id = newest"
        " ORDER BY one.record",
        (place, _begun(session)),
    ):
        yield record, (was, now)


def _merged(
    states: Iterable[tuple[int, str]], altered: Iterable[tuple[int, tuple[str | None, str | None]]]
) -> Iterator[tuple[int, str | None, tuple[str | None, str | None] | None]]:
    """Yield both in the order of their numbers, each number once."""
    left, other = iter(states), iter(altered)
    here, there = next(left, None), next(other, None)
    while here or there:
        number = min(each[0] for each in (here, there) if each)
        now = here[1] if here and here[0] == number else None
        changed = there[1] if there and there[0] == number else None
        yield number, now, changed
        if here and here[0] == number:
            here = next(left, None)
        if there and there[0] == number:
            there = next(other, None)


def _misfit(store: Executor, place: str, span: _Span) -> Iterator[Damage]:
    """Yield the damage in a span that has changed."""
    if span.fits:
        return
    if span.first == span.last:
        what = "taken out" if not span.found else "altered"
        yield Damage(f"{_name(place, span.first)} was {what} without foiakit", span.first)
        return
    found = list(_suspects(store, place, span))
    yield from found
    if not found:
        yield Damage(
            f"among {place} {span.first} to {span.last} something was altered without foiakit"
        )


def _suspects(store: Executor, place: str, span: _Span) -> Iterator[Damage]:
    """Yield the records of a span that cannot be as they came: gaps, and other contents than
    logged.

    The fingerprint in a record's row is that of its source when it was imported.
    """
    if place != RECORDS or span.change == _begun(store):
        return  # existing content may have been edited since it came
    logged = {number for number, _ in _altered(store, place)}
    is_dense = span.number == span.last - span.first + 1
    expected = span.first
    rows = store.execute(
        f"SELECT {row_snapshots.RECORD_COLUMNS} FROM records WHERE id BETWEEN ? AND ? ORDER BY id",
        (span.first, span.last),
    )
    for row in chain(rows, [(span.last + 1,)]):
        for missing in range(expected, row[0]) if is_dense else ():
            if missing not in logged:
                yield Damage(f"record {missing} was deleted without foiakit", missing)
        expected = row[0] + 1
        if (
            len(row) > 1
            and row[0] not in logged
            and row[-1] not in {None, row_snapshots.fingerprint_of(row[:-1])}
        ):
            yield Damage(f"record {row[0]} was altered without foiakit", row[0])


def _name(place: str, number: int) -> str:
    return str(Key(place, number))
