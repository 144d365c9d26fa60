"""What columns are called: the table in `vocabulary/headers.toml`, read once."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from foiakit.model import vocabulary
from foiakit.model.fields import GIVEN
from foiakit.model.record import Record

NUMBER = "number"
"""What a column may be beside a field: a document number of the National Archives."""
TARGETS = (*(name for name in Record._fields if name not in GIVEN), NUMBER)
"""What a column may be said to be, beside `KEEP` and `DROP`."""
KEEP, DROP = "keep", "drop"
"""Two more: a column kept as a line of the notes, or left out."""

_SIGNS = re.compile(r"[\W_]+")


_NONE: Mapping[str, Any] = MappingProxyType({})


class Listing(NamedTuple):
    """A table that is known by its columns."""

    name: str
    needs: frozenset[str] = frozenset()
    fields: Mapping[str, str] = _NONE
    """Folded column, our field."""
    dropped: Mapping[str, str] = _NONE
    """Folded column, what it is."""
    values: Mapping[str, Mapping[str, str]] = _NONE
    """Our field, their value, our value."""
    nothing: frozenset[str] = frozenset()
    obtained: str | None = None
    aliases: bool = True
    """Whether a column that is not in `fields` goes by what people call such columns."""


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
            frozenset(map(fold, row["needs"])),
            {fold(column): field for column, field in row["fields"].items()},
            {fold(column): what for column, what in row.get("dropped", {}).items()},
            row.get("values", {}),
            frozenset(row.get("nothing", ())),
            row.get("obtained"),
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
