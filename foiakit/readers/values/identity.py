"""What identifies a row of a table, and is the same whenever the row is read again.

A National Archives number by itself, a State library listing by url, a CREST row by its id, a row
of the JFK lists by its record number, one of Zotero's by its key, foiakit's own export by uid, any
other row by all its content; ``--key`` takes precedence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import blake2b
from itertools import compress
from operator import itemgetter
from typing import Any

from foiakit.errors import NotFound
from foiakit.model.record import uid_of
from foiakit.readers.source import Source
from foiakit.readers.values import nara_number
from foiakit.readers.values.headers import LINK, Listing
from foiakit.readers.values.record_values import PLACE, Unfit

Identity = Callable[[list[str], list[Any]], str]
"""Returns a uid for a row's cells and the values made of them."""

_MOST_MASKS = 4096
_URL, _DOCUMENT = PLACE["url"], PLACE["document"]


def identity(listing: Listing, names: Sequence[str], key: Sequence[int], number: int) -> Identity:
    """Return how the rows of a table are identified.

    *names* are its columns, *key* the places of those that the person names, *number* the place of
    the one with a National Archives number, or -1.
    """
    if key:
        return by_key(names, key)
    whole = by_all(names)
    if number >= 0:
        return _by_number(number, whole)
    if listing.name == "zotero" and "Key" in names:
        return _by_cell("zotero", names.index("Key"), whole)
    if listing.name == "statefoia":
        return _by_field("statefoia", _URL, whole)
    if listing.name == "jfk":
        return _by_field("jfk", _DOCUMENT, whole)
    if listing.name == "crest":
        return _by_field("crest", _DOCUMENT, whole)
    return whole


def by_all(names: Sequence[str]) -> Identity:
    """Identify by every cell that is not empty, under its column's name, in any order.

    So a row is the same in CSV and in NDJSON, and with an additional empty column.
    """
    # A linked address is not a cell: a row saved as CSV does not have it.
    places = [at for at, name in enumerate(names) if name != LINK]
    order = sorted(places, key=names.__getitem__)
    sort = itemgetter(*order, *order[:1])  # one place alone would not make a tuple
    ordered = [names[at] for at in order]
    begun: dict[tuple[bool, ...], str] = {}  # which cells are not empty, and how the text begins

    def uid(cells: list[str], values: list[Any]) -> str:
        in_order = sort(cells)[:-1]
        filled = tuple(map(bool, in_order))
        begins = begun.get(filled)
        if begins is None:
            if len(begun) > _MOST_MASKS:
                begun.clear()
            begins = begun[filled] = "\x1e".join(("row", *compress(ordered, filled), ""))
        text = begins + "\x1f".join(filter(None, in_order))
        return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()

    return uid


def by_key(names: Sequence[str], key: Sequence[int]) -> Identity:
    """Identify by the cells of the columns at the places *key*; `Unfit` where one is empty."""

    def uid(cells: list[str], values: list[Any]) -> str:
        parts = ["key"]
        for at in key:
            if not (cell := cells[at].strip()):
                raise Unfit(f"{names[at]}: empty, although it is the --key")
            parts += (names[at], cell)
        return uid_of(*parts)

    return uid


def _by_number(at: int, whole: Identity) -> Identity:
    def uid(cells: list[str], values: list[Any]) -> str:
        found = nara_number.read(cells[at].strip())
        return uid_of("nara", found.document) if found else whole(cells, values)

    return uid


def _by_cell(kind: str, at: int, whole: Identity) -> Identity:
    def uid(cells: list[str], values: list[Any]) -> str:
        return uid_of(kind, cells[at].strip()) if cells[at].strip() else whole(cells, values)

    return uid


def _by_field(kind: str, place: int, whole: Identity) -> Identity:
    def uid(cells: list[str], values: list[Any]) -> str:
        return uid_of(kind, values[place]) if values[place] else whole(cells, values)

    return uid


def key_of(names: Sequence[str], source: Source) -> list[int]:
    """Return the places of the columns in ``--key``; `NotFound` for one that does not exist."""
    places = []
    for wanted in source.asked.key:
        if wanted not in names:
            raise NotFound(
                f"{source.place.where()}: --key {wanted}: no such column; there are:"
                f" {', '.join(names[:40])}"
            )
        places.append(names.index(wanted))
    return places
