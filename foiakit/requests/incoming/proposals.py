"""What an office's letter says, as proposed events with the words that they rest on.

Only what such letters say in set phrases is proposed. ``sure`` is what the words leave no doubt of;
the rest is ``likely``, and a person decides. The exemptions that a letter's enclosure explains are
not proposed: it explains all there are, and those that were used stand on the documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from foiakit.model.dates import MONTHS, is_day
from foiakit.requests.model import Outcome, Request, number_key

SURE, LIKELY = "sure", "likely"
_SMALL = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
).split()
_MONTH = "|".join(f"{one[:3]}(?:{one[3:]})?" for one in MONTHS)
_DAY = re.compile(rf"\b(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}})\b", re.I)
_NONE = re.compile(
    r"(?:no (?:responsive |such )?(?:records|documents)(?: (?:responsive|subject) to [^.]{0,80}?)?"
    r" (?:were|was|could be|have been) (?:located|found)"
    r"|(?:did not|unable to) locate (?:any )?(?:responsive )?(?:records|documents))",
    re.I,
)
_COUNT = re.compile(
    rf"\b(?P<count>{'|'.join(_SMALL[1:])}|\d{{1,4}})\b(?: (?:documents?|records?|of them))?"
    r"(?: (?:may|can|must|will|have|has|is|are|be|been|was|were|released?|withheld|denied))*"
    r" (?P<how>in full|in part|with excisions|with deletions)",
    re.I,
)
_WITHHELD = re.compile(r"\b(?:withheld|denied|withhold|deny)\b", re.I)
_PENDING = re.compile(r"\bremaining\b[^.]{0,120}\b(?:coordination|review|process)", re.I)
_EXTENDED = re.compile(
    r"unusual circumstances[^.]{0,300}?\b(?P<days>ten|10)\b[^.]{0,40}?days"
    r"|\b(?P<more>ten|10)\)?\s+(?:additional|more)?\s*(?:working|business) days?[^.]{0,200}?"
    r"unusual circumstances",
    re.I,
)
_RECEIVED = re.compile(
    r"(?:received (?:your|the) request|your request (?:was|has been) received|acknowledges?"
    r" (?:the )?receipt of your)[^.]{0,120}",
    re.I,
)
_ASSIGNED = re.compile(r"\b(?:assigned|case|tracking|reference|control)\b[^.]{0,40}number", re.I)
_INTEREST = re.compile(r"(?:still|continued|remain) interest(?:ed)?[^.]{0,160}", re.I)
_FEE = re.compile(r"\bestimat\w+\b[^.$]{0,120}\$\s?(?P<amount>[\d,]{1,9}(?:\.\d\d)?)", re.I)
_APPEAL = re.compile(r"\bappeal\b[^.]{0,160}?\bwithin (?P<days>\d{2,3}|ninety|sixty)\b", re.I)
_WORDS = {"ten": 10, "sixty": 60, "ninety": 90}


class Proposed(NamedTuple):
    """An event that a letter is taken to report."""

    kind: str
    day: str | None
    """The day written on the letter; ``None`` where none was found."""
    data: dict[str, Any]
    outcomes: tuple[Outcome, ...]
    number: str | None
    """A number that the office gives."""
    received: str | None
    words: str
    """What it rests on, as the letter says it."""
    certainty: str

    def as_json(self) -> dict[str, Any]:
        """The proposal as JSON has it."""
        outcomes = [
            {"item": one.item, "result": one.result, "exemptions": list(one.exemptions)}
            for one in self.outcomes
        ]
        return {**self._asdict(), "outcomes": outcomes}


def proposals(
    text: str, request: Request | None, numbers: list[str], sent: str | None = None
) -> list[Proposed]:
    """What the letter *text* reports of *request*; *numbers* are the offices' numbers in it.

    *sent* is the day of an e-mail, which is the letter's where no other is written on it.
    """
    day = letter_day(text) or sent
    flat = " ".join(text.split())
    certainty = SURE if day else LIKELY
    return [
        one
        for found in (_receipt, _extension, _decision, _question, _fee)
        for one in found(flat, day, certainty, request, numbers)
    ]


def letter_day(text: str) -> str | None:
    """The day written or stamped on a letter: the first that has a line to itself near the top."""
    for line in text[:4000].splitlines():
        words = re.sub(r"^\s*(?:date\s*:)?\s*|[\s.]+$", "", line, flags=re.I)
        if (match := _DAY.fullmatch(words)) and (day := _iso(match)):
            return day
    return None


def _iso(match: re.Match[str]) -> str | None:
    names = [one[:3].lower() for one in MONTHS]
    month = names.index(match["month"][:3].lower()) + 1
    day = f"{match['year']}-{month:02}-{int(match['day']):02}"
    return day if is_day(day) else None


def _receipt(
    text: str, day: str | None, certainty: str, request: Request | None, numbers: list[str]
) -> Iterator[Proposed]:
    if (match := _RECEIVED.search(text)) is None:
        return
    dated = _DAY.search(match[0])
    said = _iso(dated) if dated else None
    known = {one.key for one in request.numbers} if request else set()
    new = [one for one in numbers if number_key(one) not in known]
    assigned = new[0] if len(new) == 1 and _ASSIGNED.search(text) else None
    kind = "acknowledged" if assigned or known else "received"
    yield Proposed(
        kind, day, {}, (), assigned, said if kind == "acknowledged" else None, match[0], certainty
    )


def _extension(
    text: str, day: str | None, certainty: str, _: Request | None, __: list[str]
) -> Iterator[Proposed]:
    if match := _EXTENDED.search(text):
        yield Proposed(
            "extended", day, {"days": 10, "reason": "unusual circumstances"}, (), None, None,
            match[0], certainty,
        )  # fmt: skip


def _decision(
    text: str, day: str | None, certainty: str, request: Request | None, _: list[str]
) -> Iterator[Proposed]:
    appeal = _APPEAL.search(text)
    data: dict[str, Any] = {}
    if appeal:
        said = appeal["days"].lower()
        data["appeal_days"] = _WORDS.get(said) or int(said)
    if match := _NONE.search(text):
        outcome = Outcome(result="no_records")
        yield Proposed("determined", day, data, (outcome,), None, None, match[0], certainty)
        return
    counts = [(_number(one["count"]), _result(text, one), one[0]) for one in _COUNT.finditer(text)]
    if not counts:
        return
    words = "; ".join(one for *_, one in counts)
    pending = _PENDING.search(text)
    outcomes = _outcomes(request, [(number, result) for number, result, _ in counts])
    kind = "interim" if pending else "determined"
    yield Proposed(
        kind, day, {} if pending else data, outcomes, None, None, words,
        certainty if outcomes and not pending else LIKELY,
    )  # fmt: skip


def _question(
    text: str, day: str | None, certainty: str, _: Request | None, __: list[str]
) -> Iterator[Proposed]:
    if match := _INTEREST.search(text):
        yield Proposed("still_interested", day, {}, (), None, None, match[0], LIKELY)


def _fee(
    text: str, day: str | None, certainty: str, _: Request | None, __: list[str]
) -> Iterator[Proposed]:
    if match := _FEE.search(text):
        dollars, _point, cents = match["amount"].replace(",", "").partition(".")
        if dollars:
            data = {"amount": int(dollars) * 100 + int(cents or 0)}
            yield Proposed("fee_estimate", day, data, (), None, None, match[0], LIKELY)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else _SMALL.index(text.lower())


def _result(text: str, match: re.Match[str]) -> str:
    if match["how"].lower() != "in full":
        return "part"
    before = text[max(0, match.start() - 60) : match.end()]
    return "denied" if _WITHHELD.search(before.rpartition(",")[2]) else "full"


def _outcomes(request: Request | None, counts: list[tuple[int, str]]) -> tuple[Outcome, ...]:
    """An outcome for each item, where the letter leaves no doubt which is which."""
    if request is None or len(counts) != 1 or counts[0][0] != len(request.items):
        return ()
    return tuple(Outcome(item=one.number, result=counts[0][1]) for one in request.items)
