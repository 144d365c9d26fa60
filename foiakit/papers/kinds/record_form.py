"""The form in front of each record of the Kennedy assassination, which says what the record is.

IDENTIFICATION FORM
AGENCY :  CIA                         FROM :  MARLOW, INES
RECORD NUMBER :  104-10777-10123             DATE :  04/22/64
"""

from __future__ import annotations

import re
from typing import NamedTuple

from foiakit.cables import Release
from foiakit.model import markings
from foiakit.model.dates import is_day, numeric
from foiakit.papers import Head
from foiakit.papers.kinds import Found
from foiakit.papers.page_lines import Line

_LABEL = re.compile(
    r"\W{0,3}(?P<label>AGENCY|RECORD NUMBER|RECORDS? SERIES|AGENCY FILE NUMBER"
    r"|(?:AGENCY )?ORIGINATOR|FROM|TO|TITLE|DATE|PAGES|SUBJECTS?|DOCUMENT TYPE|CLASSIFICATION"
    r"|RESTRICTIONS|CURRENT STATUS|DATE OF LAST REVIEW|OPENING CRITERIA|COMMENTS)\s{0,3}:\s*"
    r"(?P<value>.*)"
)
_NUMBER = re.compile(r"1\d\d-1\d{4}-\d{5}")
_NAMED = re.compile(r"[A-Z].*[A-Z].*", re.DOTALL)
_NOBODY = frozenset(
    ("NONE", "N/A", "NO FROM", "NO TO", "UNKNOWN", "MFR", "[NO TO]", "[NO FROM]", "[R]")
)
_LINES = 80
"""The form is within this many lines."""


class Description(NamedTuple):
    """The values stated, and the lines that state them."""

    title: str | None = None
    sender: str | None = None
    recipient: str | None = None
    date: str | None = None
    kind: str | None = None
    classification: str | None = None
    release: Release = Release()
    pages: int | None = None
    last: int = 0
    """The number of the line after it."""


def described(lines: list[Line]) -> Description | None:
    """Return what the form says; ``None`` if none is at the top of *lines*."""
    if not any("RECORD NUMBER" in line.text for line in lines[:_LINES]):
        return None
    values: dict[str, str] = {}
    last = 0
    label = ""
    for number, line in enumerate(lines[:_LINES]):
        if "COMMENTS" in values or (values and line.page != lines[last - 1].page):
            break
        match = _LABEL.fullmatch(line.words)
        if match and match["label"] not in values:
            label = match["label"]
            values[label], last = " ".join(match["value"].split()), number + 1
        elif label == "TITLE" and line.text and number == last and values[label]:
            values[label], last = f"{values[label]} {' '.join(line.words.split())}", number + 1
        elif line.text:
            label = ""
    found = _NUMBER.search(values.get("RECORD NUMBER", ""))
    if found is None or not {"AGENCY", "TITLE", "DATE"} & values.keys():
        return None
    return Description(
        title=_words(values.get("TITLE")),
        sender=_words(values.get("FROM")),
        recipient=_words(values.get("TO")),
        date=_day(values.get("DATE", "")),
        classification=markings.classification(values.get("CLASSIFICATION") or "") or None,
        release=Release(document=found.group(), authority="NARA"),
        pages=_count(values.get("PAGES", "")),
        last=last,
    )


def _words(value: str | None) -> str | None:
    """Return *value* if it names somebody or something."""
    return value if value and _NAMED.fullmatch(value) and value.upper() not in _NOBODY else None


def _day(value: str) -> str | None:
    """Return the day in ``04/22/64``; the form has figures in the American order."""
    found = numeric.read(value, "mdy") if "/" in value else None
    return found.date if found and is_day(found.date or "") else None


def _count(value: str) -> int | None:
    return int(value) if value.isdecimal() and 0 < int(value) < 10_000 else None


def combined(found: Found, stated: Description) -> Found:
    """Return *found*, what is read of the paper itself, with what is stated of it."""
    head = found.head
    to = (stated.recipient,) if stated.recipient else head.recipients
    date = stated.date or found.date
    return found._replace(
        kind=found.kind or stated.kind,
        title=stated.title or found.title,
        date=date,
        head=Head(
            stated.sender or head.sender, to, *head[2:6], date=date, time=head.time,
            subject=head.subject, span=head.span,
        ),
    )  # fmt: skip


def with_release(stamped: Release | None, stated: Release) -> Release | None:
    """Return what the stamps say, with its empty fields filled from what is *stated*."""
    if stamped is None:
        return stated if stated != Release() else None
    return stamped._replace(
        case=stamped.case or stated.case,
        document=stamped.document or stated.document,
        how=stamped.how or stated.how,
        date=stamped.date or stated.date,
        authority=stamped.authority or stated.authority,
    )
