"""Writers: records become a stream, one module a format, found in `WRITERS` by its name.

A writer's module offers ``write(records, out, postings)``; it takes one record at a time, so that
memory stays flat however many there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Protocol, TextIO, cast

from foiakit.errors import NotFound
from foiakit.record import Collection, Record


class Writer(Protocol):
    """What a writer's module offers."""

    def write(
        self, records: Iterable[Record], out: TextIO, postings: Mapping[str, Collection]
    ) -> None:
        """Write *records* to *out*; *postings* knows their collections by name."""


WRITERS = {
    "plain": "foiakit.writers.plain",
    "text": "foiakit.writers.text",
    "ids": "foiakit.writers.ids",
    "json": "foiakit.writers.json",
    "ndjson": "foiakit.writers.ndjson",
    "csv": "foiakit.writers.csv",
    "markdown": "foiakit.writers.markdown",
}


def writer(name: str) -> Writer:
    """The writer called *name*; `NotFound` names those there are."""
    if name not in WRITERS:
        raise NotFound(f"no format called {name}; there are: {', '.join(WRITERS)}")
    return cast(Writer, import_module(WRITERS[name]))
