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
    """What a bag has besides the records and their files."""

    history: Callable[[int], list[dict[str, Any]]]
    """What the log says of the record with that id, the oldest change first."""
    seal: str | None = None
    """The last link of the log's chain."""
    images: bool = False
    """Whether the pages of PDFs are there as pictures."""
    site: Callable[[str], None] | None = None
    """Makes a website of the records in a folder that is not there yet."""


class WriteOptions(NamedTuple):
    """What a person may ask of a table; a format that has no use for a wish ignores it."""

    columns: tuple[str, ...] = ()
    """Fields of a record, in this order; none for those that the format has by itself."""
    sort: str = "date"
    """What the records are sorted by; a writer does not sort, `write_from` asks for it."""
    formula_safe: bool = False
    """Whether a cell that a spreadsheet would take for a formula gets an apostrophe before it."""
    partition: str | None = None
    """The field whose values are folders, each with the records that have it."""
    details: bool = False
    """Whether the telegrams' details and the postings go with the records."""
    left_out: frozenset[str] = frozenset()
    """The SHA-256s of files that are not copied: they have words that are not visible."""
    evidence: Evidence | None = None
    style: Style | None = None
    """How a format with citations cites a record; the Archive's style where there is none."""


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
        """Make a file or folder at *path*, where there is none; what a person should know."""


class PieceWriter(Protocol):
    """What the module of one of `PIECES` offers."""

    def write_from_to(
        self, path: str, store: Store, query: Query, wish: WriteOptions = PLAIN
    ) -> list[str]:
        """Make a file at *path* of what *query* asks of *store*; what a person should know."""


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
"""Formats that are text and can stream."""

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
"""Formats that are a file or a folder and no stream."""
PIECES = ("sqlite", "obsidian")
"""Those that take more from a store than its records; with details, those of `DETAILED` do too."""
FOLDERS = ("obsidian",)
"""Formats that are written into a folder which may be there, with a person's own files."""


def writer(name: str) -> Writer:
    """The writer called *name*; `NotFound` names those there are."""
    if name not in WRITERS:
        raise NotFound(f"no format called {name}; there are: {', '.join(WRITERS)}")
    return cast(Writer, import_module(WRITERS[name]))


def table_writer(name: str) -> TableWriter:
    """The writer of the format *name*, one of `TABLES` or `CITING` that is text."""
    return cast(TableWriter, writer(name))


def line_writer(name: str) -> LineWriter:
    """The writer of the format *name*, one of `LINES`."""
    return cast(LineWriter, writer(name))


def path_writer(name: str) -> PathWriter:
    """The writer of the format *name*, one of `PATHS`."""
    return cast(PathWriter, import_module(PATHS[name]))


def piece_writer(name: str) -> PieceWriter:
    """The writer of the format *name*, one of `PIECES`."""
    return cast(PieceWriter, import_module(PATHS[name]))
