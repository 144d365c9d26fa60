"""An office's decision, in the set phrases of its letter: for all documents, or for each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from foiakit.requests.incoming.documents import exemptions_in, listed
from foiakit.requests.incoming.proposed import DAY, LIKELY, Proposed, is_said, iso
from foiakit.requests.model import Outcome, Request

_SMALL = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
).split()
_NONE = re.compile(
    r"(?:no (?:responsive |such )?(?:records|documents)(?: (?:responsive|subject) to [^.]{0,80}?)?"
    r" (?:were|was|could be|have been) (?:located|found)"
    r"|(?:did not|unable to|could not) (?:locate|find) (?:any )?(?:responsive )?"
    r"(?:records|documents))",
    re.I,
)
_COUNT = re.compile(
    rf"\b(?P<count>both|{'|'.join(_SMALL[1:])}|\d{{1,4}})\b(?: (?:documents?|records?|of them))?"
    r"(?: (?:that (?:is|are) )?responsive(?: to (?:it|(?:your|the) request))?)?"
    r"(?: (?:may|can|must|will|have|has|is|are|be|been|being|was|were|released?|withheld|denied"
    r"|declassified|opened|exempted|sanitized))*"
    r" (?P<how>in full|in part|in (?:its|their) entirety|with excisions|with deletions)",
    re.I,
)
_ONE = re.compile(
    r"\bthe (?:enclosed |responsive |requested )?(?:document|record|telegram|cable)"
    r" (?:may|can|must|will|has|is|was)(?: (?:be|been|being))? (?:released|withheld|denied|granted)"
    r" (?P<how>in full|in part|with excisions|with deletions|in its entirety)",
    re.I,
)
_WHOLE = re.compile(
    r"(?:your request is|we (?:have )?(?:grant|den(?:y|ied))(?:ed)? your request)"
    r"(?: (?:granted|denied))? in (?:full|its entirety)",
    re.I,
)
_ALL = {"in full", "in its entirety", "in their entirety"}
_WITHHELD = re.compile(r"\b(?:withheld|denied|withhold|deny|denying)\b", re.I)
_PENDING = re.compile(
    r"\bremaining\b[^.]{0,120}\b(?:coordination|review|process)"
    r"|\b(?:this|our) (?:letter |response )?is (?:an|the) (?:first |second |third )?interim\b"
    r"|\b(?:we are|is|remains?) (?:still |currently )?(?:continuing|ongoing|being processed)\b",
    re.I,
)
_GLOMAR = re.compile(
    r"(?<!may )(?<!might )(?<!would )neither confirms? (?:n?or) den(?:y|ies)"
    r" [^.]{0,40}(?:existence|non-?existence|whether)",
    re.I,
)
_APPEAL = re.compile(
    r"\bappeal\b[^.]{0,160}?\bwithin (?:a period of )?(?P<days>\d{2,3}|ninety|sixty)\b", re.I
)
_APPEAL_BY = re.compile(
    rf"\bappeal\b[^.]{{0,120}}?\b(?:by|no later than|on or before) (?P<by>{DAY.pattern})", re.I
)
_WORDS = {"sixty": 60, "ninety": 90}
_ON_APPEAL = re.compile(
    r"\b(?:you appealed|your appeal (?:of|against|dated|has been)|on appeal"
    r"|considered your appeal|your letter of [^.]{0,40} appealing)\b",
    re.I,
)
_APPEALED = {
    "part": re.compile(
        r"\b(?:remainder of your appeal|(?:den|grant|affirm)\w* [^.]{0,60}?\bin part\b"
        r"|(?:document|record)s? (?:can|may|will) be released in (?:part|full))", re.I
    ),
    "upheld": re.compile(
        r"\b(?:affirm(?:s|ed|ing)?|uph(?:o|e)ld(?:s|ing)?|deny(?:ing)? your appeal)\b", re.I
    ),
    "remanded": re.compile(r"\bremand(?:s|ed|ing)?\b", re.I),
    "reversed": re.compile(r"\b(?:revers(?:e|es|ed|ing)|grant(?:s|ed|ing)? your appeal)\b", re.I),
}  # fmt: skip


def decided(
    text: str, lines: str, day: str | None, certainty: str, request: Request | None
) -> Iterator[Proposed]:
    """Return the letter's decision: *text* is all of it on one line, *lines* with its own lines."""
    appealed = list(_on_appeal(text, day, certainty))
    if appealed:
        yield from appealed
        return
    data = _appeal_days(text)
    found = _outcomes(text, lines, request)
    if found is None:
        return
    outcomes, words, is_sure = found
    pending = next((match for match in _PENDING.finditer(text) if is_said(text, match)), None)
    sure = is_sure and not pending
    yield Proposed(
        "interim" if pending else "determined", day, {} if pending else data,
        outcomes if is_sure else (), None, None, words, certainty if sure else LIKELY,
    )  # fmt: skip


def _on_appeal(text: str, day: str | None, certainty: str) -> Iterator[Proposed]:
    if not _ON_APPEAL.search(text):
        return
    found = {
        decision: match for decision, pattern in _APPEALED.items()
        if (match := pattern.search(text))
    }  # fmt: skip
    if "part" in found:  # what it keeps and what it gives is told in the same words
        found = {"part": found["part"]}
    if len(found) == 1:
        ((decision, match),) = found.items()
        sentence = _sentence(text, match)
        yield Proposed(
            "appeal_decided", day, {"decision": decision}, (), None, None, sentence,
            certainty if is_said(text, match) else LIKELY,
        )  # fmt: skip


def _appeal_days(text: str) -> dict[str, Any]:
    if (match := _APPEAL_BY.search(text)) and (by := iso(match)):
        return {"appeal_by": by}
    if match := _APPEAL.search(text):
        number = match["days"].lower()
        return {"appeal_days": _WORDS.get(number) or int(number)}
    return {}


def _outcomes(
    text: str, lines: str, request: Request | None
) -> tuple[tuple[Outcome, ...], str, bool] | None:
    """Return the outcome for the documents, the words, and whether they are unambiguous."""
    documents = listed(lines, request)
    none = next((match for match in _NONE.finditer(text) if is_said(text, match)), None)
    glomar = next((match for match in _GLOMAR.finditer(text) if is_said(text, match)), None)
    if documents:
        alone = documents.is_whole and not none and not glomar
        return documents.outcomes, " ... ".join(documents.words), alone
    counts = [match for match in _COUNT.finditer(text) if is_said(text, match)]
    if glomar:
        sentence = _sentence(text, glomar)
        outcome = Outcome(result="glomar", exemptions=exemptions_in(sentence))
        return (outcome,), sentence, not none and not counts
    if none:
        return (Outcome(result="no_records"),), none[0], not counts
    items = request.items if request else ()
    if counts:
        words = " ... ".join(count[0] for count in counts)
        is_sure = len(counts) == 1 and len(items) == _number(counts[0]["count"])
        return _each(request, counts[0], text), words, is_sure
    for pattern, is_right in ((_WHOLE, bool(items)), (_ONE, len(items) == 1)):
        if (match := pattern.search(text)) and is_said(text, match):
            return _each(request, match, text), match[0], is_right
    return None


def _each(request: Request | None, match: re.Match[str], text: str) -> tuple[Outcome, ...]:
    result = _result(match, text)
    after = text[match.start() : match.end() + 200]
    codes = () if result == "full" else exemptions_in(_first_sentences(after))
    items = request.items if request else ()
    return tuple(Outcome(item=item.number, result=result, exemptions=codes) for item in items)


def _first_sentences(text: str) -> str:
    """Return the sentence with the decision, and the next one if it is about excisions."""
    first, _, rest = text.partition(". ")
    second = rest.partition(". ")[0]
    cuts = re.match(r"the (?:deletions|excisions|redactions)", second, re.I)
    return f"{first}. {second}" if cuts else first


def _result(match: re.Match[str], text: str) -> str:
    if "how" in match.re.groupindex and match["how"].lower() not in _ALL:
        return "part"
    before = text[max(0, match.start() - 60) : match.end()]
    return "denied" if _WITHHELD.search(before.rpartition(",")[2]) else "full"


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    return 2 if text.lower() == "both" else _SMALL.index(text.lower())


def _sentence(text: str, match: re.Match[str]) -> str:
    """Return the sentence that contains *match*."""
    first = max(
        (found.end() for found in re.finditer(r"[.!?]\s", text[: match.start()])), default=0
    )
    after = re.search(r"[.!?](?:\s|$)", text[match.end() :])
    return text[first : match.end() + after.start() if after else len(text)]
