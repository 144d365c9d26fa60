"""What a letter reports about an appeal: that it arrived, and how it was decided."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiakit.requests.incoming.deadlines import appeal_days
from foiakit.requests.incoming.proposed import DAY, LIKELY, Proposed, is_conditional, iso
from foiakit.requests.incoming.results import results_in

_ON_APPEAL = re.compile(
    r"\b(?:you (?:have )?appealed|your (?:administrative |MDR |FOIA )?appeal\b|on appeal"
    r"|in which you appeal(?:ed)?\b|appeal(?:ing)? (?:the|from the|of the|against)"
    r"|\bthe appeal\b[^.]{0,60}? (?:is|was|be) (?:hereby )?(?:granted|denied|dismissed)"
    r"|your letter of [^.]{0,40} appealing|Appeals Panel has|declassification review appeal)",
    re.I,
)
_PART = re.compile(
    r"\bremainder of your appeal|\b(?:den|grant|affirm|uph[oe]ld"
    r"|revers)\w* [^.]{0,60}?\bin part\b|\bpartially"
    r"|\b(?:additional|further|some|more|certain) (?:portions|segments|information|passages"
    r"|material)\b"
    r"[^.]{0,80}\b(?:releas|declassif|disclos)\w*",
    re.I,
)
_UPHELD = re.compile(
    r"\b(?:affirm(?:s|ed|ing)?|uph(?:o|e)ld(?:s|ing)?|sustain(?:s|ed|ing)?|den(?:y|ies|ied"
    r"|ying) your appeal"
    r"|appeal is (?:hereby )?denied|(?:must|should) continue to be withheld"
    r"|remains? (?:currently and )?"
    r"(?:properly )?classified in (?:full|its entirety|their entirety))\b",
    re.I,
)
_REMANDED = re.compile(
    r"\bremand(?:s|ed|ing)?\b|\breturn(?:ed|ing) (?:your|the) request to\b", re.I
)
_REVERSED = re.compile(
    r"\b(?:revers(?:e|es|ed|ing)|grant(?:s|ed|ing)? your appeal(?! in part)"
    r"|appeal is (?:hereby )?granted(?! in part))\b",
    re.I,
)
_ADVICE = re.compile(
    r"\b(?:may|can|wish to|right to|must|should) (?:\w+ )?(?:appeal|be (?:post|addr|sub))"
    r"|\b(?:your|the|an|any|such) (?:[\w-]+ )?appeal (?:must|should|may|letter)"
    r"|\bappeal\b[^.]{0,60}\bwithin\b",
    re.I,
)
_YOURS = re.compile(r"\b(?:you (?:have )?appealed|you appeal|appealing)\b", re.I)
_DECISIONS = {"part": _PART, "upheld": _UPHELD, "remanded": _REMANDED, "reversed": _REVERSED}
_DAY = r"[A-Z0-9][\w, ]{5,20}?\d{4}"
_RECEIVED = re.compile(
    rf"\b(?:received|receipt(?: on {_DAY})? of)(?: on {_DAY},?)? (?:your|the) "
    r"(?:[\w-]+ ){0,3}appeal\b"
    r"|\breceived your [^.;]{0,60} appealing\b|\bappeal has been (?:accepted|docketed|logged)\b"
    r"|\byour (?:[\w-]+ ){0,3}appeal [^.]{0,80}?(?:was|has been) received\b",
    re.I,
)
_SECTION = re.compile(r"\b(?:ISCAP|Interagency Security Classification Appeals Panel)\b")


def on_appeal(parts: list[str], day: str | None, certainty: str) -> Iterator[Proposed]:
    """Return the decision of an appeal, from the sentences *parts* of a letter of *day*."""
    if not any(_ON_APPEAL.search(part) and not _is_advice(part) for part in parts):
        return
    found: dict[str, str] = {}
    for part in parts:
        if _YOURS.search(part):
            continue
        for decision, pattern in _DECISIONS.items():
            match = pattern.search(part)
            if match and not is_conditional(part, match.start()) and not _is_advice(part):
                found.setdefault(decision, part)
        for decision, words in _by_release(part):
            found.setdefault(decision, words)
    if "remanded" in found and len(found) > 1:  # the office has the request again
        found, certainty = {"remanded": found["remanded"]}, LIKELY
    elif "part" in found or {"upheld", "reversed"} <= set(found):
        words = found.get("part") or found["upheld"]
        found = {"part": words}  # what is kept and what is released is in the same words
    if len(found) == 1:
        ((decision, words),) = found.items()
        further = appeal_days([part for part in parts if _SECTION.search(part)])
        yield Proposed(
            "appeal_decided",
            day,
            {"decision": decision, **further},
            (),
            None,
            None,
            words,
            certainty,
        )


def _by_release(part: str) -> Iterator[tuple[str, str]]:
    """Yield what a sentence decides by saying how documents are released."""
    if not re.search(
        r"\b(?:decided|determined|concluded|voted|may now|can now|declassified)\b", part, re.I
    ):
        return
    for result in results_in(part):
        if result.is_clear and not is_conditional(part, result.start):
            name = {"part": "part", "full": "reversed", "denied": "upheld"}.get(result.kind)
            if name:
                yield name, part


def _is_advice(part: str) -> bool:
    """Return whether a sentence explains how to appeal."""
    return _ADVICE.search(part) is not None


def received(
    parts: list[str], day: str | None, certainty: str, number: str | None
) -> Iterator[Proposed]:
    """Return the receipt of an appeal, with the day on which the office had it."""
    for part in parts:
        match = _RECEIVED.search(part)
        if match and not is_conditional(part, match.start()):
            dated = _receipt_day(part)
            yield Proposed("appeal_received", day, {}, (), number, dated, part, certainty)
            return


def _receipt_day(part: str) -> str | None:
    """Return the day on which a sentence says that something came."""
    for found in DAY.finditer(part):
        before = part[max(0, found.start() - 24) : found.start()]
        if re.search(r"\b(?:on|in this office|received) (?:\w+, )?$", before, re.I):
            return iso(found)
    return None
