"""The markings of single paragraphs: ``(S) The minister said``, ``2. (C/NF) He agreed``."""

from __future__ import annotations

import re

from foiakit.cables import Portion

_MARK = re.compile(
    r"^[-–•*\s]{0,4}(?P<number>\d{1,2}(?=[.)]))?[.)]?\s?"
    r"\((?P<mark>(?:TS|S|C|U|SBU|LOU|FOUO|R)(?:(?://|/|-)[A-Z]{2,6}){0,4})\)(?=\s)",
    re.MULTILINE,
)
_LEVELS = r"\((?:TS|S|C|U|SBU|LOU|FOUO)(?:/{1,2}[A-Z]{2,6}){0,4}\)"
_AROUND = re.compile(rf"^{_LEVELS}\s+|(?<=\S)\s+{_LEVELS}\.?$")
_IN_A_LIST = re.compile(r"^[-–•*\s]{0,4}\((?:A|B|D|E)\)(?=\s)", re.MULTILINE)


def portions(text: str) -> tuple[Portion, ...]:
    """Return the markings in *text*; none if paragraphs are lettered (A), (B), (C)."""
    if _IN_A_LIST.search(text):
        return ()
    return tuple(
        Portion(match["number"] or "", match["mark"], match.span("mark"))
        for match in _MARK.finditer(text)
    )


def without_mark(subject: str) -> str:
    """Return *subject* without the marking before or after it: ``Harbor talks (U)``."""
    return _AROUND.sub("", subject) or subject
