"""Reading in parts that need nothing of each other: a few whole files, or some rows of a table.

`read_contents` is one pure function: files with their bytes go in, plain batches of records and of
what was skipped come out, with whatever else is to be reported. The pool calls it (`read`, which
also reads parts of a table), and so does a distributed engine (`foiakit.scale`). It may run in any
process; a part and its outcome can be pickled. A part that cannot be read by itself says so
(`Outcome.alone` is false), and is read with what stands around it.
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
from foiakit.readers.file_reading import Columns, FileReading, Named, Wanted
from foiakit.readers.source import NotAlone, Rows, Source, SourceOptions, inside
from foiakit.store.load.batches import Batch, batches, pack

TABLES = ("ndjson", "csv", "tsv")
"""The forms whose rows can be read some at a time."""


class Content(NamedTuple):
    """A file with its bytes."""

    named: Named
    data: bytes | None
    """``None`` where they are to be read from the file of this name."""


class Files(NamedTuple):
    """Whole files."""

    named: tuple[Named, ...]
    wanted: Wanted
    moment: str
    """When the records come in."""


class Block(NamedTuple):
    """Some rows of a table."""

    name: str
    """Of the source, as people say it."""
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
    """What came of a part."""

    batches: list[bytes]
    """As `foiakit.store.load.batches.pack` packs them."""
    done: int
    """How many items came, details apart."""
    columns: list[Columns]
    told: FileNotes
    rows: Rows | None = None
    """After a block: where the rows behind it begin."""
    error: bytes | None = None
    """What ended the reading, for `raised`."""
    alone: bool = True
    """Whether it could be read by itself; else all the rest is empty."""


def read(part: Files | Block) -> Outcome:
    """Read *part*; nothing is raised but what ends a process."""
    return _files(part) if isinstance(part, Files) else _block(part)


def read_contents(contents: Iterable[Content], wanted: Wanted, moment: str) -> Outcome:
    """The records of files whose bytes are here, and what was skipped: no file is opened.

    The same bytes under the same names give the same outcome, in any process on any machine.
    """
    reading = FileReading(wanted)
    items = chain.from_iterable(
        reading.items(named, _opened(named, data, wanted)) for named, data in contents
    )
    made, error = _made(items, reading, moment)
    return Outcome(made, reading.done, reading.columns, reading.told, error=packed(error))


def _opened(named: Named, data: bytes | None, wanted: Wanted) -> Source | None:
    """The bytes of a file as a source; ``None`` for a file that is opened by its name."""
    if data is None:
        return None
    given = inside(data, named.path, wanted.asked)
    if named.is_here and isinstance(given.stream, io.BytesIO):  # not packed
        given.path = named.path
    return given


def _files(part: Files) -> Outcome:
    return read_contents(map(_content, part.named), part.wanted, part.moment)


def _content(named: Named) -> Content:
    try:
        with open(named.path, "rb") as file:
            return Content(named._replace(is_here=True), file.read())
    except (OSError, ValueError):
        return Content(named, None)  # opening it again says what is wrong


def _block(part: Block) -> Outcome:
    given = _source(part)
    reading = FileReading(Wanted(part.form, part.asked, part.strict, several=False))
    reading.here = given
    chosen = reader(part.form)
    made, error = _made(reading.of_table(given, chosen), reading, part.moment)
    if isinstance(error, NotAlone) or given.postings:
        return Outcome([], 0, [], FileNotes(), alone=False)
    columns = [Columns(given.fields, given.dropped, given.remarks)]
    return Outcome(made, reading.done, columns, FileNotes(), given.rows, packed(error))


def _source(part: Block) -> Source:
    """The block as a source of its own."""
    given = Source(part.name, io.BytesIO(), part.head.encode("utf-8", "surrogatepass"), part.asked)
    given.pieces = iter((part.text,))
    given.rows = part.rows
    given.is_part = True
    return given


def _made(
    items: Iterable[Item | Batch], reading: FileReading, moment: str
) -> tuple[list[bytes], BaseException | None]:
    """The batches of *items*, packed, and what ended them before their end."""
    made: list[bytes] = []
    try:
        for batch in batches(items, reading.where, moment):
            made.append(pack(batch))  # noqa: PERF401 - those before an error count
    except Exception as error:
        return made, error
    return made, None


def packed(error: BaseException | None) -> bytes | None:
    """*error* as its class, its words and its values; as its traceback if it cannot be packed."""
    if error is None:
        return None

    try:
        data = pickle.dumps((type(error), error.args, error.__dict__))
        raised(data)
    except Exception:
        return pickle.dumps((RuntimeError, ("".join(traceback.format_exception(error)),), {}))
    return data


def raised(data: bytes) -> BaseException:
    """The error that `packed` packed, to be raised."""
    kind, words, values = pickle.loads(data)  # noqa: S301 - our own process made it
    # Not by its class's own way, which may take other words than it keeps.
    error: BaseException = kind.__new__(kind, *words)
    error.__dict__.update(values)
    return error
