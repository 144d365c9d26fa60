"""Items made ready for the database, some hundreds at a time: nothing here touches SQLite.

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
"""Or fewer, when their long texts have so many characters."""
_DIGITS = 17  # of a line's number that fits an array

Item = Record | Collection | Details | Skipped


class Batch(NamedTuple):
    """Records as they came, ready to be compared and kept, and what stood between them."""

    rows: list[list[Any]]
    """Each the values of `foiakit.store.load.edit_records.COLUMNS`, without an id."""
    said: array[int]
    """The first half of each fingerprint, as a number."""
    names: list[tuple[str, bool, int]]
    """The places in runs: a file's name, whether its lines are known, and how many records."""
    lines: array[int]
    """The line of each record."""
    dated: bytearray
    """For each record, whether its source names a year; else it is that of the date."""
    keyed: bytearray
    """For each record, whether its source gives the citation key."""
    others: list[Collection | Details | Skipped]

    def size(self) -> int:
        """How many items it holds."""
        return len(self.rows) + len(self.others)


def empty() -> Batch:
    """A batch that nothing is in yet."""
    return Batch([], array("Q"), [], array("q"), bytearray(), bytearray(), [])


def batches(
    items: Iterable[Item | Batch],
    where: Callable[[], str],
    moment: str,
    number: int = CHUNK,
) -> Iterator[Batch]:
    """*items* in their order, in batches of *number*, the last of them smaller.

    Batches among them, which another process has made, are given as they are.

    *where* tells the place of the item that came last, *moment* is when the records come in.
    `BadInput` for a value that is no text or a date that cannot be; what *items* raises comes in
    its place, after the batch of what was before it.
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
        said = fingerprint(row, by_place)
    except UnicodeEncodeError:
        refuse(record, place)
    except Problem as error:
        raise BadInput(f"{place}: {error}" if place else str(error)) from None
    row.append(said)
    batch.rows.append(row)
    batch.said.append(int(said[:16], 16))
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
    """*batch* as bytes, for a process of the same program."""
    others = pickle.dumps(batch.others) if batch.others else b""
    said, lines = batch.said.tobytes(), batch.lines.tobytes()
    flags = bytes(batch.dated), bytes(batch.keyed)
    return marshal.dumps((batch.rows, said, batch.names, lines, *flags, others))


def unpack(packed: bytes) -> Batch:
    """The batch that `pack` packed."""
    rows, said, names, lines, dated, keyed, others = marshal.loads(packed)  # noqa: S302 - our own process
    return Batch(
        rows,
        array("Q", said),
        names,
        array("q", lines),
        bytearray(dated),
        bytearray(keyed),
        pickle.loads(others) if others else [],  # noqa: S301 - our own process made it
    )
