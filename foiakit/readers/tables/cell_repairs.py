"""Cells repaired before they are read: HTML's character references, columns that replace
another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import unescape

from foiakit.readers.source import Source
from foiakit.readers.values.headers import DROP, KEEP, Column, Listing, fold
from foiakit.readers.values.record_values import NOTHING

_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")


def decoded(cell: str, source: Source) -> str:
    """Return *cell* with HTML's character references (``&#039;``, ``&amp;``) decoded."""
    if not _REFERENCE.search(cell):
        return cell
    found = _REFERENCE.sub(lambda match: unescape(match[0]), cell)
    if found != cell:
        source.tell("HTML character references (&amp;, &#039;) were converted to characters")
    return found


def filled_from_alternatives(
    columns: Sequence[Column], listing: Listing
) -> Callable[[list[str]], list[str]] | None:
    """Return a function that fills empty cells from the columns in `Listing.instead`.

    A cell that was used, or repeats another, is not kept in the notes as well.
    """
    places = {fold(column.name): column.at for column in columns if column.target in {KEEP, DROP}}
    pairs = [
        (column.at, places[other])
        for column in columns
        for other in listing.instead.get(column.target, ())
        if other in places
    ]
    if not pairs:
        return None

    def moved(cells: list[str]) -> list[str]:
        cells = list(cells)
        for own, other in pairs:
            if not (text := cells[other].strip()) or text in NOTHING:
                continue
            if cells[own].strip() in NOTHING:
                cells[own] = cells[other]
            if cells[own].strip() == text:
                cells[other] = ""
        return cells

    return moved
