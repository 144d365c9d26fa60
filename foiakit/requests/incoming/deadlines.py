"""Days by which a letter wants an answer or an appeal."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from foiakit.errors import BadInput
from foiakit.requests.incoming.proposed import DAY, iso
from foiakit.requests.working_days import WorkingDays

_WORDS = {"thirty": 30, "forty-five": 45, "sixty": 60, "ninety": 90, "ten": 10, "twenty": 20}
_NUMBER = rf"(?:{'|'.join(_WORDS)}|\d{{2,3}})"
_DAYS = re.compile(
    rf"\b(?P<number>{_NUMBER})(?:[ -]?\(?\(\d{{2,3}}\))?[ -](?P<unit>calendar |working "
    rf"|business )?days?\b",
    re.I,
)
_BY = re.compile(
    rf"\b(?:by|no later than|not later than|on or before|before|until"
    rf"|prior to) (?:close of business (?:on )?)?"
    rf"(?P<by>{DAY.pattern})",
    re.I,
)
_APPEAL = re.compile(r"\bappeal", re.I)
_SENT = re.compile(r"\b(?:postmarked|received|submitted|filed|transmitted|mailed|reach)\b", re.I)
_OURS = re.compile(
    r"\b(?:we|our|agency|office|panel) (?:will|shall|must)\b|\bdecision on (?:your|the) appeal",
    re.I,
)
_ANSWER = re.compile(
    r"\b(?:respon[ds]\w*|repl(?:y|ies)|hear from you|heard from you|answer|contact|advise"
    r"|inform|tell"
    r"|let us know|notif\w+|clarif\w+|confirm\w*|receive[sd]?|provide|agree\w*|willing\w*"
    r"|writ\w+|pay\w*|send|remit|submit)\b",
    re.I,
)
_FROM = re.compile(
    r"\b(?:of|from|after) (?:the )?(?:date|receipt) (?:of|on) (?:this|our)|\bof this (?:letter"
    r"|notice|e-?mail)|\bof today",
    re.I,
)
LEAST_TO_APPEAL = 30


def appeal_days(parts: list[str]) -> dict[str, Any]:
    """Return ``appeal_by`` or ``appeal_days`` as *parts*, the sentences of a letter, give them."""
    before = ""
    for part in parts:
        is_about = _APPEAL.search(part) or (_APPEAL.search(before) and _SENT.search(part))
        before = part
        if not is_about or _OURS.search(part):
            continue
        if (match := _BY.search(part)) and (by := iso(match)):
            return {"appeal_by": by}
        for match in _DAYS.finditer(part):
            number = _count(match)
            if number >= LEAST_TO_APPEAL:
                return {"appeal_days": number}
    return {}


def answer_by(parts: list[str], day: str | None) -> tuple[dict[str, Any], str]:
    """Return ``answer_by`` for a question in *parts*, a letter of *day*, and the words."""
    for part in parts:
        if _APPEAL.search(part) or not _ANSWER.search(part):
            continue
        if (match := _BY.search(part)) and (by := iso(match)):
            return {"answer_by": by}, part
        match = _DAYS.search(part)
        if match and day and _FROM.search(part) and (last := _last(day, match)):
            return {"answer_by": last}, part
    return {}, ""


def _count(match: re.Match[str]) -> int:
    number = match["number"].lower()
    return _WORDS.get(number) or int(number)


def _last(day: str, match: re.Match[str]) -> str | None:
    first = date.fromisoformat(day)
    if (match["unit"] or "").strip().lower() in {"working", "business"}:
        try:
            return WorkingDays().after(first, _count(match)).isoformat()
        except BadInput:
            return None
    try:
        return (first + timedelta(days=_count(match))).isoformat()
    except OverflowError:
        return None
