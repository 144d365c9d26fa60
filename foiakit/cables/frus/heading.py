"""The heading of a document in FRUS, in any of the series' styles.

11. Telegram 1717 From the Embassy in Afghanistan to the Department of State, March 20, 1974, 1115Z.
The Ambassador in Norway (Harlan) to the Secretary of State
Memorandum of Conversation, by the Director of the Office of Northern Affairs (Brandt)
"""

from __future__ import annotations

import re
from typing import NamedTuple

from foiakit.cables.frus.parties import body, parties, without_place
from foiakit.model import vocabulary
from foiakit.model.dates import MONTHS, written
from foiakit.model.vocabulary import kind as known_kind

_NUMBER = re.compile(r"\[?(?:No\.\s*)?\[?(?P<number>\d{1,4}[A-Za-z]?)\]?(?:\.\s*|\]\s*|\s+(?=\D))")
_DATE = re.compile(
    rf"(?P<date>(?:\d{{1,2}}\s+)?(?<![–-])(?:{'|'.join(MONTHS)})"
    r"\s+(?:\d{1,2}(?:[–-]\d{1,2})?,\s+)?\d{4})"
)
_DATED = re.compile(rf",\s+(?:{_DATE.pattern}|undated)\b.*", re.I)
_KIND = re.compile(
    r"(?P<kind>[^\d,]{3,80}?)\s*(?:(?:No\.\s*)?(?P<serial>(?:[A-Z]{1,2}[-–])?\d[\d,]*))?"
    r"(?P<mark>,?\s+(?:[Ff]rom|(?:Issued\s+)?[Bb]y|Prepared\s+(?:by|in|for)|Between)\s+)"
)
_SENT_TO = re.compile(
    r"(?P<kind>(?:Circular\s+)?(?:Telegram|Airgram|Cable))\s+(?:No\.\s*)?(?P<serial>(?:[A-Z]{1,2}[-–])?"
    r"\d[\d,]*)\s+to\s+(?P<recipient>\S.*)",
    re.I,
)
"""As the lists of microfiche supplements have it: ``Circular telegram 1822 to all posts``."""
_ADDED = re.compile(
    r"\.?\s*\[(?:Translation|Extracts?|Paraphrase|Circular|Confidential)\b[^\]]*\]\.?$"
)
"""What the editors add below a heading: ``[Translation.]``."""
_FOR = re.compile(r"(?P<kind>[A-Z][a-z]+)\s+for\s+(?P<recipient>\S.*)")
_ORDINAL = re.compile(r"\s+(?:No\.\s*)?\d[\d/–-]*$")
_NOUN = (
    "Memorandum|Note|Notes|Report|Paper|Summary|Minutes|Message|Letter|Telegram|Airgram|Despatch"
    "|Instruction|Statement|Record|Estimate|Study|Draft|Agreement|Resolution|Circular|Proposal"
)
_PRINTED_KIND = re.compile(rf"(?:[A-Z][\w’'-]+\s+){{0,3}}(?:{_NOUN})|(?:{_NOUN})\s+(?:for|of)\s+.+")
_OF_A = re.compile(
    r"\s+(?:of\s+(?:an?|the)|at\s+the|[Bb]etween|[Ww]ith|[Rr]egarding|[Cc]oncerning)\s"
)
_MOST_WORDS = 6
"""Longer phrases are a title, not the name of a kind."""


class FrusHeading(NamedTuple):
    """The parts of a heading."""

    number: str | None
    kind: str | None
    serial: str | None
    sender: str | None
    recipient: str | None
    date: str | None
    """As exact as it is printed (EDTF)."""
    words: str
    """The heading without its number."""
    persons_only: bool = False
    """Whether it only names who wrote to whom, as volumes before 1955 do."""
    post: str | None = None
    """The post whose number `serial` is, in a heading such as ``Telegram 3012 from Moscow``."""


def frus_heading(text: str) -> FrusHeading:
    """Read a heading; all of it stays in `FrusHeading.words`."""
    words = " ".join(text.split())[:2000]
    match = _NUMBER.match(words)
    number = match["number"] if match else None
    rest = words[match.end() :].rstrip(" .") if match else words.rstrip(" .")
    dated = None
    for date in _DATE.finditer(rest):
        dated = date
    found = written.read(dated["date"].replace("–", "-")) if dated else None
    heading = FrusHeading(number, None, None, None, None, found.start if found else None, rest)
    dates = [match.start() for match in _DATED.finditer(rest)]
    bare = _ADDED.sub("", without_place(rest[: dates[-1]]) if dates else rest)
    return _parts(heading, bare)


def _parts(heading: FrusHeading, bare: str) -> FrusHeading:
    match = _KIND.match(bare)
    kind = _kind(match["kind"]) if match else None
    addressed = _FOR.fullmatch(match["kind"].strip()) if match and not kind else None
    label = known_kind(addressed["kind"]) if addressed else None
    if match is None or not (kind or label or re.search(r"\bFrom\b", match["mark"])):
        return _unmarked(heading, bare)
    serial = (match["serial"] or "").replace(",", "").replace("–", "-") or None
    heading = heading._replace(kind=kind or match["kind"].strip() or None, serial=serial)
    mark, rest = match["mark"].strip(" ,"), bare[match.end() :]
    if mark == "Between":
        return heading
    if mark == "Prepared for":
        return heading._replace(recipient=body(rest))
    if addressed and label:
        return heading._replace(
            kind=label.label, sender=body(rest), recipient=body(addressed["recipient"])
        )
    sender, recipient = parties(rest)
    if serial and recipient is None and mark == "from" and (post := vocabulary.post(rest)):
        return heading._replace(post=post.name)
    return heading._replace(sender=sender or body(rest), recipient=recipient)


def _unmarked(heading: FrusHeading, bare: str) -> FrusHeading:
    """Read a heading without ``From`` or ``by``: a kind alone, or one person to another."""
    if match := _SENT_TO.fullmatch(bare):
        serial = match["serial"].replace(",", "").replace("–", "-")
        kind = _kind(match["kind"])
        return heading._replace(kind=kind, serial=serial, recipient=body(match["recipient"]))
    if label := _kind(_ORDINAL.sub("", bare)):
        return heading._replace(kind=label)
    first = bare.split(",", maxsplit=1)[0]
    if label := _kind(_ORDINAL.sub("", first)):
        return heading._replace(kind=label)
    if label := _kind_before(bare):
        return heading._replace(kind=label)
    sender, recipient = parties(bare, must_be_named=True)
    if sender and recipient:
        return heading._replace(sender=sender, recipient=recipient, persons_only=True)
    return heading


def _kind_before(words: str) -> str | None:
    """The kind before *of a* or *at the*: ``Summary of Conclusions of a Committee Meeting``."""
    for place in reversed([*_OF_A.finditer(words[:120])]):
        if label := known_kind(words[: place.start()]):
            return label.label
    return None


def _kind(words: str) -> str | None:
    """Return the kind that *words* name, in the vocabulary's spelling, else as printed."""
    words = words.strip(" ,.")
    if len(words) > 80:
        return None
    if label := known_kind(words):
        return label.label
    if words == "Editorial Note":
        return words
    addressed = _FOR.fullmatch(words)
    # "Memorandum for the President's File by X" names a recipient; "for the Record" a kind.
    if addressed and not re.fullmatch(r"the\s+(?:Files?|Record)", addressed["recipient"]):
        return None
    if len(words.split()) <= _MOST_WORDS and _PRINTED_KIND.fullmatch(words):
        return words
    return None
