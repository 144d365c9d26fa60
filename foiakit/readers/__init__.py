"""Readers turn a source into records: one module per format, found in `READERS` by its name.

A reader's module offers two functions: ``claims(head, name)``, whether the first bytes of a source
and its file name look like this format, and ``read(source)``, its content as a stream of
`Collection`, `Record` and `Skipped`. Every record has a ``uid`` made of its source's own identity,
so that reading the same thing twice is noticed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib import import_module
from typing import Protocol, cast

from foiakit.errors import BadInput, NotFound
from foiakit.model.record import Collection, Details, Record, Skipped
from foiakit.readers.other_formats import unreadable
from foiakit.readers.source import Source

Item = Collection | Record | Skipped | Details


class Reader(Protocol):
    """The functions that a reader's module offers."""

    def claims(self, head: bytes, name: str) -> bool:
        """Whether a source that begins with *head* and is called *name* is in this format."""

    def read(self, source: Source) -> Iterator[Item]:
        """Yield the content of *source*; `BadInput` if it is not what it claims to be."""


READERS = {
    "ndjson": "foiakit.readers.json.ndjson",
    "parquet": "foiakit.readers.tables.parquet",
    "csl-json": "foiakit.readers.json.csl_json",
    "tropy": "foiakit.readers.json.tropy",
    "json": "foiakit.readers.json.document",
    "bibtex": "foiakit.readers.bibliographies.bibtex",
    "ris": "foiakit.readers.bibliographies.ris",
    "pdf": "foiakit.readers.documents.pdf",
    "site-page": "foiakit.readers.json.site_page",
    "posting": "foiakit.readers.documents.posting",
    "telegram": "foiakit.readers.documents.telegram",
    "tei": "foiakit.readers.documents.tei",
    "xlsx": "foiakit.readers.tables.xlsx",
    "numbers": "foiakit.readers.catalogues.number_list",
    "tsv": "foiakit.readers.tables.tsv",
    "csv": "foiakit.readers.tables.csv",
    "paper": "foiakit.readers.documents.paper",
}
"""The formats, in the order in which they are tried. JSON is first: its first character shows it,
and the readers of telegrams need not be loaded for it. Parquet may contain any words, so it is
recognised by its first four bytes.
"""
LISTINGS = {
    "foiakit": "foiakit's own exports, recognised by their uid",
    "historylab": "History Lab's table of the cables of 1973-79",
    "jfk": "the National Archives' lists of JFK releases",
    "statefoia": "the listing of the State Department's FOIA library",
    "crest": "the CIA's CREST catalogue",
    "documentcloud": "documents as DocumentCloud's API gives them",
    "muckrock": "requests, communications and files as MuckRock's API gives them",
}
"""Tables recognised by their columns, in any format; `--format` may name them."""


def reader(name: str) -> Reader:
    """Return the reader called *name*; `NotFound` lists the names there are."""
    if name in LISTINGS:
        return _Listed(name)
    if name not in READERS:
        known = ", ".join((*READERS, *LISTINGS))
        raise NotFound(f"no input format called {name}; there are: {known}")
    return cast(Reader, import_module(READERS[name]))


_DATABASE = b"SQLite format 3\0"
_PDF = b"%PDF-"


def recognise(source: Source) -> Reader:
    """Return the first reader that claims *source*; `BadInput` if none does."""
    if source.head.startswith(_DATABASE):
        raise BadInput(f"{source.name}: a foiakit database; to import it, use foiakit merge")
    if source.head and source.asked.collection:  # only a posting has its own name
        return reader("posting")
    if found := _claiming(source):
        return found
    if not source.head.strip(b" \t\r\n\f\v"):
        raise BadInput(f"{source.name}: empty")
    why = unreadable(source.bare_name)
    if ";" not in why:
        why += f" ({', '.join(READERS)}); if it is one of these, use --format"
    raise BadInput(f"{source.name}: {why}")


def _claiming(source: Source) -> Reader | None:
    if source.head.startswith(_PDF):  # no need to decode it for the formats that are text
        return reader("pdf")
    if table := _table(source):
        return table
    for name in READERS:
        if (found := reader(name)).claims(source.head, source.bare_name):
            return found
    return None


def _table(source: Source) -> Reader | None:
    """Return the reader of a source that is a table by its name and by its columns.

    Most sources are, and this way the readers of telegrams need not be loaded to find that out.
    """
    ending = os.path.splitext(source.bare_name)[1].lower()
    if ending in {".csv", ".tsv"} and (found := reader(ending[1:])).claims(source.head, ""):
        return found
    return None


def recognised(source: Source) -> Reader | None:
    """The first reader that claims *source*; a database, although full of words, has none."""
    return None if source.head.startswith(_DATABASE) else _claiming(source)


def settled(chosen: Reader, source: Source) -> Reader:
    """*chosen*, or the reader of the file's own format where the person names the listing."""
    return chosen.of(source) if isinstance(chosen, _Listed) else chosen


class _Listed:
    """Reads a table whose listing the person names, in the file format that is recognised."""

    def __init__(self, name: str) -> None:
        self._name = name

    def claims(self, head: bytes, name: str) -> bool:
        return False

    def of(self, source: Source) -> Reader:
        """Return the reader of the file's own format, which then knows what the rows are."""
        source.asked = source.asked._replace(listing=self._name)
        return recognise(source)

    def read(self, source: Source) -> Iterator[Item]:
        return self.of(source).read(source)
