"""Tables recognised by their columns, and what each needs beyond reading single columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from foiakit.model.record import Record
from foiakit.readers.catalogues import documentcloud, historylab, jfk, muckrock, statefoia, zotero
from foiakit.readers.values.headers import Column, Listing

Make = Callable[[list[str]], Record]


def wrap(make: Make, listing: Listing, columns: Sequence[Column]) -> Make:
    """Wrap *make*, which reads a row of the table *listing*, with that table's own rules."""
    names = [column.name for column in columns]
    match listing.name:
        case "historylab":
            return historylab.wrap(make, names)
        case "statefoia":
            return statefoia.wrap(make, names)
        case "jfk":
            return jfk.wrap(make, columns)
        case "documentcloud":
            return documentcloud.wrap(make, names)
        case "muckrock":
            return muckrock.wrap(make, names)
        case "omeka":
            return _with_comma_tags(make, columns)
        case "zotero":
            return zotero.wrap(make, names)
        case _:
            return make


def _with_comma_tags(make: Make, columns: Sequence[Column]) -> Make:
    """Wrap *make* for a program that writes commas between tags, and does not allow them within."""
    at = next((column.at for column in columns if column.target == "tags"), None)
    if at is None:
        return make

    def filled(cells: list[str]) -> Record:
        return make([*cells[:at], cells[at].replace(",", ";"), *cells[at + 1 :]])

    return filled
