"""One record as two databases have it, and who has changed it since both had the same.

Two people who imported the same page have the same record, and each may have edited it. What both
once had is known by its digest: the `fingerprint` of the source, and those of all states in the
log. So if the record there is still in a state that it once had here, it was edited only here; the
other way round, it was edited only there; otherwise both edited it, or their sources never agreed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from foiakit.model.record import Record
from foiakit.store.schema import rows
from foiakit.store.schema.fingerprint import fingerprint

SAME, HERE, THERE, BOTH = "same", "here", "there", "both"
"""Both have the same content; otherwise, where it was edited."""

_NOT_FROM_SOURCE = ("id", "uid", "citation_key", "created", "updated")
_UNITED = "tags"  # a person's own labels; captions and TAGS are the document's


class Held(NamedTuple):
    """A record as one of the two databases has it."""

    record: Record
    past: frozenset[str]
    """Digests of its known earlier states and of its state now."""

    @property
    def now(self) -> str:
        """The digest of its content."""
        return _digest(self.record)


class Comparison(NamedTuple):
    """Where a record was edited, and which fields that concerns."""

    edited: str
    """`SAME`, `HERE`, `THERE` or `BOTH`."""
    differences: Mapping[str, tuple[Any, Any]] = {}
    """For each field in which they differ, its values here and there; empty if there is nothing
    to decide.
    """
    taken: Mapping[str, Any] = {}
    """The values of the fields if the other database's changes are accepted."""


def _digest(record: Record) -> str:
    return fingerprint(rows.row_of(record))


def held(row: Sequence[Any], logged: Iterable[str] = ()) -> Held:
    """The record of a row selected as `images.RECORD_COLUMNS`; *logged* are digests of its past."""
    *values, source = row
    return Held(rows.record_of(tuple(values)), frozenset({source or "", *logged}))


def compare(here: Held, there: Held) -> Comparison:
    """Return who edited the record, and which fields are to be decided on.

    If it was edited only there, every difference counts, removed values included. If it was edited
    on both sides, an empty field there is not a contradiction, and tags are united, unless that
    would only restore an earlier state of the other. If each has the same file in its own place,
    that is not a difference.
    """
    mine, hers = here.record, there.record
    if mine.sha256 and mine.sha256 == hers.sha256:
        mine, hers = mine._replace(file=hers.file), hers._replace(file=mine.file)
    ours, theirs = _digest(mine), _digest(hers)  # as each would be with the other's file
    if theirs == here.now:
        return Comparison(SAME)
    we_went_on, they_went_on = theirs in here.past, ours in there.past
    if we_went_on and not they_went_on:
        return Comparison(HERE)
    if they_went_on and not we_went_on:
        return _comparison(THERE, here.record, hers, with_nothing=True)
    found = _comparison(BOTH, here.record, hers, with_nothing=False)
    # The result is a state they once had and have edited since: accept the other's changes too,
    # or the next merge would.
    if found.taken and _digest(mine._replace(**found.taken)) in there.past:
        return _comparison(BOTH, here.record, hers, with_nothing=True)
    return found


def _comparison(edited: str, here: Record, hers: Record, *, with_nothing: bool) -> Comparison:
    """Where *hers* differs; with *with_nothing* empty fields count, and tags are not united."""
    differences: dict[str, tuple[Any, Any]] = {}
    taken: dict[str, Any] = {}
    for name, ours, other in zip(Record._fields, here, hers, strict=True):
        if (
            name in _NOT_FROM_SOURCE
            or ours == other
            or (not with_nothing and other in (None, "", ()))
        ):
            continue
        becomes: Any = other
        if not with_nothing and name == _UNITED:
            becomes = tuple(dict.fromkeys(here.tags + hers.tags))
        if becomes != ours:
            differences[name] = ours, other
            taken[name] = becomes
    if "date" in taken:
        taken.setdefault("year", hers.year)  # not the date's own year, if the source named another
    return Comparison(edited if differences else SAME, differences, taken)
