"""Differences between a record or posting here and its source."""

from __future__ import annotations

from typing import Any

from foiakit.model.fields import GIVEN
from foiakit.model.record import Collection, Record
from foiakit.store.events import Difference


def differences_of(here: Record, source: Record, where: str) -> list[Difference]:
    """Return the fields in which *source* differs from *here*; *where* is its place."""
    return [
        Difference(here.id or 0, name, ours, theirs, where)
        for name, ours, theirs in zip(Record._fields, here, source, strict=True)
        if name not in GIVEN and theirs not in (None, ()) and theirs != ours
    ]


def sentence(record_id: int, differences: list[Difference], where: str) -> str:
    """Return the reason why an import that accepts no changes ended at a record."""
    what = "; ".join(
        f"{difference.field}: here {difference.here!r}, source {difference.source!r}"
        for difference in differences
    )
    place = f"{where}: " if where else ""
    return f"{place}record {record_id} has changed at its source ({what}); nothing was imported"


def documents(posting: Collection) -> set[str]:
    """Return the documents that the lead of *posting* refers to."""
    return {reference.document for reference in posting.references}


def different_fields(here: Collection, source: Collection) -> dict[str, Any]:
    """Return the fields of a posting that *source* has, and that differ from *here*."""
    return {
        name: value
        for name, value in source._asdict().items()
        if value not in (None, ()) and value != getattr(here, name)
    }
