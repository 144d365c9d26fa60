"""A source: a file or standard input, its name in messages, and how far it has been read."""

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
    """The person's choices about a source, from the options of an import."""

    columns: tuple[tuple[str, str], ...] = ()
    """Their column, our field: takes precedence over what foiakit knows; later entries over
    earlier.
    """
    saved: tuple[tuple[str, str], ...] = ()
    """The same from a mapping file, which may name columns that this source does not have."""
    key: tuple[str, ...] = ()
    """The columns that identify a row."""
    at: str | None = None
    """The key in a JSON document with the list of records: ``results.items``."""
    unmapped: str = "notes"
    """What happens to a column without a field: ``notes`` or ``drop``."""
    listing: str | None = None
    """What the rows are, whatever their columns suggest: a name in `readers.LISTINGS`."""
    encoding: str | None = None
    """The encoding, instead of the recognised one."""
    date_order: str | None = None
    """``mdy`` or ``dmy``: which number of 5/6/1999 is the month."""
    delimiter: str | None = None
    """The delimiter between the cells of a table in text."""
    quote: str | None = None
    """The quote character around a cell."""
    escape: str | None = None
    """The escape character in a cell."""
    sheet: str | None = None
    """The sheet of a workbook, by its name or its number from 1."""
    skip_lines: int | None = None
    """How many rows precede the header."""
    no_header: bool = False
    """Whether there is no header row; columns are then called 1, 2, 3."""
    collection: str | None = None
    """The name of a posting whose page has no number."""
    ocr: str | None = None
    """Which pages are read by OCR: ``missing``, ``bad`` or ``always``."""
    ignored: tuple[str, ...] = ()
    """Files that are not read, wherever they are named or found."""
    look: bool = False
    """Whether the pictures of scanned pages are searched for words under bars."""
    split: str | None = None
    """How a PDF is divided into documents: ``bookmarks``, or page ranges."""
    copy_to: str | None = None
    """The folder for copies of the files that records are read from."""
    where: tuple[tuple[str, str], ...] = ()
    """Column and value: only rows of Parquet that meet all of these are read."""


class Evidence(NamedTuple):
    """What the first rows of a table show about its columns."""

    empty: frozenset[str] = frozenset()
    """Columns without a value."""
    orders: tuple[tuple[str, str], ...] = ()
    """Columns whose numeric dates have a known order: ``mdy`` or ``dmy``."""
    bare: frozenset[str] = frozenset()
    """Columns that have nothing but figures."""
    dated: frozenset[str] = frozenset()
    """Columns that have nothing but days."""
    linked: frozenset[str] = frozenset()
    """Columns that have nothing but web addresses."""
    readable: frozenset[str] = frozenset()
    """Columns that have nothing but dates, of any precision, and words for no date."""
    numbers: frozenset[str] = frozenset()
    """Columns that have nothing but document numbers of the National Archives."""
    messages: frozenset[str] = frozenset()
    """Columns that have nothing but numbers of messages with their years: ``05OSLO1214``."""
    codes: frozenset[str] = frozenset()
    """Columns that have nothing but codes like those of TAGS: ``PREL, NO``."""


class Rows(NamedTuple):
    """What must be known of a table's earlier rows to read later ones by themselves."""

    line: int = 1
    """The number of the first line."""
    names: tuple[str, ...] | None = None
    """The cells of the header, if that has been read."""
    heading: str = ""
    """The header as it is in the source."""
    begun: bool = False
    """Whether a record was found before, so that what follows may be a stray."""
    evidence: Evidence = Evidence()
    """What the first rows have shown."""


class NotAlone(Exception):
    """Rows that can only be read together with those around them."""


class Place:
    """Where a reader is: the line of the next item, and that row's own text."""

    __slots__ = ("line", "name", "nth", "row")

    def __init__(self, name: str) -> None:
        self.name = name
        self.line = 0
        self.nth = 0
        """Which record of the source it is, where several are on one line."""
        self.row: str | Callable[[], str] = ""
        """The row's own text, or a function that looks it up."""

    def where(self) -> str:
        """Return ``file:line``; for a file without lines, its name.

        JSON may have all its records on one line: ``file:1 (record 3)``.
        """
        place = f"{self.name}:{self.line}" if self.line else self.name
        return f"{place} (record {self.nth:,})" if self.nth else place

    def raw(self) -> str:
        """Return the row's own text."""
        return self.row if isinstance(self.row, str) else self.row()


class Enclosed(NamedTuple):
    """A file inside another document: its name, and its content or why it is not read."""

    name: str
    data: bytes = b""
    problem: str | None = None


class Source:
    """Something to read: *stream* is at its beginning, *head* is what it begins with."""

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
        """The lines before the rows, to be written above those that were skipped."""
        self.ending = ".txt"
        """The extension for a file of skipped rows in this source's format."""
        self.remarks: list[str] = []
        """What the person should know about how it was read."""
        self.shared_remarks: dict[str, str] = {}
        """The same where many files may share a remark: the sentence, and this file's own
        addition.
        """
        self.path: str | None = None
        """The path of the file that is read: uncompressed, and not standard input."""
        self.pulse: Callable[[], None] = lambda: None
        """To be called now and then by a reader that spends long on one record."""
        self.fields: dict[str, str] = {}
        """Each column found, and its field; ``keep`` or ``drop`` without one."""
        self.dropped: dict[str, str] = {}
        """Columns of this kind of table that say nothing about a document, and what they are."""

        self.pieces: Iterator[str] | None = None
        """The text, instead of *stream*, in pieces that end where a line does."""
        self.rows = Rows()
        """Where the rows of a table begin; after reading, where those after them would."""
        self.is_part = False
        """Whether other rows follow: `NotAlone` is raised where they would be needed."""

        self.enclosed: list[Enclosed] = []
        """Files inside the document that is read next, which are documents themselves."""

        self.postings: dict[str, str] = {}
        """The postings found with records: each one's name, and a digest of its content."""

        self.postings_size = 0
        """The total length of these."""

    def tell(self, sentence: str, own: str = "") -> None:
        """Report *sentence* about this file; *own* is what only this file adds to it."""
        self.shared_remarks.setdefault(sentence, own)

    def part(self) -> float | None:
        """Return how much of it has been read, 0 to 1; ``None`` if its size is not known."""
        return self.read_so_far() / self.size if self.size else None

    @property
    def bare_name(self) -> str:
        """The name without a compression's extension."""
        return compressed.uncompressed_name(self.name)


def open_source(path: str, asked: SourceOptions | None = None) -> Source:
    """Open the file at *path*, or standard input for ``-``; `NotFound` or `BadInput` if that fails.

    A compressed file is decompressed.
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
    opened = Source(name, stream, head, asked)
    opened.size, opened.read_so_far = size, position
    opened.path = path if path != "-" and not found and stream.seekable() else None
    return opened


def open_contained(data: bytes, name: str, asked: SourceOptions) -> Source:
    """A file contained in another one; *name* says where. A compressed one is decompressed."""
    stream: BinaryIO = io.BytesIO(data)
    head = data[:PEEK]
    if found := compressed.unpacked(stream, head, name):
        head, stream = _peeked(found[0])
    opened = Source(name, stream, head, asked)
    opened.size = len(data)
    return opened


def _opened(path: str) -> BinaryIO:
    if path == "-":
        return sys.stdin.buffer
    try:
        return open(path, "rb")
    except FileNotFoundError:
        hint = "; save the page or file first: foiakit downloads nothing" if "://" in path else ""
        raise NotFound(f"{path}: no such file{hint}") from None
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
    """The first bytes of *stream*, however slowly they come, and a stream that begins with them."""
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
