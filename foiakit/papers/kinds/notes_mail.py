"""The head of a message as Lotus Notes prints it: labels without colons, the sender without one.

Ines Marlow/HQ/HARBOR/US         Ines Marlow/HQ/HARBOR/US 05/09/2011 05:36 PM To Tom Ferris
05/09/2011 05:36 PM              cc bcc Subject Fw: Dredging
To Tom Ferris
cc
Subject Fw: Dredging
"""

from __future__ import annotations

import re

from foiakit.papers.mail.names import name_of
from foiakit.papers.mail_head import MailHead, labelled
from foiakit.papers.page_lines import Line

_MOMENT = re.compile(r"\d{1,2}/\d{1,2}/\d{4}\s{0,2}\d{1,2}:\d\d(?::\d\d)?\s?[AP]M")
_NAME = re.compile(
    r"(?:\S*\d{3}\S*\s+)?(?P<name>[A-Z][\w.'’-]*(?: [\w.'’-]+){1,4}(?:/[A-Za-z0-9]{2,12}){2,})"
)
"""A name with the units of its address, perhaps after the number that the release gave the page."""
_SUBJECT = re.compile(r"(?:.*\s)?Subject\s+(?P<subject>\S.*)")
_HEAD = re.compile(
    r"(?P<from>.*?)\bTo\b(?P<to>.*?)(?:\bcc\b(?P<cc>.*?))?(?:\bbcc\b.*?)?\bSubject\s.*"
)
_SENT_BY = re.compile(r"\bSent by:? ?[^,;/]{3,40}?(?=\s+(?:cc|bcc|To)\b|$)")
_PART = re.compile(r"(?:To|cc|bcc|Sent by)\b.*")
_TOP = 14
_MOST_LINES = 9
_LONGEST = 600
_LONG = 50
"""A line of at least this many characters may go on below."""


def find(lines: list[Line]) -> MailHead | None:
    """Return such a head at the top of *lines*; ``None`` if there is none."""
    rows = [number for number, line in enumerate(lines) if line.text][:_TOP]
    for place, number in enumerate(rows):
        line = lines[number]
        if len(line.text) > _LONGEST or ((label := labelled(line)) and label.value):
            return None
        if "Subject" in line.text and (match := _SUBJECT.fullmatch(line.words)):
            return _head(lines, rows[: place + 1], match["subject"])
    return None


def _head(lines: list[Line], rows: list[int], subject: str) -> MailHead | None:
    first = len(rows) - 1
    while first > 0 and len(rows) - first < _MOST_LINES and _is_part(lines[rows[first - 1]]):
        first -= 1
    words = " ".join(lines[number].words for number in rows[first:])
    moments = _MOMENT.findall(words)
    match = _HEAD.fullmatch(_SENT_BY.sub(" ", _MOMENT.sub(" ", words)))
    if len(moments) != 1 or match is None:
        return None
    sender = _NAME.fullmatch(match["from"].strip())
    if not sender and match["cc"] is None:
        return None
    values = {"sent": moments[0], "from": sender["name"] if sender else ""}
    last = rows[-1]
    if sender:  # otherwise its columns are mixed up
        values["to"] = _listed(match["to"])
        values["cc"] = _listed(match["cc"] or "")
    if _goes_on(lines, last, subject):
        last += 1
        subject = f"{subject} {lines[last].words}"
    values["subject"] = " ".join(subject.split())
    return MailHead(values, rows[first], last + 1)


def _is_part(line: Line) -> bool:
    words = line.words
    return bool(_MOMENT.search(words) or _NAME.match(words) or _PART.match(words))


def _listed(printed: str) -> str:
    """Return the names in *printed*, which commas separate, with semicolons between them."""
    names = (name_of(part) for part in re.split("[,;]", printed))
    return "; ".join(filter(None, names))


def _goes_on(lines: list[Line], last: int, subject: str) -> bool:
    """Return whether the line after *last* continues the subject: a gap is below it."""
    if len(lines[last].words) < _LONG or last + 2 >= len(lines) or lines[last + 2].text:
        return False
    words = lines[last + 1].words
    return bool(words) and len(words) <= len(lines[last].words) and words[-1] not in ".,:!?"
