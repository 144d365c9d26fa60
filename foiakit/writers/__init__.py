"""Writers: records become a stream, one module a format, found in `WRITERS` by its name.

Every module offers ``write(records, out, postings)``, or, where a format is not text or cannot be
streamed, ``write_to(path, records, postings, wish)``. A writer takes one record at a time, so that
memory stays flat however many there are. A format of `TABLES` lets a person choose the columns, and
one of `CITING` prints citations: their ``write`` takes a `WriteOptions` as well. A module may also
offer ``write_from(store, query, out, wish)``, which does the same as ``write`` with rows that
SQLite itself makes into lines. One of `PIECES` offers ``write_from_to(path, store, query, wish)``
alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TextIO, cast

from foiakit.errors import NotFound
from foiakit.model.record import Collection, Record

if TYPE_CHECKING:
    from foiakit.citations.styles import Style
    from foiakit.model.query import Query
    from foiakit.store.store import Store


class Evidence(NamedTuple):
    """What a bag contains besides the records and their files."""

    history: Callable[[int], list[dict[str, Any]]]
    """Returns the log's entries for the record with that id, the oldest change first."""
    seal: str | None = None
    """The last link of the log's chain."""
    images: bool = False
    """Whether the pages of PDFs are there as pictures."""
    site: Callable[[str], None] | None = None
    """Makes a website of the records in a folder that does not exist yet."""


class WriteOptions(NamedTuple):
    """Options of a table; a format ignores those that it has no use for."""

    columns: tuple[str, ...] = ()
    """Fields of a record, in this order; empty for the format's own choice."""
    sort: str = "date"
    """The order of the records; a writer does not sort, but `write_from` asks for it."""
    formula_safe: bool = False
    """Whether a cell that a spreadsheet would take for a formula gets an apostrophe before it."""
    partition: str | None = None
    """The field whose values become folders, each with its records."""
    details: bool = False
    """Whether the telegrams' details and the postings go with the records."""
    left_out: frozenset[str] = frozenset()
    """The SHA-256s of files that are not copied, since they have words that are not visible."""
    evidence: Evidence | None = None
    style: Style | None = None
    """How a format with citations cites a record; without it, the Archive's style."""


PLAIN = WriteOptions()


class Writer(Protocol):
    """What a writer's module offers."""

    def write(
        self, records: Iterable[Record], out: TextIO, postings: Mapping[str, Collection]
    ) -> None:
        """Write *records* to *out*; *postings* knows their collections by name."""


class TableWriter(Writer, Protocol):
    """What the module of one of `TABLES` or `CITING` offers."""

    def write(
        self,
        records: Iterable[Record],
        out: TextIO,
        postings: Mapping[str, Collection],
        wish: WriteOptions = PLAIN,
    ) -> None:
        """Write the columns of *records* that *wish* names."""


class LineWriter(Protocol):
    """What a module offers that leaves the making of lines to SQLite."""

    def write_from(
        self, store: Store, query: Query, out: TextIO, wish: WriteOptions = PLAIN
    ) -> None:
        """Write what *query* asks of *store*."""


class PathWriter(Protocol):
    """What the module of one of `PATHS` offers."""

    def write_to(
        self,
        path: str,
        records: Iterable[Record],
        postings: Mapping[str, Collection],
        wish: WriteOptions = PLAIN,
    ) -> list[str]:
        """Make a file or folder at *path*, where there is none; return remarks for a person."""


class PieceWriter(Protocol):
    """What the module of one of `PIECES` offers."""

    def write_from_to(
        self, path: str, store: Store, query: Query, wish: WriteOptions = PLAIN
    ) -> list[str]:
        """Make a file at *path* of the records of *query* in *store*; return remarks."""


WRITERS = {
    "plain": "foiakit.writers.formats.plain",
    "text": "foiakit.writers.formats.text",
    "ids": "foiakit.writers.formats.ids",
    "json": "foiakit.writers.formats.json",
    "ndjson": "foiakit.writers.formats.ndjson",
    "csv": "foiakit.writers.formats.csv",
    "tsv": "foiakit.writers.formats.tsv",
    "markdown": "foiakit.writers.formats.markdown",
    "html": "foiakit.writers.formats.html",
    "bibtex": "foiakit.writers.formats.bibtex",
    "biblatex": "foiakit.writers.formats.biblatex",
    "ris": "foiakit.writers.formats.ris",
    "csl-json": "foiakit.writers.formats.csl_json",
    "csl-json-frus": "foiakit.writers.formats.csl_json_frus",
}
"""Formats that are text and can be streamed."""

TABLES = ("json", "ndjson", "csv", "tsv", "markdown", "html", "xlsx", "parquet")
CITING = ("text",)
"""Formats that are text and print each record's citation."""
LINES = ("json", "ndjson", "csv")
"""Formats whose modules offer ``write_from``."""
DETAILED = ("json", "ndjson", "parquet")
"""Formats that can carry the telegrams' details and the postings."""

PATHS = {
    "xlsx": "foiakit.writers.formats.xlsx",
    "parquet": "foiakit.writers.formats.parquet",
    "sqlite": "foiakit.writers.formats.sqlite",
    "bagit": "foiakit.writers.formats.bagit",
    "docx": "foiakit.writers.formats.docx",
    "obsidian": "foiakit.writers.formats.obsidian",
}
"""Formats that are a file or a folder and cannot be streamed."""
PIECES = ("sqlite", "obsidian")
"""Formats that take more from a store than its records; with details, `DETAILED` ones do too."""
FOLDERS = ("obsidian",)
"""Formats that are written into a folder that may exist, with a person's own files in it."""


def writer(name: str) -> Writer:
    """Return the writer called *name*; raises `NotFound`, which lists those that exist."""
    if name not in WRITERS:
        raise NotFound(f"no format called {name}; there are: {', '.join(WRITERS)}")
    return cast(Writer, import_module(WRITERS[name]))


def table_writer(name: str) -> TableWriter:
    """Return the writer of the format *name*, one of `TABLES` or `CITING` that is text."""
    return cast(TableWriter, writer(name))


def line_writer(name: str) -> LineWriter:
    """Return the writer of the format *name*, one of `LINES`."""
    return cast(LineWriter, writer(name))


def path_writer(name: str) -> PathWriter:
    """Return the writer of the format *name*, one of `PATHS`."""
    return cast(PathWriter, import_module(PATHS[name]))


def piece_writer(name: str) -> PieceWriter:
    """Return the writer of the format *name*, one of `PIECES`."""
    return cast(PieceWriter, import_module(PATHS[name]))
