"""What an office asks of the requester, or announces: questions, fees, a day, the end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from foiakit.model.dates import MONTHS
from foiakit.requests.incoming.deadlines import answer_by
from foiakit.requests.incoming.proposed import DAY, LIKELY, Proposed, is_conditional, is_stated, iso

_INTEREST = re.compile(
    r"\b(?:still|continued?|continuing|remain)\b[^.]{0,30}?\binterest(?:ed)?\b", re.I
)
_ASKS_INTEREST = re.compile(
    r"\b(?:whether|if) (?:or not )?you (?:are |remain |continue )|\b(?:confirm|advise|tell"
    r"|inform|let us know|notify|respond"
    r"|indicate|contact)\b",
    re.I,
)
_FEE = re.compile(
    r"\b(?:estimat\w+|(?:fees?|costs?|charges?) (?:\w+ ){0,6}?(?:will|would) (?:be|amount to"
    r"|total|come to))\b"
    r"[^.$]{0,120}\$\s?(?P<amount>[\d,]{1,9}(?:\.\d\d)?)",
    re.I,
)
_WILLING = re.compile(
    r"\b(?:willing\w*|agree\w*|commit\w*|promise|assurance|consent\w*|payment|pay)\b", re.I
)
_UNCLEAR = re.compile(
    r"\b(?:does not (?:reasonably|adequately|sufficiently) describe|(?:need|require|ask"
    r"|request|seek)\w*"
    r"(?: that)? (?:you |your |further |additional |some )*(?:to )?(?:provide (?:us )?(?:with )?)?"
    r"(?:clarif\w+|further information|additional information|more information|more details?)"
    r"|please (?:clarify|specify|provide (?:us with )?(?:clarification|additional|more"
    r"|further)))\b",
    re.I,
)
_MONTH_YEAR = re.compile(rf"\b(?P<month>{'|'.join(MONTHS)}),? (?P<year>20\d\d)\b", re.I)
_ESTIMATE = re.compile(
    r"\b(?:estimated|anticipated|expected|projected|target)\b[^.]{0,40}\b(?:completion"
    r"|response|date)\b"
    r"|\b(?:estimate|anticipate|expect)\b[^.]{0,100}\b(?:complet\w*|respon\w*|answer|finish\w*"
    r"|process\w*|determination)\b"
    r"|\bcompletion date\b",
    re.I,
)
_CLOSED = re.compile(
    r"\b(?:have|has been|are|is being|is|was|were|am|been|being|hereby|now|administratively)"
    r" (?:now |hereby |administratively |therefore |also )*clos(?:ed|ing)\b"
    r"(?! (?:under|pursuant to|in accordance with|by statute|to the public))(?: [^.;]{0,40})?"
    r"|\bclosed (?:your|the|this) (?:[\w-]+ ){0,2}(?:request|case|file)\b",
    re.I,
)
_CASE = re.compile(r"\b(?:request|case|file|it)\b", re.I)
_WITHDRAWN = re.compile(r"\bwithdr[ae]w\w*\b(?! (?:sheet|notice|card|slip)s?\b)", re.I)
_NO_ANSWER = re.compile(
    r"\b(?:not|no|never) (?:yet )?(?:\w+ ){0,3}?(?:received|heard|respon\w+|repl\w+|answer\w*)"
    r"|\bdid not (?:respond|reply|answer)"
    r"|\bwithout (?:a )?(?:response|reply)|\bno (?:response|reply|answer)",
    re.I,
)
_NOT_PAID = re.compile(r"\b(?:not|non)[- ]?(?:\w+ ){0,3}(?:paid|pay|payment)", re.I)
_MOVED = re.compile(r"\b(?:duplicat\w+|litigation|lawsuit)\b", re.I)


def interest(parts: list[str], day: str | None, certainty: str) -> Iterator[Proposed]:
    """Return that the office asks whether the request stands, and by when it wants an answer."""
    for part in parts:
        match = _INTEREST.search(part)
        if not match or not _ASKS_INTEREST.search(part) or _is_past(part):
            continue
        data, words = answer_by([part, *parts], day)
        shown = part if not words or words == part else f"{part} ... {words}"
        yield Proposed(
            "still_interested", day, data, (), None, None, shown, certainty if data else LIKELY
        )
        return


def _is_past(part: str) -> bool:
    return (
        re.search(r"\b(?:we (?:wrote|asked|sent|contacted)|was sent|assume)\b", part, re.I)
        is not None
    )


def fee(parts: list[str], day: str | None, certainty: str) -> Iterator[Proposed]:
    """Return the estimated fees, and the day by which the office wants an answer."""
    for number, part in enumerate(parts):
        match = _FEE.search(part)
        if not match or not is_stated(part, match):
            continue
        dollars, _point, cents = match["amount"].replace(",", "").partition(".")
        if not dollars:
            return
        data: dict[str, Any] = {"amount": int(dollars) * 100 + int(cents or 0)}
        asked = [other for other in parts[number:] if _WILLING.search(other)]
        following = parts[number:]
        if asked:
            data |= answer_by([*asked, *following], day)[0]
        yield Proposed(
            "fee_estimate", day, data, (), None, None, match[0], certainty if asked else LIKELY
        )
        return


def question(parts: list[str], day: str | None, certainty: str) -> Iterator[Proposed]:
    """Return that the office asks what is meant."""
    for part in parts:
        match = _UNCLEAR.search(part)
        if match and not is_conditional(part, match.start()):
            data, words = answer_by(parts, day)
            shown = part if not words or words == part else f"{part} ... {words}"
            yield Proposed(
                "question", day, data, (), None, None, shown, certainty if data else LIKELY
            )
            return


def estimate(parts: list[str], day: str | None, certainty: str) -> Iterator[Proposed]:
    """Return the day on which the office expects to answer."""
    for part in parts:
        match = _ESTIMATE.search(part)
        if not match or is_conditional(part, match.start()):
            continue
        days = [found for found in DAY.finditer(part) if (iso(found) or "") > (day or "")]
        months = list(_MONTH_YEAR.finditer(part))
        if len(days) == 1:
            expected = iso(days[0])
        elif not days and len(months) == 1:
            names = [name.lower() for name in MONTHS]
            expected = f"{months[0]['year']}-{names.index(months[0]['month'].lower()) + 1:02}"
        else:
            continue
        yield Proposed("estimate", day, {"day": expected}, (), None, None, part, certainty)
        return


def closed(parts: list[str], day: str | None, certainty: str) -> Iterator[Proposed]:
    """Return that the office closed the request without a decision, and why."""
    for part in parts:
        for match in _CLOSED.finditer(part):
            if is_conditional(part, match.start()) or not _CASE.search(part):
                continue
            text = " ".join(parts)
            why = next((name for name, pattern in _WHY if pattern.search(text)), None)
            data = {"why": why} if why else {}
            yield Proposed("closed", day, data, (), None, None, part, certainty if why else LIKELY)
            return


_WHY = (
    ("withdrawn", _WITHDRAWN),
    ("no answer", _NO_ANSWER),
    ("fees not paid", _NOT_PAID),
    ("duplicate or in court", _MOVED),
)
