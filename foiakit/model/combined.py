"""Two records that are one document: the combined record, and the fields in which they differ."""

from __future__ import annotations

from typing import Any, NamedTuple

from foiakit.model.fields import GIVEN
from foiakit.model.record import LISTS, Record

_TOGETHER = {"date": ("date_end", "date_other", "year"), "file": ("sha256",)}
"""Fields that are taken only together with the first of them."""


class Disagreement(NamedTuple):
    """A field in which two records differ."""

    field: str
    kept: Any
    other: Any


class Combined(NamedTuple):
    """The changes to the record that is kept."""

    fields: dict[str, Any]
    """Its new values, by field; the other record's differing values are in the notes."""
    disagreements: tuple[Disagreement, ...]
    """Fields in which the value of the kept record remains."""


def combined(kept: Record, other: Record) -> Combined:
    """Return *kept* with what only *other* has; lists are united, and notes follow each other."""
    fields: dict[str, Any] = {}
    disagreements: list[Disagreement] = []
    dependent = {name for names in _TOGETHER.values() for name in names}
    for name in Record._fields:
        mine, theirs = getattr(kept, name), getattr(other, name)
        if name in {*GIVEN, *dependent, "notes"} or theirs in (None, "", ()) or mine == theirs:
            continue
        if name in LISTS:
            fields[name] = tuple(dict.fromkeys((*mine, *theirs)))
        elif mine not in (None, ""):
            disagreements.append(Disagreement(name, mine, theirs))
        else:
            fields |= {field: getattr(other, field) for field in (name, *_TOGETHER.get(name, ()))}
    if kept.date == other.date:
        _take_rest_of_date(kept, other, fields, disagreements)
    notes = [kept.notes, None if other.notes == kept.notes else other.notes]
    notes += [
        f"{disagreement.field} (record {other.id}): {disagreement.other}"
        for disagreement in disagreements
    ]
    joined = "\n".join(line for line in notes if line)
    if joined != (kept.notes or ""):
        fields["notes"] = joined
    fields = {name: value for name, value in fields.items() if value != getattr(kept, name)}
    return Combined(fields, tuple(disagreements))


def _take_rest_of_date(
    kept: Record, other: Record, fields: dict[str, Any], disagreements: list[Disagreement]
) -> None:
    """Return the end of a span and the other date of a source, if both have the date."""
    for name in ("date_end", "date_other"):
        mine, theirs = getattr(kept, name), getattr(other, name)
        if theirs and mine and mine != theirs:
            disagreements.append(Disagreement(name, mine, theirs))
        elif theirs and not mine:
            fields[name] = theirs
