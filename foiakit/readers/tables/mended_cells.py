"""Cells made what they mean: HTML's letters, one column in place of another."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import unescape

from foiakit.readers.source import Source
from foiakit.readers.values.headers import DROP, KEEP, Column, Listing, fold
from foiakit.readers.values.record_values import NOTHING

_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")


def decoded(cell: str, source: Source) -> str:
    """*cell* with HTML's references to letters (``&#039;``, ``&amp;``) as those letters."""
    if not _REFERENCE.search(cell):
        return cell
    found = _REFERENCE.sub(lambda match: unescape(match[0]), cell)
    if found != cell:
        source.tell(
            "HTML's references (&amp;, &#039;) were read as the letters that they stand for"
        )
    return found


def stand_ins(
    columns: Sequence[Column], listing: Listing
) -> Callable[[list[str]], list[str]] | None:
    """What gives the cells of a row with those of `Listing.instead` where a field's own is empty.

    What has been taken, or says the same again, is not kept in the notes too.
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
            if not (said := cells[other].strip()) or said in NOTHING:
                continue
            if cells[own].strip() in NOTHING:
                cells[own] = cells[other]
            if cells[own].strip() == said:
                cells[other] = ""
        return cells

    return moved
