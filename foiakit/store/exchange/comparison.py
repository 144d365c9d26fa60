"""One record as two databases have it: who has changed it since both said the same.

Two people who imported the same page have the same record, and each may have edited it. What both
once had is known by its digest: the `fingerprint` of what the source said, and of all that the log
knows it to have said since. So a record that still says there what it once said here was edited
here alone; the other way round it was edited there alone; and where neither is so, both edited it,
or their sources never said the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from foiakit.model.record import Record
from foiakit.store.schema import rows
from foiakit.store.schema.fingerprint import fingerprint

SAME, HERE, THERE, BOTH = "same", "here", "there", "both"
"""What the two say is the same; else, where it was edited."""

_NOT_SAID = ("id", "uid", "citation_key", "created", "updated")
_UNITED = "tags"  # a person's own labels; captions and TAGS are the document's


class Held(NamedTuple):
    """A record as one of the two databases has it."""

    record: Record
    past: frozenset[str]
    """Digests of what it is known to have said before, or says now."""

    @property
    def now(self) -> str:
        """The digest of what it says."""
        return _digest(self.record)


class Comparison(NamedTuple):
    """Where a record was edited, and what that is about."""

    edited: str
    """`SAME`, `HERE`, `THERE` or `BOTH`."""
    differences: Mapping[str, tuple[Any, Any]] = {}
    """For each field that they do not agree on, what it is here and there; none where there is
    nothing to decide."""
    taken: Mapping[str, Any] = {}
    """What the fields become for who takes over what was said there."""


def _digest(record: Record) -> str:
    return fingerprint(rows.row_of(record))


def held(row: Sequence[Any], logged: Iterable[str] = ()) -> Held:
    """The record of a row selected as `images.RECORD_COLUMNS`; *logged* are digests of its past."""
    *values, source = row
    return Held(rows.record_of(tuple(values)), frozenset({source or "", *logged}))


def compare(here: Held, there: Held) -> Comparison:
    """Who edited, and which fields are to be decided on.

    Edited there alone, everything counts that differs, a value that was taken out as well. Edited
    on both sides, a field that says nothing there is no contradiction, and tags are united; unless
    that would only bring back what was said there before. Where each keeps one and the same file is
    no difference.
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
    # What it would become is what they once had, and have edited since: that is taken over as well,
    # or the next merge would do it.
    if found.taken and _digest(mine._replace(**found.taken)) in there.past:
        return _comparison(BOTH, here.record, hers, with_nothing=True)
    return found


def _comparison(edited: str, here: Record, hers: Record, *, with_nothing: bool) -> Comparison:
    """Where *hers* differs; *with_nothing* also where it says nothing, and tags are not united."""
    differences: dict[str, tuple[Any, Any]] = {}
    taken: dict[str, Any] = {}
    for name, one, other in zip(Record._fields, here, hers, strict=True):
        if name in _NOT_SAID or one == other or (not with_nothing and other in (None, "", ())):
            continue
        becomes: Any = other
        if not with_nothing and name == _UNITED:
            becomes = tuple(dict.fromkeys(here.tags + hers.tags))
        if becomes != one:
            differences[name] = one, other
            taken[name] = becomes
    if "date" in taken:
        taken.setdefault("year", hers.year)  # not the date's own, if the source said so
    return Comparison(edited if differences else SAME, differences, taken)
