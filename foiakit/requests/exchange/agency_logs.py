"""Agencies' logs of the requests they received: the meaning of each column, under any heading.

Requesters' names are neither read nor passed on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_PRIVATE = re.compile(
    r"requester|requestor|asker|asked by|applicant|submitter|client|attorney|inquirer|name"
    r"|organi[sz]ation|affiliation|company|address|e-?mail|phone|city|state|zip|assigned|officer"
    r"|analyst", re.I,
)  # fmt: skip
_COLUMNS = {
    "number": re.compile(r"number|tracking|request id|case|control|\bno\b|\bid\b|#", re.I),
    "day": re.compile(r"rec(?:eive|['’])d|received|requested|submitted|date|opened|closed", re.I),
    "outcome": re.compile(r"disposition|status|outcome|result|action", re.I),
}
_SUBJECT = re.compile(
    r"subject|title|description|records|request|document|topic|text|summary", re.I
)

LEAST_KNOWN = 2
"""How many other columns must be known if none is called a subject."""


class LogColumns(NamedTuple):
    """The columns of a log by their meaning; ``None`` for absent ones."""

    number: int | None
    day: int | None
    outcome: int | None
    searched: tuple[int, ...]
    """The columns in which cables may be named."""
    has_subject: bool = True
    """Whether a heading says which of them has the subject; otherwise any may have anything."""


def columns_of(headings: Sequence[str]) -> LogColumns | None:
    """Return the columns of a log with these *headings*; ``None`` if they are not those of one."""
    found: dict[str, int] = {}
    for name, pattern in _COLUMNS.items():
        for at, heading in enumerate(headings):
            is_free = at not in found.values() and not _SUBJECT.search(heading.replace("_", " "))
            named = pattern.search(heading.replace("_", " "))
            if named and (is_free or name == "number") and not _is_private(heading):
                found.setdefault(name, at)
    rest = [
        at for at, heading in enumerate(headings) if heading.strip() and not _is_private(heading)
    ]
    searched = tuple(at for at in rest if at not in found.values())
    has_subject = any(_SUBJECT.search(headings[at]) for at in searched)
    is_log = has_subject or (len(found) >= LEAST_KNOWN and not any(map(_has_number, headings)))
    if not searched or not is_log:
        return None
    return LogColumns(
        found.get("number"), found.get("day"), found.get("outcome"), searched, has_subject
    )


def _has_number(heading: str) -> bool:
    """Return whether a cell is a value, and no heading."""
    return sum(map(str.isdigit, heading)) > 1


def _is_private(heading: str) -> bool:
    words = heading.replace("_", " ")
    return bool(_PRIVATE.search(words)) and not re.search(r"document|file|subject", words, re.I)
