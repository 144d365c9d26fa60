"""One file's bytes become rows: its records with their details, and what was skipped.

A row says where it is from: the file's path and SHA-256, its place in the file, and the pages where
these are known. Nothing here depends on the time or the machine, so a task that is repeated gives
the same rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple

from foiakit.errors import NeedsExtra
from foiakit.model.record import Collection, Details, Record, Skipped
from foiakit.readers.file_batches import Content, Outcome, raised, read_contents
from foiakit.readers.file_reading import NamedFile, ReadOptions
from foiakit.readers.source import SourceOptions
from foiakit.store.load.batches import Batch, unpack
from foiakit.store.schema.rows import record_of
from foiakit.store.telegrams import stored_details
from foiakit.writers.arrow_columns import Row

NOTHING = "contains nothing foiakit can read"
_MOMENT = "2000-01-01T00:00:00Z"
"""Records have no time here: they get one in the database that imports them."""
_WIDTH = len(Record._fields)


class FileRow(NamedTuple):
    """A row of the result: a record, or what was skipped and why."""

    row: Row
    path: str
    sha256: str
    number: int
    """The number of the row in its file, from 1."""
    pages: str | None = None
    """The pages of the file that it is on, if it is only on some: ``4-9``."""
    skipped: Skipped | None = None


def rows_of(path: str, data: bytes, asked: SourceOptions | None = None) -> Iterator[FileRow]:
    """Yield the rows of the file *path* with the bytes *data*: at least one, if only a skipped one.

    Raises `NeedsExtra` if a package is missing that the whole run needs. Any other error makes the
    file a skipped row.
    """
    digest = sha256(data).hexdigest()
    wanted = ReadOptions(None, asked or SourceOptions(), strict=False, several=True)
    outcome = read_contents([Content(NamedFile(path, found=True), data)], wanted, _MOMENT)
    number = 0
    for number, (row, skipped) in enumerate(_rows(outcome, path), 1):
        pages = _pages(row)
        yield FileRow(row, path, digest, number, pages, skipped)
    if not number:
        reason = (outcome.notes.of(path) or NOTHING).removeprefix("left out: ")
        yield FileRow(Row(Record()), path, digest, 1, None, Skipped(path, reason, path))


def _rows(outcome: Outcome, path: str) -> Iterator[tuple[Row, Skipped | None]]:
    details: dict[str, Details] = {}
    postings: dict[str, Collection] = {}
    for batch in map(unpack, outcome.batches):
        for item in batch.others:
            if isinstance(item, Details):
                details.setdefault(item.uid, item)
            elif isinstance(item, Collection):
                postings.setdefault(item.name, item)
            else:
                yield Row(Record()), item
        for record in _records(batch):
            found = details.pop(record.uid or "", None)
            cable = stored_details(found) if found else None
            yield Row(record, cable, postings.pop(record.collection or "", None)), None
    if outcome.error:
        error = raised(outcome.error)
        if isinstance(error, NeedsExtra):
            raise error
        reason = f"{error}" or type(error).__name__
        yield Row(Record()), Skipped(path, reason.removeprefix(f"{path}: "), path)


def _records(batch: Batch) -> Iterator[Record]:
    for values in batch.rows:
        yield record_of(values[:_WIDTH])._replace(created=None, updated=None)


def _pages(row: Row) -> str | None:
    pdf = row.cable.data.get("pdf") if row.cable else None
    found = pdf.get("in_file") if isinstance(pdf, dict) else None
    return found if isinstance(found, str) else None
