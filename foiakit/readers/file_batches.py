"""Reading in independent parts: a few whole files, or some rows of a table.

`read_contents` is a pure function: it takes files with their bytes and returns plain batches of
records and of skipped rows, with whatever else is to be reported. The pool calls it (`read`, which
also reads parts of a table), and so does a distributed engine (`foiakit.scale`). It may run in any
process; a part and its outcome can be pickled. A part that cannot be read by itself is marked
(`Outcome.alone` is false), and is read together with its surroundings.
"""

from __future__ import annotations

import io
import pickle
import traceback
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from foiakit.readers import Item, reader
from foiakit.readers.file_notes import FileNotes
from foiakit.readers.file_reading import Columns, FileReading, NamedFile, ReadOptions
from foiakit.readers.source import NotAlone, Rows, Source, SourceOptions, open_contained
from foiakit.store.load.batches import Batch, batches, pack

TABLES = ("ndjson", "csv", "tsv")
"""The formats whose rows can be read some at a time."""


class Content(NamedTuple):
    """A file with its bytes."""

    named: NamedFile
    data: bytes | None
    """``None`` if they are to be read from the file of this name."""


class Files(NamedTuple):
    """Some whole files."""

    named: tuple[NamedFile, ...]
    wanted: ReadOptions
    moment: str
    """The time at which the records are imported."""


class Block(NamedTuple):
    """Some rows of a table."""

    name: str
    """The source's name in messages."""
    form: str
    """One of `TABLES`."""
    asked: SourceOptions
    strict: bool
    head: str
    """The first line of the source."""
    text: str
    rows: Rows
    moment: str


class Outcome(NamedTuple):
    """The result of reading a part."""

    batches: list[bytes]
    """Packed by `foiakit.store.load.batches.pack`."""
    done: int
    """How many items were read, details not counted."""
    columns: list[Columns]
    notes: FileNotes
    rows: Rows | None = None
    """After a block: where the rows after it begin."""
    error: bytes | None = None
    """The error that ended the reading, for `raised`."""
    alone: bool = True
    """Whether it could be read by itself; if not, all other values are empty."""


def read(part: Files | Block) -> Outcome:
    """Read *part*; nothing is raised but what ends a process."""
    return _files(part) if isinstance(part, Files) else _block(part)


def read_contents(contents: Iterable[Content], wanted: ReadOptions, moment: str) -> Outcome:
    """Read the records of files whose bytes are given, and what was skipped: no file is opened.

    The same bytes under the same names give the same outcome, in any process on any machine.
    """
    reading = FileReading(wanted)
    items = chain.from_iterable(
        reading.items(named, _opened(named, data, wanted)) for named, data in contents
    )
    made, error = _made(items, reading, moment)
    return Outcome(made, reading.done, reading.columns, reading.notes, error=packed(error))


def _opened(named: NamedFile, data: bytes | None, wanted: ReadOptions) -> Source | None:
    """Return the bytes of a file as a source; ``None`` for a file that is opened by its name."""
    if data is None:
        return None
    file = open_contained(data, named.path, wanted.asked)
    if named.is_here and isinstance(file.stream, io.BytesIO):  # not compressed
        file.path = named.path
    return file


def _files(part: Files) -> Outcome:
    return read_contents(map(_content, part.named), part.wanted, part.moment)


def _content(named: NamedFile) -> Content:
    try:
        with open(named.path, "rb") as file:
            return Content(named._replace(is_here=True), file.read())
    except (OSError, ValueError):
        return Content(named, None)  # opening it again reports what is wrong


def _block(part: Block) -> Outcome:
    block = _source(part)
    reading = FileReading(ReadOptions(part.form, part.asked, part.strict, several=False))
    reading.here = block
    chosen = reader(part.form)
    made, error = _made(reading.of_table(block, chosen), reading, part.moment)
    if isinstance(error, NotAlone) or block.postings:
        return Outcome([], 0, [], FileNotes(), alone=False)
    columns = [Columns(block.fields, block.dropped, block.remarks)]
    return Outcome(made, reading.done, columns, FileNotes(), block.rows, packed(error))


def _source(part: Block) -> Source:
    """Return the block as a source of its own."""
    block = Source(part.name, io.BytesIO(), part.head.encode("utf-8", "surrogatepass"), part.asked)
    block.pieces = iter((part.text,))
    block.rows = part.rows
    block.is_part = True
    return block


def _made(
    items: Iterable[Item | Batch], reading: FileReading, moment: str
) -> tuple[list[bytes], BaseException | None]:
    """Return the batches of *items*, packed, and the error that ended them early."""
    made: list[bytes] = []
    try:
        for batch in batches(items, reading.where, moment):
            made.append(pack(batch))  # noqa: PERF401 - those before an error count
    except Exception as error:
        return made, error
    return made, None


def packed(error: BaseException | None) -> bytes | None:
    """Return *error* pickled as class, arguments and attributes; as its traceback if that fails."""
    if error is None:
        return None

    try:
        data = pickle.dumps((type(error), error.args, error.__dict__))
        raised(data)
    except Exception:
        return pickle.dumps((RuntimeError, ("".join(traceback.format_exception(error)),), {}))
    return data


def raised(data: bytes) -> BaseException:
    """Return the error that `packed` pickled, to be raised."""
    kind, words, values = pickle.loads(data)  # noqa: S301 - our own process made it
    # Not by its class's own __init__, which may take other arguments than it keeps.
    error: BaseException = kind.__new__(kind, *words)
    error.__dict__.update(values)
    return error
