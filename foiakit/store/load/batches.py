"""Items prepared for the database, some hundreds at a time: nothing here touches SQLite.

A `Batch` is plain lists, numbers and text, so that it can be packed into bytes and come from
another process (`foiakit.readers.pool`).
"""

from __future__ import annotations

import marshal
import pickle
from array import array
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from foiakit.errors import BadInput
from foiakit.model.record import Collection, Details, Record, Skipped
from foiakit.model.validity import Problem, check
from foiakit.store.load.edit_records import filled, refuse
from foiakit.store.schema import rows
from foiakit.store.schema.fingerprint import fingerprint

CHUNK = 500
"""How many records are a batch."""
_YEAR, _KEY = Record._fields.index("year"), Record._fields.index("citation_key")
WEIGHT = 4 * 2**20
"""The most characters of long texts in a batch."""
_DIGITS = 17  # the largest number of a line that fits an array

Item = Record | Collection | Details | Skipped


class Batch(NamedTuple):
    """Records in order, ready to be compared and stored, and the other items between them."""

    rows: list[list[Any]]
    """Each the values of `foiakit.store.load.edit_records.COLUMNS`, without an id."""
    digests: array[int]
    """The first half of each fingerprint, as a number."""
    names: list[tuple[str, bool, int]]
    """The places in runs: a file's name, whether its lines are known, and how many records."""
    lines: array[int]
    """The line of each record."""
    dated: bytearray
    """For each record, whether its source names a year; otherwise it is that of the date."""
    keyed: bytearray
    """For each record, whether its source gives the citation key."""
    others: list[Collection | Details | Skipped]

    def size(self) -> int:
        """Return how many items it has."""
        return len(self.rows) + len(self.others)


def empty() -> Batch:
    """Return an empty batch."""
    return Batch([], array("Q"), [], array("q"), bytearray(), bytearray(), [])


def batches(
    items: Iterable[Item | Batch],
    where: Callable[[], str],
    moment: str,
    number: int = CHUNK,
) -> Iterator[Batch]:
    """Yield *items* in order, in batches of *number*, the last of them smaller.

    Batches among them, which another process has made, are passed through.

    *where* returns the place of the last item, *moment* is the time of the import. `BadInput` for a
    value that is not text or an invalid date; what *items* raises is raised in its place, after the
    batch of the items before it.
    """
    batch, weight = empty(), 0
    last: Details | None = None  # those of a record come right before it
    try:
        for item in items:
            if type(item) is Record:
                by_place = last.by_place if last and last.uid == item.uid else ()
                _take(batch, item, where(), moment, by_place)
                weight += len(item.description or "") + len(item.text or "")
            elif type(item) is Batch:
                if batch.size():
                    yield batch
                    batch, weight = empty(), 0
                yield item
                continue
            else:
                if type(item) is Details:
                    last = item
                    weight += len(item.source_text or "")
                batch.others.append(item)  # type: ignore[arg-type]  # no record
            if batch.size() >= number or weight > WEIGHT:
                yield batch
                batch, weight = empty(), 0
    except Exception:
        if batch.size():
            yield batch
        raise
    yield batch


def _take(batch: Batch, record: Record, place: str, moment: str, by_place: tuple[str, ...]) -> None:
    try:
        values = filled(record, moment)
        check(values)
        row = rows.completed(values)
        digest = fingerprint(row, by_place)
    except UnicodeEncodeError:
        refuse(record, place)
    except Problem as error:
        raise BadInput(f"{place}: {error}" if place else str(error)) from None
    row.append(digest)
    batch.rows.append(row)
    batch.digests.append(int(digest[:16], 16))
    batch.dated.append(record[_YEAR] is not None)
    batch.keyed.append(record[_KEY] is not None)
    name, _, line = place.rpartition(":")
    if known := line.isdecimal() and len(line) <= _DIGITS:
        batch.lines.append(int(line))
    else:
        name = place
        batch.lines.append(0)
    if (names := batch.names) and names[-1][0] == name and names[-1][1] == known:
        names[-1] = (name, known, names[-1][2] + 1)
    else:
        names.append((name, known, 1))


def pack(batch: Batch) -> bytes:
    """Return *batch* as bytes, for a process of the same program."""
    others = pickle.dumps(batch.others) if batch.others else b""
    digests, lines = batch.digests.tobytes(), batch.lines.tobytes()
    flags = bytes(batch.dated), bytes(batch.keyed)
    return marshal.dumps((batch.rows, digests, batch.names, lines, *flags, others))


def unpack(packed: bytes) -> Batch:
    """Return the batch that `pack` packed."""
    rows, digests, names, lines, dated, keyed, others = marshal.loads(packed)  # noqa: S302 - our own process
    return Batch(
        rows,
        array("Q", digests),
        names,
        array("q", lines),
        bytearray(dated),
        bytearray(keyed),
        pickle.loads(others) if others else [],  # noqa: S301 - our own process made it
    )
