"""The content of an office's letter, as proposed events with the words that support them.

Only what such letters state in set phrases is proposed. ``sure`` means that the words leave no
doubt; the rest is ``likely``, and a person decides. The exemptions that a letter's enclosure
explains are not proposed: it explains all there are, and those that were used are on the documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from foiakit.requests.incoming.decisions import decided
from foiakit.requests.incoming.proposed import DAY, LIKELY, SURE, Proposed, is_said, iso
from foiakit.requests.model import Request, number_key
from foiakit.requests.offices import office_called

_EXTENDED = re.compile(
    r"unusual circumstances[^.]{0,300}?\b(?:ten|10)\b[^.]{0,40}?days"
    r"|\b(?:ten|10)\)?\s+(?:additional|more)?\s*(?:working|business) days?[^.]{0,200}?"
    r"unusual circumstances"
    r"|unusual circumstances[^.]{0,300}?\. [^.]{0,120}?\bextend\w*[^.]{0,60}?\b(?:ten|10)\b"
    r"[^.]{0,40}?days",
    re.I,
)
_RECEIVED = re.compile(
    r"(?:received (?:your|the) request|your request (?:was|has been) received|acknowledges?"
    r" (?:the )?receipt of your|\brequest\b[^.]{0,80}?,? (?:which )?(?:was )?received"
    r" (?:by|in|at) (?:this|our|the) (?:office|agency|department)\b)[^.]{0,120}",
    re.I,
)
_ASSIGNED = re.compile(r"\b(?:assigned|case|tracking|reference|control)\b[^.]{0,40}number", re.I)
_INTEREST = re.compile(r"(?:still|continued|remain) interest(?:ed)?[^.]{0,160}", re.I)
_WITHIN = re.compile(
    r"\bwithin (?:[a-z-]+ )?\(?(?P<days>\d{2,3})\)? (?:calendar )?days (?:of|from|after) the date"
    r" (?:of|on) this (?:letter|notice|e-?mail)",
    re.I,
)
_BY = re.compile(rf"\b(?:by|no later than|on or before) {DAY.pattern}", re.I)
_FEE = re.compile(r"\bestimat\w+\b[^.$]{0,120}\$\s?(?P<amount>[\d,]{1,9}(?:\.\d\d)?)", re.I)
_WILLING = re.compile(r"\b(?:willing|agree|commit\w*) to pay\b", re.I)
_REFERRED = re.compile(
    r"\b(?:has been|have been|was|were|have|has) (?:referred|forwarded|transferred)"
    r"(?: (?:it|them|the documents?|your request|[a-z]+ documents?))? to (?:the )?"
    r"(?P<office>[A-Z][^.,;(]{2,80}?)(?: \([A-Z]+\))?,? for (?:its |their )?(?:review|direct|a|"
    r"processing|response|reply)",
)
_WAIVER = re.compile(
    r"\byour request for a (?:fee waiver|waiver of fees) (?:is|has been|was)"
    r" (?P<how>denied|granted|approved)",
    re.I,
)


def proposals(
    text: str, request: Request | None, numbers: list[str], sent: str | None = None
) -> list[Proposed]:
    """Return what the letter *text* reports about *request*; *numbers* are the offices' numbers in
    it.

    *sent* is the day of an e-mail, which counts as the letter's if it has no other date.
    """
    day = letter_day(text) or sent
    flat = " ".join(text.split())
    certainty = SURE if day else LIKELY
    found = list(_receipt(flat, day, certainty, request, numbers))
    found += _extension(flat, day, certainty)
    found += _referral(flat, day, certainty)
    found += _waiver(flat, day, certainty)
    found += decided(flat, text, day, certainty, request)
    found += _question(flat, day, certainty)
    found += _fee(flat, day, certainty)
    return found


def letter_day(text: str) -> str | None:
    """Return the day written or stamped on a letter: the first on its own line near the top."""
    for line in text[:4000].splitlines():
        words = re.sub(r"^(?:\s*date\s*:|[^:]*\s{3})?\s*|[\s.]+$", "", line, flags=re.I)
        if (match := DAY.fullmatch(words)) and (day := iso(match)):
            return day
    return None


def _receipt(
    text: str, day: str | None, certainty: str, request: Request | None, numbers: list[str]
) -> Iterator[Proposed]:
    if (match := _RECEIVED.search(text)) is None:
        return
    # The day after "received", and not that of the request, which may come before it.
    dated = DAY.search(match[0], match[0].lower().find("recei"))
    received = iso(dated) if dated else None
    known = {number.key for number in request.numbers} if request else set()
    new = [number for number in numbers if number_key(number) not in known]
    assigned = new[0] if len(new) == 1 and _ASSIGNED.search(text) else None
    kind = "acknowledged" if assigned or known else "received"
    yield Proposed(
        kind,
        day,
        {},
        (),
        assigned,
        received if kind == "acknowledged" else None,
        match[0],
        certainty,
    )


def _extension(text: str, day: str | None, certainty: str) -> Iterator[Proposed]:
    if match := _EXTENDED.search(text.replace("U.S.C.", "U S C ")):
        data = {"days": 10, "reason": "unusual circumstances"}
        words = text[match.start() : match.end()]
        yield Proposed("extended", day, data, (), None, None, words, certainty)


def _referral(text: str, day: str | None, certainty: str) -> Iterator[Proposed]:
    """Return documents that another agency answers for; a consultation does not count."""
    for match in _REFERRED.finditer(text):
        if is_said(text, match):
            named = match["office"].strip()
            office = office_called(named)
            data = {"office": office.code if office else named}
            yield Proposed("referred", day, data, (), None, None, match[0], certainty)
            return


def _waiver(text: str, day: str | None, certainty: str) -> Iterator[Proposed]:
    if (match := _WAIVER.search(text)) and is_said(text, match):
        data = {"granted": match["how"].lower() != "denied"}
        yield Proposed("waiver", day, data, (), None, None, match[0], certainty)


def _question(text: str, day: str | None, certainty: str) -> Iterator[Proposed]:
    if match := _INTEREST.search(text):
        data, before = _answer_by(text, match.start(), match.end())
        if not data and day and (within := _WITHIN.search(match[0])):
            last = date.fromisoformat(day) + timedelta(days=int(within["days"]))
            data = {"answer_by": last.isoformat()}
        words = text[before : match.end()]
        yield Proposed(
            "still_interested", day, data, (), None, None, words, certainty if data else LIKELY
        )


def _answer_by(text: str, start: int, end: int) -> tuple[dict[str, Any], int]:
    """The day by which an answer is asked for in that sentence, and where the words begin."""
    first = max(text.rfind(". ", 0, start) + 2, start - 200, 0)
    if (by := _BY.search(text, first, end)) and (day := iso(by)):
        return {"answer_by": day}, min(by.start(), start)
    return {}, start


def _fee(text: str, day: str | None, certainty: str) -> Iterator[Proposed]:
    if match := _FEE.search(text):
        dollars, _point, cents = match["amount"].replace(",", "").partition(".")
        if not dollars:
            return
        data: dict[str, Any] = {"amount": int(dollars) * 100 + int(cents or 0)}
        willing = _WILLING.search(text)
        if willing:
            data |= _answer_by(text, willing.start(), willing.end())[0]
        yield Proposed(
            "fee_estimate", day, data, (), None, None, match[0], certainty if willing else LIKELY
        )
