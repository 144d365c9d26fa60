"""Readers: a source becomes records, one module a format, found in `READERS` by its name.

A reader's module offers two functions: ``claims(head, name)``, whether the first bytes of a source
and its file name look like this format, and ``read(source)``, what it says as a stream of
`Collection`, `Record` and `Skipped`. Every record has a ``uid`` made of its source's own identity,
so that reading the same thing twice is seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Protocol, cast

from foiakit.errors import BadInput, NotFound
from foiakit.readers.source import Source
from foiakit.record import Collection, Record, Skipped

Item = Collection | Record | Skipped


class Reader(Protocol):
    """What a reader's module offers."""

    def claims(self, head: bytes, name: str) -> bool:
        """Whether a source that begins with *head* and is called *name* is of this format."""

    def read(self, source: Source) -> Iterator[Item]:
        """What *source* says; `BadInput` if it is not what it claims to be."""


READERS = {
    "posting": "foiakit.readers.posting",
}


def reader(name: str) -> Reader:
    """The reader called *name*; `NotFound` names those there are."""
    if name not in READERS:
        raise NotFound(f"no input format called {name}; there are: {', '.join(READERS)}")
    return cast(Reader, import_module(READERS[name]))


def recognise(source: Source) -> Reader:
    """The first reader that claims *source*; `BadInput` if none does."""
    for name in READERS:
        if (found := reader(name)).claims(source.head, source.name):
            return found
    raise BadInput(
        f"{source.name}: not a form that foiakit reads ({', '.join(READERS)});"
        " say which it is with --format, if it is one"
    )
