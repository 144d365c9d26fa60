"""What a fuzzer throws bytes at: every reader, the citation parser, and what a person asks for.

A target takes any bytes. It may raise nothing but what has a sentence and an exit code: a
`FoiakitError`, or Typer's own error for a word on the command line that means nothing.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import suppress
from functools import cache

import typer

from foiakit.citations.reading import read_all
from foiakit.commands.filters import FILTERS
from foiakit.commands.selection import query_of
from foiakit.dates import written
from foiakit.errors import FoiakitError
from foiakit.query import Query
from foiakit.readers import LISTINGS, READERS, reader, recognise
from foiakit.readers.source import PEEK, Source
from foiakit.record import Record
from foiakit.store import Store

Target = Callable[[bytes], object]
ENDINGS = {"tei": "xml", "telegram": "txt", "posting": "html", "numbers": "txt"}
ENOUGH = 50
"""So many records of one source are kept: more of them say nothing new."""


@cache
def _store() -> Store:
    """An empty database in memory: dry runs go in, nothing stays."""
    return Store.rehearse("/nowhere/records.db")


@cache
def _seven() -> Store:
    """The seven documents, to ask."""
    from program import ROOT

    return Store.open(str(ROOT / "records.db"))


def reading(form: str | None) -> Target:
    """Reading as *form*, or as what it is recognised for, and what happens before it is kept."""

    def run(data: bytes) -> list[object]:
        name = f"fuzz.{ENDINGS.get(form or '', form or 'txt')}"
        source = Source(name, io.BytesIO(data), data[:PEEK])
        items: list[object] = []
        with suppress(FoiakitError):
            for item in (reader(form) if form else recognise(source)).read(source):
                source.place.where()
                source.place.raw()
                items.append(item)
                if len(items) >= ENOUGH:
                    break
        with suppress(FoiakitError):
            _store().put(items, dry_run=True)  # type: ignore[arg-type]  # whatever was read
        return items

    return run


def citations(data: bytes) -> list[object]:
    """Citations in running text, as ``foiakit parse`` reads them."""
    text = data.decode("utf-8", "replace")
    return list(read_all(text.splitlines(keepends=True)))


def words(data: bytes) -> list[object]:
    """The words of a search, looked for in the seven documents."""
    text = data.decode("utf-8", "replace")
    store = _seven()
    found = [*store.search(text), *store.search(text, exact=True, by_date=True)]
    return list(found)


def dates(data: bytes) -> object:
    """A date as people write it."""
    return written.read(data.decode("utf-8", "replace"))


def filters(data: bytes) -> list[object]:
    """Every filter and the ids with the same text, and the listing that they ask for."""
    text = data.decode("utf-8", "replace")
    store, found = _seven(), []
    for name, one in {**FILTERS, "which": None}.items():
        said = text if one and not one.many else [text]
        try:
            query = query_of({name: said})
        except typer.BadParameter:
            continue
        except FoiakitError:
            continue
        with suppress(FoiakitError):
            found += list(store.select(query))
    with suppress(FoiakitError):
        found += list(store.select(Query(collections=(text,), tags=(text,), documents=(text,))))
    return list(found)


def told(record: Record) -> None:
    """All that is made of a record: its rules, its styles and the formats that are text."""
    from foiakit.citations.styles import STYLES, load
    from foiakit.writers import WRITERS, writer

    for name in STYLES:
        load(name).cite(record)
    for name in WRITERS:
        writer(name).write([record], io.StringIO(), {})


TARGETS: dict[str, Target] = {
    **{f"reader {form}": reading(form) for form in (*READERS, *LISTINGS)},
    "any reader": reading(None),
    "citations": citations,
    "search words": words,
    "dates": dates,
    "filters and ids": filters,
}
