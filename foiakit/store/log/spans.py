"""Spans of the log that earlier versions of foiakit wrote wrongly, and what can be proved of them.

A span says that a change added the details of telegrams from a first number to a last one. Earlier
versions made one such span of all telegrams of an import, whatever else was between them, in the
order in which they came. So a span may cover what another change added (2 to 4, where 3 is
another's), or end before it begins (3 to 1). Its digest is still that of exactly its own telegrams
in exactly their order. An arrangement with that digest is therefore the right one, and proves them
unaltered; nobody can make another one with the same digest. The arrangements that imports commonly
had are tried. If none fits, nothing can be proved, and `foiakit verify` says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any, NamedTuple

from foiakit.errors import FoiakitError
from foiakit.store.file.executor import Executor
from foiakit.store.log import row_snapshots
from foiakit.store.log.row_snapshots import CABLES, RECORDS

COLUMNS = "first, last, number, digest, change"


class Written(NamedTuple):
    """A span as it is in the log."""

    first: int
    last: int
    number: int
    digest: str
    change: int

    @property
    def is_dense(self) -> bool:
        """Whether every number from the first to the last is its own, as spans are written now."""
        return self.number == self.last - self.first + 1


def arranged(session: Executor, span: Written, states: Mapping[int, str]) -> list[int] | None:
    """Return the numbers of *span* in the order in which they were added; ``None`` if none is
    proved.

    *states* has the state in which each number that may belong to it was added.
    """
    low, high = sorted((span.first, span.last))
    within = sorted(number for number in states if low <= number <= high)
    for candidates in (within, sorted(states)):
        if len(candidates) != span.number:
            continue
        for order in _orders(session, candidates):
            if (order[0], order[-1]) == (span.first, span.last):
                digest = blake2b(digest_size=32)
                for candidate in order:
                    digest.update(row_snapshots.line(candidate, states[candidate]).encode())
                if digest.hexdigest() == span.digest:
                    return order
    return None


def _orders(session: Executor, numbers: list[int]) -> Iterator[list[int]]:
    """Return the orders by number, and by date as in an export, each from either end."""
    yield numbers
    yield numbers[::-1]
    dates = dict(session.execute("SELECT id, day_first FROM records").fetchall())
    dated = sorted(
        numbers, key=lambda number: (dates.get(number) is None, dates.get(number) or "", number)
    )
    yield dated
    yield dated[::-1]
    # The newest first, each day by number.
    back = sorted(numbers)
    back.sort(key=lambda number: dates.get(number) or "", reverse=True)
    yield back


def settled(session: Executor, spans: Iterable[Written], states: dict[int, str]) -> list[Written]:
    """Remove the numbers of each proved span from *states*; return the other spans."""
    rest = list(spans)
    while rest:
        unproved = []
        for span in rest:
            if found := arranged(session, span, states):
                for number in found:
                    del states[number]
            else:
                unproved.append(span)
        if len(unproved) == len(rest):
            break
        rest = unproved  # with fewer numbers left, another one may be plain
    return rest


def spans_of(session: Executor, change: int, place: str) -> list[tuple[int, int]]:
    """Return the first and the last number of each span of a change."""
    return session.execute(
        "SELECT first, last FROM change_spans WHERE change = ? AND place = ?", (change, place)
    ).fetchall()


def details_of_earlier_records(session: Executor, change: int) -> list[int]:
    """Return records that existed before *change*, whose details it added in a span.

    Only earlier versions wrote such spans. `FoiakitError` if it is not certain what one covers.
    """
    own = spans_of(session, change, RECORDS)
    found: list[int] = []
    for first, last in spans_of(session, change, CABLES):
        if any(low <= first <= last <= high for low, high in own):
            continue  # these were added with their records
        numbers = _added(session, change, first, last)
        if numbers is None:
            raise FoiakitError(
                f"{session.path}: change {change} cannot be undone: an earlier foiakit wrote it"
                " in a way that does not say for sure which telegrams it added"
            )
        found += (
            number for number in numbers if not any(low <= number <= high for low, high in own)
        )
    return found


def _added(session: Executor, change: int, first: int, last: int) -> list[int] | None:
    """Return the numbers of a span of a change, if they are proved and unchanged."""
    row: tuple[Any, ...] = session.execute(
        f"SELECT {COLUMNS} FROM change_spans"
        " WHERE place = ? AND change = ? AND first = ? AND last = ?",
        (CABLES, change, first, last),
    ).fetchone()
    span = Written(*row)
    of_others = session.execute(
        "SELECT first, last FROM change_spans"
        " WHERE place = ? AND change <> ? AND number = last - first + 1",
        (CABLES, change),
    ).fetchall()
    by_rows = {
        record
        for (record,) in session.execute(
            "SELECT record FROM change_rows WHERE place = ? AND was IS NULL AND record IS NOT NULL",
            (CABLES,),
        )
    }
    states = {}
    for image in row_snapshots.images(session, CABLES):
        number: int = image["record"]
        if number not in by_rows and not any(start <= number <= end for start, end in of_others):
            states[number] = str(row_snapshots.state(image))
    if span.is_dense and set(range(first, last + 1)) <= states.keys():
        states = {number: states[number] for number in range(first, last + 1)}
    return arranged(session, span, states)
