"""What the labels at the top of a paper without a head of its own state: its subject and its day.

SUBJECT   Delivery of Dredging Equipment      DATE DISTR.   5 October 1961
          to Northport
SUBJ: IIR 6 842 0112 92/DELIVERY OF DREDGING EQUIPMENT (U)
"""

from __future__ import annotations

import re
from typing import NamedTuple

from foiakit.papers.days import labelled_day
from foiakit.papers.page_lines import Line, segments
from foiakit.papers.portion_marks import without_mark

_SUBJECT = re.compile(
    r"(?:SUBJECT|SUBJ|Subject)\s{0,12}(?P<colon>:)?\s*(?:\(Optional\)\s*)?(?P<value>.*)"
)
_DATE = re.compile(
    r"(?:DATE|Date|DIST(?=[\s:]))"
    r"(?:\s+(?:DISTR|OF (?:REPORT|PUBLICATION|DISTRIBUTION)|PREPARED)\b\.?)?"
    r"\s{0,12}(?P<colon>:)?\s*(?P<value>.*)"
)
_FORM = re.compile(
    r"(?:COUNTRY|DATE DIST\w*|DATE OF|NO\. OF PAGES|REPORT NO|CD NO|PLACE ACQUIRED"
    r"|SUPPLEMENT TO)\b.*"
)
"""Labels of an information report: a form prints them without a colon."""
_LABEL = re.compile(r"[A-Z][A-Z ./&]{1,24}\s{0,12}:.*|(?:NO\.?|DATE|PLACE|REPORT|REFERENCES?)\b.*")
_LINES = 30
_LONGEST = 90
_MOST_LINES = 3
_SAME_COLUMN = 2


class Stated(NamedTuple):
    """The subject and the day, and the lines that state them."""

    subject: str | None = None
    subject_line: Line | None = None
    date: str | None = None
    date_line: Line | None = None


def stated(lines: list[Line]) -> Stated:
    """Return what the labels in the first of *lines* state; nothing is raised."""
    found = Stated()
    for number, line in enumerate(some := lines[:_LINES]):
        if found.subject is None and (subject := _subject(some, number)):
            found = found._replace(subject=subject, subject_line=line)
        if found.date is None and (date := _date(line)):
            found = found._replace(date=date, date_line=line)
    return found


def _subject(lines: list[Line], number: int) -> str | None:
    parts = segments(lines[number])
    match = _SUBJECT.fullmatch(parts[0].text) if parts else None
    if match is None:
        return None
    if match["value"]:
        words, column = match["value"], parts[0].start + match.start("value")
        if not match["colon"] and sum(1 for line in lines if _FORM.fullmatch(line.words)) < 2:
            return None  # a sentence, or a heading
    elif len(parts) > 1:
        words, column = parts[1].text.lstrip(": "), parts[1].start
    elif match["colon"] and number + 1 < len(lines) and _is_value(lines[number + 1].words):
        return without_mark(lines[number + 1].words)
    else:
        return None
    found = [words]
    for line in lines[number + 1 : number + _MOST_LINES]:
        below = [part for part in segments(line) if abs(part.start - column) <= _SAME_COLUMN]
        if not below or column < len("SUBJ: ") or _LABEL.fullmatch(below[0].text):
            break
        found.append(below[0].text)
    return without_mark(" ".join(found)) or None


def _is_value(words: str) -> bool:
    """Return whether *words*, below a label, are its value and not another label."""
    return bool(words) and len(words) <= _LONGEST and not _LABEL.fullmatch(words)


def _date(line: Line) -> str | None:
    parts = segments(line)
    for at, part in enumerate(parts):
        after = parts[at + 1] if at + 1 < len(parts) else None
        if match := _DATE.fullmatch(part.text):
            value = match["value"] if match["colon"] or match["value"][:1].isdigit() else ""
            if not match["value"] and after:
                value = after.text.lstrip(": ")
            if value and (day := labelled_day(value)):
                return day
    return None
