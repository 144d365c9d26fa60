"""A telegram on paper, before 1973: ``FROM: Kabul``, ``NO: 1234, April 6, 5 p.m.``

The paper's date often lacks its year; then it is that of the day of receipt, if one is printed.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from foiakit.cables.builder import Draft
from foiakit.cables.forms.section_head import address
from foiakit.cables.head.number_line import post
from foiakit.cables.layout.lines import Line
from foiakit.model.dates import written, year_of
from foiakit.model.dates.forms import MONTH

_FROM = re.compile(r"FROM\s*:\s*(?P<who>\S.{1,60})", re.I)
_TO = re.compile(r"(?:TO|ACTION)\s*:\s*(?P<who>\S.{1,80})", re.I)
_INFO = re.compile(r"INFO\s*:\s*(?P<who>\S.{1,80})", re.I)
_RECEIVED = re.compile(
    r"(?:Rec(?:eived|['’]?d)|DATE)\s*:\s*"
    rf"(?P<date>{MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {MONTH} (?:19)?\d\d)\b",
    re.I,
)
_NUMBER = re.compile(
    r"N(?:O|UMBER)\.?\s*:\s*(?P<serial>\d{1,5})"
    r"(?:\s*,\s*(?P<date>[A-Z][a-z]+ \d{1,2}(?:, \d{4})?))?",
    re.I,
)
_MOST_DAYS = timedelta(days=8)
"""A telegram is received within a week."""
LOOK = 25
"""How many lines the head of such a telegram may have."""


def paper(draft: Draft, lines: list[Line]) -> int:
    """Fill *draft* from a paper head; return the number of the line after it, 0 without one."""
    end = 0
    sender: str | None = None
    for place, line in enumerate(lines[:LOOK]):
        if match := _FROM.fullmatch(line.text):
            sender = match["who"]
            draft.set("originator", sender, (line.start + match.start("who"), line.end))
        elif match := _TO.fullmatch(line.text):
            span = (line.start + match.start("who"), line.end)
            draft.set("action", (address(match["who"]),), span)
        elif match := _INFO.fullmatch(line.text):
            span = (line.start + match.start("who"), line.end)
            draft.set("info", (address(match["who"]),), span)
        elif sender and (match := _NUMBER.match(line.text)):
            known = post(sender.rpartition(" ")[2]) or post(sender)
            if known is None:
                continue
            draft.numbers.append((known.name, match["serial"], 3))
            draft.spans["message"] = (line.start, line.start + match.end("serial"))
            end = place + 1
            _date(draft, match["date"], line, _received(lines[:LOOK]))
    return end


def _received(lines: list[Line]) -> date | None:
    """The day that *lines* say the telegram was received."""
    for line in lines:
        if match := _RECEIVED.match(line.text):
            found = written.read(match["date"])
            return date.fromisoformat(found.start) if found and len(found.start) == 10 else None
    return None


def _date(draft: Draft, text: str | None, line: Line, received: date | None) -> None:
    if text and received and not re.search(r"\d{4}$", text):
        # Sent on New Year's Eve, received on New Year's Day.
        for year in (received.year, received.year - 1):
            sent = written.read(f"{text}, {year}")
            if sent and timedelta(0) <= received - date.fromisoformat(sent.start) < _MOST_DAYS:
                draft.set("date", sent.start, (line.start, line.end))
                draft.set("year", year)
                return
    found = written.read(text) if text else None
    if found and year_of(found.start):
        draft.set("date", found.start, (line.start, line.end))
        draft.set("year", year_of(found.start))
    elif text:
        draft.warnings.append(f"dated {text}, without a year")
