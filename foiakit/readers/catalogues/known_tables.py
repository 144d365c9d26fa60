"""Tables recognised by their columns, and what each needs beyond reading single columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from foiakit.model.record import Record
from foiakit.readers.catalogues import documentcloud, historylab, jfk, muckrock, statefoia
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
        case _:
            return make
