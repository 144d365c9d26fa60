"""Names of columns: the table in `vocabulary/headers.toml`, read once."""

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
"""What a column may be in addition to a field: a document number of the National Archives."""
TARGETS = (*(name for name in Record._fields if name in SETTABLE), NUMBER)
"""What a column may be mapped to, in addition to `KEEP` and `DROP`."""
LINK = "(hyperlink)"
"""The column for the address that a cell of a workbook's row is linked to."""
KEEP, DROP = "keep", "drop"
"""Two more: a column kept as a line of the notes, or left out."""

_SIGNS = re.compile(r"[\W_]+")
_LANGUAGE = re.compile(r"\[(?:[a-z]{2,3}(?:[_-][A-Z]{2})?)?\]$")


_NONE: Mapping[str, Any] = MappingProxyType({})


class Column(NamedTuple):
    """A column: its name, its place, and the field (or `KEEP`, `DROP`) that it goes to."""

    name: str
    at: int
    target: str


class Listing(NamedTuple):
    """A table recognised by its columns."""

    name: str
    needs: tuple[frozenset[str], ...] = ()
    """Folded columns that identify it: at least one of each set is there."""
    fields: Mapping[str, str] = _NONE
    """Folded column, our field."""
    dropped: Mapping[str, str] = _NONE
    """Folded column, what it is."""
    values: Mapping[str, Mapping[str, str]] = _NONE
    """Our field, their value, our value."""
    nothing: frozenset[str] = frozenset()
    obtained: str | None = None
    instead: Mapping[str, tuple[str, ...]] = _NONE
    """Our field, and the folded columns that are tried in turn where its own is empty."""
    date_order: str | None = None
    """``mdy`` or ``dmy``: the order of all numeric dates in this table."""
    aliases: bool = True
    """Whether a column that is not in `fields` is mapped by the common names of columns."""

    def is_of(self, folded: Set[str]) -> bool:
        """Return whether a table with these columns is this one."""
        return all(need & folded for need in self.needs)


def fold(header: str) -> str:
    """Return a column's name for comparing: ``Doc. No.`` and ``doc_no`` are ``docno``; without the
    language that ``dc.title[en_US]`` ends with.
    """
    return _SIGNS.sub("", _LANGUAGE.sub("", header).casefold())


@cache
def aliases() -> dict[str, str]:
    """Return every known column's name, folded, and its field."""
    known = {fold(name): name for name in TARGETS}
    for row in _data()["field"]:
        for header in row["headers"]:
            known.setdefault(fold(header), row["name"])
    return known


@cache
def dated_aliases() -> dict[str, str]:
    """Return the names of columns, folded, that have a field if all their values are dates."""
    return {fold(header): field for field, names in _data()["dated"].items() for header in names}


@cache
def listings() -> tuple[Listing, ...]:
    """Return the tables recognised by their columns, in the order in which they are tried."""
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
