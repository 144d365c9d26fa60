"""A source: a file or standard input, its name as people say it, and how far it has been read."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, NamedTuple

from foiakit.errors import BadInput, NotFound
from foiakit.readers.archives import compressed

PEEK = 2**16
"""How many bytes a format may be recognised by."""


class SourceOptions(NamedTuple):
    """What the person says about a source beyond what it says itself."""

    columns: tuple[tuple[str, str], ...] = ()
    """Their column, our field: it goes before what foiakit knows; the later goes before."""
    saved: tuple[tuple[str, str], ...] = ()
    """The same from a mapping file, which may speak of columns that this source does not have."""
    key: tuple[str, ...] = ()
    """The columns that tell one row from another."""
    at: str | None = None
    """The key in a JSON document under which its list of records stands: ``results.items``."""
    unmapped: str = "notes"
    """What becomes of a column without a field: ``notes`` or ``drop``."""
    listing: str | None = None
    """What the rows are, in place of what their columns say: a name of `readers.LISTINGS`."""
    encoding: str | None = None
    """The encoding, in place of the one that is recognised."""
    date_order: str | None = None
    """``mdy`` or ``dmy``: which number of 5/6/1999 is the month."""
    delimiter: str | None = None
    """The sign between the cells of a table that is text."""
    quote: str | None = None
    """The sign around a cell there."""
    escape: str | None = None
    """The sign before one that stands for itself there."""
    sheet: str | None = None
    """The sheet of a workbook, by its name or its number from 1."""
    skip_lines: int | None = None
    """How many rows stand above the header."""
    no_header: bool = False
    """Whether the first row is one like the others; columns are then called 1, 2, 3."""
    collection: str | None = None
    """The name of a posting whose page has no number."""
    ocr: str | None = None
    """Which pages are read by a program for that: ``missing``, ``bad`` or ``always``."""
    ignored: tuple[str, ...] = ()
    """Files that are not read, wherever they are named or found."""
    split: str | None = None
    """How a PDF is divided into documents: ``bookmarks``, or page ranges."""
    copy_to: str | None = None
    """The folder for copies of the files that records are read from."""
    where: tuple[tuple[str, str], ...] = ()
    """Column and value: the rows of Parquet that are read; all of these hold for them."""


class Evidence(NamedTuple):
    """What the first rows of a table show of its columns."""

    empty: frozenset[str] = frozenset()
    """Columns without a value."""
    orders: tuple[tuple[str, str], ...] = ()
    """Columns whose dates in figures have one order, and which: ``mdy`` or ``dmy``."""


class Rows(NamedTuple):
    """What a table's rows must know of those before them, to be read by themselves."""

    line: int = 1
    """The number of the first line."""
    names: tuple[str, ...] | None = None
    """The cells of the header, if that has been read."""
    heading: str = ""
    """The header as it stands in the source."""
    begun: bool = False
    """Whether a record was found before, so that what follows may be a stray."""
    evidence: Evidence = Evidence()
    """What the first rows have shown."""


class NotAlone(Exception):
    """Rows that can only be read together with those around them."""


class Place:
    """Where a reader is: the line of what it gives next, and that row as it stands there."""

    __slots__ = ("line", "name", "nth", "row")

    def __init__(self, name: str) -> None:
        self.name = name
        self.line = 0
        self.nth = 0
        """Which record of the source it is, where others stand on the same line before it."""
        self.row: str | Callable[[], str] = ""
        """The row's own text, or what looks it up."""

    def where(self) -> str:
        """``file:line``, as a person would look it up; a file without lines by its name.

        JSON may have all its records on one line: ``file:1 (record 3)``.
        """
        place = f"{self.name}:{self.line}" if self.line else self.name
        return f"{place} (record {self.nth:,})" if self.nth else place

    def raw(self) -> str:
        """The row as it stands in the source."""
        return self.row if isinstance(self.row, str) else self.row()


class Source:
    """Something to read: *stream* stands at its beginning, *head* is what it begins with."""

    def __init__(
        self, name: str, stream: BinaryIO, head: bytes, asked: SourceOptions | None = None
    ) -> None:
        self.name = name
        self.stream = stream
        self.head = head
        self.asked = asked or SourceOptions()
        self.place = Place(name)
        self.size: int | None = None
        """How many bytes the file has, if that is known."""
        self.read_so_far: Callable[[], int] = lambda: 0
        """How many of these have been read."""
        self.heading = ""
        """What stands above the rows, to be put above those that were skipped."""
        self.ending = ".txt"
        """The file name's ending under which skipped rows are of this source's form."""
        self.remarks: list[str] = []
        """What the person should know of how it was read."""
        self.told: dict[str, str] = {}
        """The same where many files may say it: the sentence, and what is this file's own."""
        self.path: str | None = None
        """Where the file lies as it is read: not packed, and not standard input."""
        self.pulse: Callable[[], None] = lambda: None
        """To be called now and then by a reader that is long at one record."""
        self.fields: dict[str, str] = {}
        """Each column met, and the field that it went to; ``keep`` or ``drop`` without one."""
        self.dropped: dict[str, str] = {}
        """Columns that this kind of table has and that say nothing of a document: what they are."""

        self.pieces: Iterator[str] | None = None
        """The text, in place of *stream*, in pieces that end where a line does."""
        self.rows = Rows()
        """Where the rows of a table begin; after reading, where those behind them would."""
        self.is_part = False
        """Whether other rows follow: `NotAlone` is raised where they would be needed."""

        self.postings: dict[str, str] = {}
        """The postings met beside records: each one's name, and a digest of what it says."""

        self.postings_size = 0
        """How long these are, all together."""

    def tell(self, sentence: str, own: str = "") -> None:
        """Have the person told *sentence* of this file, with what is its *own* beside its name."""
        self.told.setdefault(sentence, own)

    def part(self) -> float | None:
        """How much of it has been read, 0 to 1; ``None`` where its size is not known."""
        return self.read_so_far() / self.size if self.size else None

    @property
    def bare_name(self) -> str:
        """The name without an ending that says how the file is packed."""
        return compressed.bare(self.name)


def source(path: str, asked: SourceOptions | None = None) -> Source:
    """The file at *path*, or standard input for ``-``; `NotFound` or `BadInput` if it cannot be.

    A packed file is given unpacked.
    """
    name = "standard input" if path == "-" else path
    stream = _opened(path)
    size = _size(stream)
    head, stream = _peeked(stream)
    position: Callable[[], int] = stream.tell if stream.seekable() else (lambda: 0)
    found = compressed.unpacked(stream, head, name)
    if found:
        stream, counted = found
        position = lambda: counted.count  # noqa: E731 - one of two ways to say it
        head, stream = _peeked(stream)
    given = Source(name, stream, head, asked)
    given.size, given.read_so_far = size, position
    given.path = path if path != "-" and not found and stream.seekable() else None
    return given


def inside(data: bytes, name: str, asked: SourceOptions) -> Source:
    """A file that is held in another one; *name* says where. A packed one is given unpacked."""
    stream: BinaryIO = io.BytesIO(data)
    head = data[:PEEK]
    if found := compressed.unpacked(stream, head, name):
        head, stream = _peeked(found[0])
    given = Source(name, stream, head, asked)
    given.size = len(data)
    return given


def _opened(path: str) -> BinaryIO:
    if path == "-":
        return sys.stdin.buffer
    try:
        return open(path, "rb")
    except FileNotFoundError:
        raise NotFound(f"{path}: no such file") from None
    except IsADirectoryError:
        raise BadInput(f"{path}: a folder; name the files in it") from None
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise BadInput(f"{path}: cannot be read: {why}") from None


def _size(stream: BinaryIO) -> int | None:
    try:
        return os.fstat(stream.fileno()).st_size or None
    except OSError:
        return None


def _peeked(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    """What *stream* begins with, however slowly it comes, and a stream that begins with it."""
    if stream.seekable():
        start = stream.tell()
        head = stream.read(PEEK)
        stream.seek(start)
        return head, stream
    head = b""
    while len(head) < PEEK and (more := stream.read(PEEK - len(head))):
        head += more
    return head, io.BufferedReader(_Again(head, stream), 2**18)


class _Again(io.RawIOBase):
    """*head*, then the rest of *stream*."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        super().__init__()
        self._head = head
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        data = self._head[: len(buffer)]
        self._head = self._head[len(data) :]
        data = data or self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._stream.close()
        super().close()
