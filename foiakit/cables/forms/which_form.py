"""Which of the forms a telegram has (`foiakit.cables.FORMS`), from what is around it."""

from __future__ import annotations

import re

from foiakit.cables.body.doubled_text import is_doubled, once
from foiakit.cables.body.page_marks import Sorted
from foiakit.cables.forms.one_line_head import cut, is_flat
from foiakit.cables.forms.smart import is_smart
from foiakit.cables.layout.lines import Line, lines_of

_TRANSMITTED = re.compile(r"VZCZC|ZN[YR]\s+[A-Z]{5}\s+ZZ|[OPRZ]{2}\s+RU[EQ]")
_RECEIVED = re.compile(r"TOR\s*:\s*\d{6}Z|\d\d\s+RUEAII[AB]|T[O0]R\s?:")
_PAPER = re.compile(r"(?:INCOMING|OUTGOING)\s+TELEGRAM|NO\s?:\s*\d{1,5},\s+[A-Z]", re.I)
_DIRECTED = re.compile(r"DE\s+R[A-Z]{3,7}\s+#")


def form(lines: list[Line], found: Sorted, year: int | None, *, archived: bool) -> str:
    """The form of the telegram in *lines*; *archived*: whether it has Message Attributes."""
    keyed = found.stamps.keyed
    top = [line.text for line in lines[:120] if line.text]
    if is_smart(found.lines):
        return "smart"
    if archived:
        return "aad"
    if "currentclass" in keyed or "documentnumber" in keyed:
        return "foia-print"
    if "printedby" in keyed or any(text.startswith("Heading:") for text in top[:12]):
        return "desktop"
    if "docnumber" in keyed or "dateprinted" in keyed:
        return "state-print"
    if found.pages and found.pages[0].post and len(found.pages[0].serial or "") < 8:
        if year is not None and year >= 1980:
            return "foia-print" if year >= 1990 else "state-print"
        return "aad"
    if any(map(_RECEIVED.match, top)):
        return "received"
    if any(_TRANSMITTED.match(text) or _DIRECTED.match(text) for text in top):
        return "acp127" if year is None or year >= 1995 else "received"
    return "paper" if any(map(_PAPER.match, top)) else "telegram"


def marks_of_a_telegram(text: str) -> int:
    """Count the marks of a telegram at the beginnings of lines in *text*, each counted once.

    A head on one line is split first, and a text in two layers is read once.
    """
    if is_flat(text):
        flat = once(text).text if is_doubled(text) else text
        text = "\n".join(line.text for line in cut(lines_of(flat)))
    return sum(sign.search(text) is not None for sign in _SIGNS)


_SIGNS = [
    re.compile(pattern, re.M)
    for pattern in (
        r"^[ \t]*PAGE 0?1\b.{0,40}(?:\d{5}|$)",
        r"^[ \t]*(?:[ZOPR0][ \t]+){0,3}\d{6}\s?Z\s+[A-Z]{3}\s+\d{2,4}\b",
        r"^[ \t]*FM[ \t]+[A-Z]",
        r"^[ \t]*DTG[ \t]*:?[ \t]+\d{6}\s?Z\s+[A-Z]{3}\s+\d{2,4}\b",
        r"^[ \t]*FROM[ \t]*:[ \t]*[A-Z][A-Z /]{4,}[ \t]*\nTO[ \t]*:[ \t]*[A-Z][A-Z ()/]{2,}[ \t]*"
        r"\nINFO[ \t]*:",
        r"^[ \t]*TO[ \t]+[A-Z]{2}",
        r"^[ \t]*E\.?[ \t]?[O0C]\.?[ \t]?1\d{4}\s*:?",
        r"^[ \t]*TAGS?[ \t]*:",
        r"^[ \t]*SUBJ(?:ECT)?[ \t]*:",
        r"^[ \t]*MRN[ \t]*:[ \t]*\d\d",
        r"^[ \t]*Date/DTG[ \t]*:",
        r"^[ \t]*(?:VZCZC|ZN[RY] [A-Z]{5})",
        r"^[ \t]*Message (?:Text|Attributes)[ \t]*$",
        r"^[ \t]*(?:DOC[._ ]?NUMBER|Current Class|Document Number)[ \t]*:",
        r"^[ \t]*(?:ACTION|ORIGIN) [A-Z/]+-\d\d",
        r"^[ \t]*(?:C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|S ?E ?C ?R ?E ?T|UNCLAS)\b"
        r".{0,40}\d{3,6}[ \t]*$",
        r"^[ \t]*(?:INCOMING|OUTGOING) TELEGRAM",
        r"^[ \t]*NO\.?[ \t]*:[ \t]*\d{1,5}[ \t]*(?:,|$)",
        r"^[ \t]*MRN: \d{4}[A-Z]+\d+\s+SEGMENT NUMBER",
    )
]
