"""Columns whose values, or whose neighbours, show that their names mean something else here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from foiakit.readers.source import Evidence, Source
from foiakit.readers.values.headers import NUMBER, Listing, fold

# Next to one of these columns of archives' finding aids a level is that of description: file, item.
_FINDING_AID = frozenset(
    map(fold, ("ead_id", "component_id", "ref_id", "extent", "container_1_type", "call_number"))
)
_REFERENCE = frozenset(("refid", "referenceid", "cableid"))
"""Headings of the number of a message, where all their values are such numbers."""
_NO_DATES = frozenset(
    ("tags", "traffic_tags", "originator", "recipient", "kind", "classification", "captions")
)
"""Fields none of whose values is a day."""
_NO_FIGURES = frozenset(("traffic_tags", "originator", "recipient", "captions"))
"""Fields none of whose values is a number."""
_DAY = frozenset(("tag",))
"""Headings that mean a day in another language: German *Tag*."""

_REQUESTER = re.compile(r"request[eo]r|applicant", re.I)
_REQUEST = re.compile(
    r"(?:request|tracking|foia|case|control)[ _]*(?:id\b|no\b|num|#|control)|request[ _]*desc", re.I
)
_PROCESSED = re.compile(
    r"rec(?:eive|['’])d|closed|perfected|completed|disposition|final[ _]action", re.I
)


def drop_other_senses(
    meant: dict[str, str | None], chosen: Set[str], listing: Listing, source: Source
) -> None:
    """Leave columns to the notes whose values cannot be what their names mean.

    *meant* has the field for each column and is changed; columns in *chosen*, which the person
    mapped, and those that the table itself defines stay. A column whose values are all days or all
    numbers where its field has none is reported. The only column of web addresses is the record's.
    """
    described = _FINDING_AID & {fold(name) for name in meant}
    seen = source.rows.evidence
    for name, field in meant.items():
        short = fold(name)
        if name in chosen:
            continue
        if short == "level" and described:
            meant[name] = None
        else:
            meant[name] = _by_values(name, field, meant.values(), seen)
        ours = meant[name]
        if ours is None or short in listing.fields:
            continue
        if ours in _NO_DATES and name in seen.dated:
            is_day = short in _DAY and "date" not in meant.values()
            meant[name] = "date" if is_day else None
            _tell(name, ours, "dates", meant[name], source)
        elif ours in _NO_FIGURES and name in seen.bare:
            meant[name] = None
            _tell(name, ours, "numbers", None, source)
    links = [name for name, ours in meant.items() if name in seen.linked and ours is None]
    if len(links) == 1 and "url" not in meant.values():
        meant[links[0]] = "url"


def _by_values(
    name: str, field: str | None, others: Iterable[str | None], seen: Evidence
) -> str | None:
    """Return the field of a column whose values show it: that for *field*, its name's, or other."""
    short = fold(name)
    if field == short == NUMBER and name not in seen.numbers:
        return None
    if field == "document" and name in seen.numbers and NUMBER not in others:
        return NUMBER
    if field is None and short in _REFERENCE and name in seen.messages:
        return None if "message" in others else "message"
    if field == "tags" and short == "tags" and name in seen.codes:
        return "traffic_tags"
    return field


def _tell(name: str, field: str, values: str, taken: str | None, source: Source) -> None:
    has = f"taken as {taken}" if taken else "kept in the notes"
    if not taken and source.asked.unmapped != "notes":
        has = "dropped"
    source.tell(
        f"{name}: all its values are {values}, so it is not {field}; it is {has}"
        f" (--map {name!r}={field} takes it all the same)"
    )


def is_request_log(names: Iterable[str]) -> bool:
    """Return whether a table with these headings is an agency's log of FOIA requests.

    It names who asked, and the request's number, description or processing.
    """
    listed = list(names)
    return any(map(_REQUESTER.search, listed)) and (
        any(map(_REQUEST.search, listed)) or any(map(_PROCESSED.search, listed))
    )
