"""Two records that are one document: what the one record says then, and what they disagree on."""

from __future__ import annotations

from typing import Any, NamedTuple

from foiakit.model.fields import GIVEN
from foiakit.model.record import LISTS, Record

_TOGETHER = {"date": ("date_end", "date_other", "year"), "file": ("sha256",)}
"""Fields that are taken only with the first of them."""


class Disagreement(NamedTuple):
    """A field of which two records say different things."""

    field: str
    kept: Any
    other: Any


class Combined(NamedTuple):
    """What changes in the record that is kept."""

    fields: dict[str, Any]
    """Its new values, by field; what the other record says differently is in the notes."""
    disagreements: tuple[Disagreement, ...]
    """Fields of which the value of the kept record stands."""


def combined(kept: Record, other: Record) -> Combined:
    """*kept* with what only *other* says; lists are united, and notes follow each other."""
    fields: dict[str, Any] = {}
    disagreements: list[Disagreement] = []
    beside = {name for names in _TOGETHER.values() for name in names}
    for name in Record._fields:
        mine, theirs = getattr(kept, name), getattr(other, name)
        if name in {*GIVEN, *beside, "notes"} or theirs in (None, "", ()) or mine == theirs:
            continue
        if name in LISTS:
            fields[name] = tuple(dict.fromkeys((*mine, *theirs)))
        elif mine not in (None, ""):
            disagreements.append(Disagreement(name, mine, theirs))
        else:
            fields |= {one: getattr(other, one) for one in (name, *_TOGETHER.get(name, ()))}
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
    """The end of a span, and the other date that a source gives, where both have the date."""
    for name in ("date_end", "date_other"):
        mine, theirs = getattr(kept, name), getattr(other, name)
        if theirs and mine and mine != theirs:
            disagreements.append(Disagreement(name, mine, theirs))
        elif theirs and not mine:
            fields[name] = theirs
