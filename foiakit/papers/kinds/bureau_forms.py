"""Two forms of the FBI: an electronic communication, and the report of an interview (FD-302).

FEDERAL BUREAU OF INVESTIGATION                  FEDERAL BUREAU OF INVESTIGATION
Precedence: ROUTINE        Date: 07/10/2001               Date of transcription   02/14/1995
To: Northport       Attn: Squad 16
From: Harbor Division                            INES MARLOW, 12 Harbor Street, was interviewed.
Title: HARBOR TRAFFIC;
       OTHER MATTERS
"""

from __future__ import annotations

import re

from foiakit.model.dates import is_day, numeric
from foiakit.papers import Head
from foiakit.papers.kinds import Found
from foiakit.papers.page_lines import Line
from foiakit.papers.portion_marks import without_mark

_BUREAU = re.compile(r"\W*FEDERAL BUREAU OF INVESTIGATION\W*", re.I)
_PRECEDENCE = re.compile(r"Precedence:\s*\S.*?\bDate:\s*(?P<day>\d{1,2}/\d{1,2}/\d{4})\b.*", re.I)
_TRANSCRIBED = re.compile(r".{0,12}Date of transcription\s*:?\s*(?P<day>\d{1,2}/\d{1,2}/\d{4})?.*")
_DAY = re.compile(r"(?P<day>\d{1,2}/\d{1,2}/\d{4})")
_LABEL = re.compile(r"(?P<label>To|From|Title):\s*(?P<value>\S.*?)(?:\s+Attn:.*)?", re.I)
_MARK = re.compile(r"\((?:U|S|C|TS)(?://?[A-Z]+)*\)\s*")
_TOP = 40
_FIRST = 8
_MOST_LINES = 4


def read(lines: list[Line]) -> Found | None:
    """Read one of the forms; ``None`` if *lines* begin otherwise."""
    rows = [number for number, line in enumerate(lines) if line.text][:_TOP]
    if not any(_BUREAU.fullmatch(lines[number].words) for number in rows[:_FIRST]):
        return None
    for place, number in enumerate(rows):
        words = lines[number].words
        if match := _PRECEDENCE.fullmatch(words):
            return _communication(lines, rows[place:], _day(match["day"]))
        if match := _TRANSCRIBED.fullmatch(words):
            below = lines[rows[place + 1]].words if place + 1 < len(rows) else ""
            day = match["day"] or (_DAY.fullmatch(below) and below)
            date = _day(day or "")
            return Found(None, None, Head(date=date), date)
    return None


def _communication(lines: list[Line], rows: list[int], date: str | None) -> Found:
    values: dict[str, str] = {}
    for number in rows:
        if not (match := _LABEL.fullmatch(lines[number].words)):
            continue
        label = match["label"].lower()
        if label not in values:
            more = _more(lines, number + 1) if label == "title" else ()
            values[label] = " ".join((match["value"], *more))
    title = without_mark(_MARK.sub("", values.get("title", "")).strip(" ;")) or None
    sender = _MARK.sub("", values.get("from", "")).strip() or None
    to = _MARK.sub("", values.get("to", "")).strip()
    head = Head(sender, (to,) if to else (), date=date, subject=title)
    return Found(None, title, head, date)


def _more(lines: list[Line], number: int) -> list[str]:
    """Return the lines that a title goes on with, down to a gap."""
    found: list[str] = []
    for line in lines[number : number + _MOST_LINES]:
        if not line.text or ":" in line.text:
            break
        found.append(line.words)
    return found


def _day(printed: str) -> str | None:
    found = numeric.read(printed, "mdy") if printed else None
    return found.date if found and is_day(found.date or "") else None
