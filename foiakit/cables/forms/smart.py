"""SMART telegrams (from 2009): a head of ``Key: value``, the text, then who signed and drafted.

MRN: 10 STATE 70339
Date/DTG: Jul 06, 2010 / 061530Z JUL 10
From: SECSTATE WASHDC
Action: KABUL, AMEMBASSY IMMEDIATE
"""

from __future__ import annotations

import re
from typing import NamedTuple

from foiakit.cables.head.subject_block import heading
from foiakit.cables.layout.lines import Line
from foiakit.cables.layout.ocr_letters import FIGURE, nearest

_KEYS = {
    "mrn": "mrn", "date/dtg": "dtg", "from": "from", "action": "action", "info": "info",
    "e.o.": "eo", "eo": "eo", "e.o": "eo", "tags": "tags", "captions": "captions",
    "reference": "ref", "references": "ref", "ref": "ref", "ref(s)": "ref", "refs": "ref",
    "pass line": "slug", "subject": "subject", "classification": "level", "sensitivity": "level",
    "signature": "signature", "drafted by": "drafted", "cleared by": "cleared",
    "approved by": "approved", "released by": "released", "dissemination rule": "rule",
    "attachments": "attachments", "xmt": "xmt", "precedence": "precedence", "post": "post",
    "to": "action", "declassify on": "declassify", "source": "source",
}  # fmt: skip
_KEY = re.compile(
    r"(?P<key>" + "|".join(re.escape(key) for key in sorted(_KEYS, key=len, reverse=True))
    + r")(?:\s*:\s*|(?<=E\.O\.)\s+(?=1))", re.I
)  # fmt: skip
_ANY = re.compile(r"(?P<word>[A-Za-z/][A-Za-z/ ]{3,18}?)\s?:\s*")
_LONG = tuple(key for key in _KEYS if len(key) > 3)
_HEAD = {
    "mrn", "dtg", "from", "action", "info", "eo", "tags", "captions", "ref", "slug", "subject",
    "level", "xmt", "precedence", "post",
}  # fmt: skip
_FOOT = {"signature", "drafted", "cleared", "approved", "released", "rule", "attachments", "info"}


_MRN = re.compile(rf"MRN\s*:\s*{FIGURE}{{2}}\s+[A-Z]", re.I)


class Labelled(NamedTuple):
    """The lines after each key, head and foot, and the lines of the text between them."""

    lines_by_key: dict[str, list[Line]]
    body: list[Line]


def is_smart(lines: list[Line]) -> bool:
    """Whether *lines* have a SMART head: ``MRN:`` and, near it, ``Date/DTG:`` or ``From:``."""
    first = [line.text for line in lines if line.text][:40]
    return (
        any(map(_MRN.match, first))
        and sum(key_of(text)[0] in {"dtg", "from", "action"} for text in first) > 1
    )


def labelled(lines: list[Line]) -> Labelled:
    """*lines* as head, text and foot."""
    by_key: dict[str, list[Line]] = {}
    place, current = 0, ""
    while place < len(lines):
        line = lines[place]
        key, length = key_of(line.text)
        if key in _HEAD and not (key in by_key and "subject" in by_key):
            current = key
            by_key.setdefault(current, []).append(line if key == "eo" else line.part(length))
        elif line.text and not _goes_on(current, line.text, by_key):
            break
        elif line.text and current:
            by_key[current].append(line)
        elif "subject" in by_key and current == "subject":
            place += 1
            break
        place += 1
    foot = _foot(lines, place)
    _read_foot(lines[foot:], by_key)
    return Labelled(by_key, lines[place:foot])


def key_of(text: str) -> tuple[str, int]:
    """The label that *text* begins with, as one of our names, and its length; ``""`` for none."""
    if match := _KEY.match(text):
        return _KEYS[match["key"].lower()], match.end()
    if (known := heading(text)) and known[0] == "eo":
        return "eo", 0
    match = _ANY.match(text)
    if match and (near := nearest(match["word"].lower(), _LONG, 1)):
        return _KEYS[near], match.end()
    return "", 0


def _goes_on(current: str, text: str, by_key: dict[str, list[Line]]) -> bool:
    """Return whether a line without a key belongs to the key above it."""
    if not current:
        return True  # stamps and the like above the head
    if current == "subject":
        return (
            len(by_key["subject"]) < 3
            and not re.match(r"(?:\(?[A-Z0-9]{1,3}\)|\d+\.|Classified|Summary|SUMMARY)", text)
            and len(text) < 80
            and not by_key["subject"][-1].text.endswith(".")
        )
    return (
        current in {"action", "info", "ref", "tags", "captions", "slug", "xmt"} and len(text) < 160
    )


def _foot(lines: list[Line], floor: int) -> int:
    """Where the foot begins: at ``Signature:``, else at the first of its keys near the end."""
    for place in range(len(lines) - 1, max(floor, len(lines) - 60) - 1, -1):
        if re.match(r"Signature\s*:", lines[place].text, re.I):
            return place
    for place in range(max(floor, len(lines) - 40), len(lines)):
        if re.match(r"(?:Drafted|Cleared|Approved|Released)\s+By\s*:", lines[place].text, re.I):
            return place
    return len(lines)


def _read_foot(lines: list[Line], by_key: dict[str, list[Line]]) -> None:
    current = ""
    for line in lines:
        key, length = key_of(line.text)
        if key in _FOOT:
            current = "info below" if key == "info" else key
            piece = line.part(length)
            by_key.setdefault(current, []).extend([piece] if piece.text else [])
        elif current and line.text:
            by_key[current].append(line)
