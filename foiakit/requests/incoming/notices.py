"""What a letter reports besides a decision: receipt, more time, another office, a waiver."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiakit.requests.incoming.proposed import DAY, LIKELY, Proposed, is_conditional, is_stated, iso
from foiakit.requests.model import Request, number_key
from foiakit.requests.offices import office_called

_YOUR_REQUEST = (
    r"(?:your|the|this|a)\b(?: [^.;]{0,60}?)?\b(?:request|letter|e-?mail|correspondence|inquiry)\b"
)
_RECEIVED = re.compile(
    rf"\breceived {_YOUR_REQUEST}"
    r"|\brequest\b(?: [^.;]{0,80}?)?,? (?:and |which )?(?:was |has been |were )?received"
    r"(?= (?:by|in|at|on|via|through|here|[^.;]{0,60}? on)\b)"
    rf"|\b(?:acknowledg\w+|confirm\w*|notice of)(?: (?:our|the|we have))? ?(?:receipt of"
    rf"|received) {_YOUR_REQUEST}"
    r"|\backnowledg\w+ your\b[^.;]{0,80}? request\b",
    re.I,
)
_ASSIGNED = re.compile(
    r"\bassigned\b|\b(?:case|tracking|reference|control|request|file)\b[^.]{0,40}\b(?:number|no\b)"
    r"|\bnumber above\b|\bnumber (?=[A-Z]{0,5}-?\d)|\b(?:FOIPA|FOIA) (?:Request|Case)\b",
    re.I,
)
_ANSWERS = re.compile(
    r"\b(?:respon(?:se|ds|ding) to|in reply to|refers? to|reference is made|regarding"
    r"|concerning)\b",
    re.I,
)
_APPEAL = re.compile(r"\bappeal", re.I)
_OF_REQUEST = re.compile(
    r"\b(?:dated|of|your|submitted|sent|sent on)(?: (?:on|letter of))? $", re.I
)
_NUMBER = r"(?P<days>ten|twenty|fifteen|thirty|\d{1,2})"
_COUNTS = {"ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30}
_MORE_TIME = re.compile(
    rf"\b(?:extend\w*|extension|additional|more|longer|further|need|require|beyond)\b[^.]{{0,120}}?"
    rf"(?<!within )(?<!the )(?<!statutory )\b{_NUMBER}(?: \(\d{{1,2}}\)|\))?,? (?:additional "
    rf"|more |extra |further )?"
    r"(?:(?:working|business|statutory|work)[ -])?days"
    rf"|\b{_NUMBER.replace('days', 'first')}(?: \(\d{{1,2}}\))? (?:additional |more |extra "
    rf"|further )"
    r"(?:(?:working|business|work) )?days",
    re.I,
)
_UNUSUAL = re.compile(
    r"\bunusual circumstance|\b552\s?\(a\)\s?\(6\)\s?\(B\)"
    r"|\b(?:field|other) (?:facilit\w+|establishments?|offices?) (?:that are )?separate from\b"
    r"|\bfacilities (?:that are )?separate from\b",
    re.I,
)
_OFFICE = r"[A-Z][^.,;(]{1,80}?(?= \(|,| for | which | who | and direct| on |\.)"
_TO = rf"to (?:the )?(?P<office>{_OFFICE})(?: \([A-Z/]+\))?"
_SENT_TO = (
    r"\b(?:referred|forwarded|transferred|referring|forwarding|transferring)"
    r"(?: (?:it|them|that|one|two|your|the|this|these|those|both)\b(?: [a-z]+){0,4})? "
)
_REFERRED = re.compile(
    rf"{_SENT_TO}{_TO},? (?:for (?:its |their |a |further )?(?:review|direct|processing|response"
    r"|reply|action|appropriate|determination)|which will|who will|and direct)"
    rf"|\b[Yy]our request (?:has been|was|is being) (?:referred|forwarded"
    rf"|transferred) to (?:the )?(?P<office_2>{_OFFICE})"
    rf"|\b(?:referred|forwarded|transferred|referring|forwarding"
    rf"|transferring) your request to (?:the )?(?P<office_3>{_OFFICE})",
)
_CONSULTED = re.compile(
    rf"\b(?:sent|submitted|referred|forwarded|provided)(?: (?:it|them|that|one|two|your|the|this"
    rf"|these|both)\b(?: [a-z]+){{0,4}})? {_TO},? for (?:its |their )?(?:consultation"
    rf"|concurrence|coordination|comment|views)"
    r"|\bconsult(?:ing|ed|ation)? with (?:the )?(?P<office_2>[A-Z][^.,;(]{1,80}?)(?: \([A-Z/]+\))?"
    r"(?=[.,;]| (?:about|on|before|regarding|because|which|concerning))",
)
_TO_THAT = re.compile(
    rf"{_SENT_TO}to (?:that|this|the originating) (?:agency|department|office|component|bureau)\b"
)
_ORIGIN = re.compile(
    rf"\b(?:originat\w+ (?:with|by|in|from|at)|(?:created|prepared|owned|controlled) by"
    rf"|belongs? to|records of) (?:the )?(?P<office>{_OFFICE})"
)
_VIEWS = re.compile(r"\b(?:consultation|concurrence|coordination)\b", re.I)
_DIRECT = re.compile(r"\bdirect(?:ly)?\b|\bagency\b", re.I)
_WITHIN = re.compile(
    r"\b(?:component|bureau|division|directorate|(?:appropriate|right|correct|proper) office"
    r"|within (?:the|this|our) (?:Department|agency))\b",
    re.I,
)
_FEES = re.compile(
    r"\b(?:fee waiver|waiver of (?:all |any |the )?(?:applicable |associated )?fees"
    r"|waive (?:all |any )?fees)\b",
    re.I,
)
_SPEED = re.compile(r"\bexpedit(?:ed|ious|e|ion)\b", re.I)
_REFUSED = re.compile(
    r"\b(?:den(?:y|ied|ying|ial)|refus\w+|(?:not|cannot|unable to|decline\w* to)(?: be"
    r"| been)? (?:grant\w*|approv\w*)"
    r"|not (?:meet|met|satisf\w+|demonstrat\w+)|declin\w+)\b",
    re.I,
)
_ALLOWED = re.compile(r"\b(?:grant(?:ed|ing)?|approv(?:ed|e|ing)|waived)\b", re.I)
_PARTLY = re.compile(r"\bin part\b|\bpartial", re.I)
_LATER = re.compile(
    r"\b(?:neither|will be|pending|under consideration|has not (?:yet )?been|moot|will (?:decide"
    r"|consider|make))\b",
    re.I,
)


def receipt(
    parts: list[str], day: str | None, certainty: str, request: Request | None, numbers: list[str]
) -> Iterator[Proposed]:
    """Return the receipt of the request, with the number that the office gives it."""
    if request and any(event.kind in {"acknowledged", "received"} for event in request.events):
        return
    found = [
        (part, match) for part in parts
        if (match := _RECEIVED.search(part)) and not _is_other(part, match)
    ]  # fmt: skip
    if not found:
        return
    known = {number.key for number in request.numbers} if request else set()
    new = [number for number in numbers if number_key(number) not in known]
    assigned = new[0] if len(new) == 1 and any(map(_ASSIGNED.search, parts)) else None
    if not assigned and all(_ANSWERS.search(part) for part, _ in found):
        return  # a letter about something else, which mentions the receipt
    days = [(part, dated) for part, match in found if (dated := _receipt_day(part, match))]
    words, received = days[0] if days else (found[0][0], None)
    kind = "acknowledged" if assigned or known else "received"
    yield Proposed(
        kind, day, {}, (), assigned, received if kind == "acknowledged" else None, words, certainty
    )


def _is_other(part: str, match: re.Match[str]) -> bool:
    """Return whether what was received is an appeal or an answer, or may be at some time."""
    text = part[match.start() : match.end() + 20]
    return (
        bool(_APPEAL.search(text))
        or is_conditional(part, match.start())
        or bool(
            re.search(
                r"\b(?:not|the order in which \w+) (?:was |were |been )?received|order in which",
                part,
                re.I,
            )
        )
    )


def _receipt_day(part: str, match: re.Match[str]) -> str | None:
    """Return the day after "received", or the one that begins the sentence; not the request's."""
    word = part.lower().find("recei", match.start())
    days = [found for found in DAY.finditer(part) if not _OF_REQUEST.search(part[: found.start()])]
    days = [
        found
        for found in days
        if not re.match(r" (?:letter|request|e-?mail)\b", part[found.end() :])
    ]
    after = [found for found in days if found.start() > word]
    first = [found for found in days if re.fullmatch(r"(?:on )?", part[: found.start()], re.I)]
    chosen = after[0] if after else first[0] if first else None
    return iso(chosen) if chosen else None


def extension(parts: list[str], day: str | None, certainty: str) -> Iterator[Proposed]:
    """Return the days by which the office extends its time."""
    unusual = next((part for part in parts if _UNUSUAL.search(part)), None)
    for part in parts:
        for match in _MORE_TIME.finditer(part):
            if is_conditional(part, match.start()) or _APPEAL.search(part):
                continue
            text = (match["days"] or match["first"]).lower()
            number = _COUNTS.get(text) or int(text)
            is_time = re.search(
                r"\bexten|\bunusual|\btime (?:limit|period|to)|\bneed|\brequire", part, re.I
            )
            if not number or not is_time:
                continue
            data = {"days": number} | ({"reason": "unusual circumstances"} if unusual else {})
            words = part if not unusual or unusual == part else f"{unusual} ... {part}"
            yield Proposed(
                "extended", day, data, (), None, None, words, certainty if unusual else LIKELY
            )
            return


def referral(parts: list[str], day: str | None, certainty: str) -> Iterator[Proposed]:
    """Return that another agency answers, or that one is asked for its opinion."""
    for kind, pattern in (("referred", _REFERRED), ("consulted", _CONSULTED)):
        for number, part in enumerate(parts):
            match = pattern.search(part)
            if match is None and kind == "referred" and number and _TO_THAT.search(part):
                match, certainty = _ORIGIN.search(parts[number - 1]), LIKELY
            if match is None or not is_stated(match.string, match) or _is_routing(part):
                continue
            if kind == "referred" and _VIEWS.search(part):
                continue
            name = _office(match)
            words = part if match.string == part else f"{match.string} ... {part}"
            routed = kind == "referred" and _WITHIN.search(part) and not _DIRECT.search(part)
            yield Proposed(
                "routed" if routed else kind,
                day,
                {"office": name},
                (),
                None,
                None,
                words,
                certainty,
            )
            break


def _is_routing(part: str) -> bool:
    return re.search(r"\b(?:appeal|inquir|question|comment)", part, re.I) is not None


def _office(match: re.Match[str]) -> str:
    named = next(
        value for name, value in match.groupdict().items() if name.startswith("office") and value
    ).strip()
    office = office_called(named)
    return office.code if office else named


def favours(parts: list[str], day: str | None, certainty: str) -> Iterator[Proposed]:
    """Return the decisions about a fee waiver and about expedition."""
    for kind, subject in (("waiver", _FEES), ("expedition", _SPEED)):
        for part in parts:
            if not subject.search(part) or _LATER.search(part):
                continue
            granted = _granted(part, subject)
            if granted is not None:
                data = {"granted": granted}
                sure = LIKELY if _PARTLY.search(part) else certainty
                yield Proposed(kind, day, data, (), None, None, part, sure)
                break


def _granted(part: str, subject: re.Pattern[str]) -> bool | None:
    """Return what a sentence decides; ``None`` if nothing, or if that is only possible."""
    for pattern, answer in ((_REFUSED, False), (_ALLOWED, True)):
        match = pattern.search(part)
        if match and not is_conditional(part, match.start()):
            is_advice = re.search(
                r"\b(?:may appeal|right to appeal|appeal (?:this|the|our) denial)\b", part, re.I
            )
            return None if is_advice and not subject.search(part[: match.start()]) else answer
    return None
