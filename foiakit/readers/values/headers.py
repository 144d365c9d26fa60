"""What columns are called: the table in `vocabulary/headers.toml`, read once."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Set
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from foiakit.model import vocabulary
from foiakit.model.fields import SETTABLE
from foiakit.model.record import Record

NUMBER = "number"
"""What a column may be beside a field: a document number of the National Archives."""
TARGETS = (*(name for name in Record._fields if name in SETTABLE), NUMBER)
"""What a column may be said to be, beside `KEEP` and `DROP`."""
LINK = "(hyperlink)"
"""The column for the address that a cell of a workbook's row is linked to."""
KEEP, DROP = "keep", "drop"
"""Two more: a column kept as a line of the notes, or left out."""

_SIGNS = re.compile(r"[\W_]+")


_NONE: Mapping[str, Any] = MappingProxyType({})


class Column(NamedTuple):
    """A column: its name, its place, and the field (or `KEEP`, `DROP`) that it goes to."""

    name: str
    at: int
    target: str


class Listing(NamedTuple):
    """A table that is known by its columns."""

    name: str
    needs: tuple[frozenset[str], ...] = ()
    """Folded columns that tell it: of each set, one is there."""
    fields: Mapping[str, str] = _NONE
    """Folded column, our field."""
    dropped: Mapping[str, str] = _NONE
    """Folded column, what it is."""
    values: Mapping[str, Mapping[str, str]] = _NONE
    """Our field, their value, our value."""
    nothing: frozenset[str] = frozenset()
    obtained: str | None = None
    instead: Mapping[str, tuple[str, ...]] = _NONE
    """Our field, and the folded columns that are taken in turn where its own is empty."""
    date_order: str | None = None
    """``mdy`` or ``dmy``: how this table always writes dates in figures."""
    aliases: bool = True
    """Whether a column that is not in `fields` goes by what people call such columns."""

    def is_of(self, folded: Set[str]) -> bool:
        """Whether a table with these columns is this one."""
        return all(need & folded for need in self.needs)


def fold(header: str) -> str:
    """A column's name for comparing: ``Doc. No.`` and ``doc_no`` are ``docno``."""
    return _SIGNS.sub("", header.casefold())


@cache
def aliases() -> dict[str, str]:
    """Every known column's name, folded, and the field that it is."""
    known = {fold(name): name for name in TARGETS}
    for row in _data()["field"]:
        for header in row["headers"]:
            known.setdefault(fold(header), row["name"])
    return known


@cache
def listings() -> tuple[Listing, ...]:
    """The tables that are known by their columns, in the order in which they are tried."""
    return tuple(
        Listing(
            row["name"],
            tuple(frozenset(map(fold, need.split("|"))) for need in row["needs"]),
            {fold(column): field for column, field in row["fields"].items()},
            {fold(column): what for column, what in row.get("dropped", {}).items()},
            row.get("values", {}),
            frozenset(row.get("nothing", ())),
            row.get("obtained"),
            {field: tuple(map(fold, other)) for field, other in row.get("instead", {}).items()},
            row.get("date_order"),
            row.get("aliases", True),
        )
        for row in _data()["listing"]
    )


@cache
def _data() -> dict[str, Any]:
    import tomllib

    path = os.path.join(os.path.dirname(vocabulary.__file__), "headers.toml")
    with open(path, "rb") as file:
        return tomllib.load(file)
