"""A telegram on paper, before 1973: ``FROM: Kabul``, ``NO: 1234, April 6, 5 p.m.``

The paper's date often lacks its year; then there is none.
"""

from __future__ import annotations

import re

from foiakit.cables import Address
from foiakit.cables.builder import Draft
from foiakit.cables.head.number_line import post
from foiakit.cables.layout.lines import Line
from foiakit.model.dates import written, year_of

_FROM = re.compile(r"FROM\s*:\s*(?P<who>\S.{1,60})", re.I)
_TO = re.compile(r"(?:TO|ACTION)\s*:\s*(?P<who>\S.{1,80})", re.I)
_NUMBER = re.compile(
    r"N(?:O|UMBER)\.?\s*:\s*(?P<serial>\d{1,5})"
    r"(?:\s*,\s*(?P<date>[A-Z][a-z]+ \d{1,2}(?:, \d{4})?))?",
    re.I,
)
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
            draft.set("action", (Address(match["who"]),), span)
        elif sender and (match := _NUMBER.match(line.text)):
            known = post(sender.rpartition(" ")[2]) or post(sender)
            if known is None:
                continue
            draft.numbers.append((known.name, match["serial"], 3))
            draft.spans["message"] = (line.start, line.start + match.end("serial"))
            end = place + 1
            _date(draft, match["date"], line)
    return end


def _date(draft: Draft, text: str | None, line: Line) -> None:
    found = written.read(text) if text else None
    if found and year_of(found.start):
        draft.set("date", found.start, (line.start, line.end))
        draft.set("year", year_of(found.start))
    elif text:
        draft.warnings.append(f"dated {text}, without a year")
