"""Kinds of document as citations print them: alone, after an originator, after a marking."""

from __future__ import annotations

import re
from functools import lru_cache

from foiakit.citations.reading.passage import Piece
from foiakit.model import markings, vocabulary

_LONGEST = 8  # words in the vocabulary's longest kind, and one more
_WORD = re.compile(r"\S+")
CONVERSATIONS = {
    *("Memorandum of Conversation", "Memorandum of Telephone Conversation", "Minutes", "Notes"),
    *("Transcript", "Interview", "Conversation", "Recording", "Memorandum of Discussion"),
    *("Cabinet Conclusions", "Hearing"),
}
"""Kinds that nobody sent; a record has no field for the participants."""
_SMALL = frozenset("a an and at by for from in of on or the to with".split())


# British cabinets number theirs: CC(62)63rd Conclusions.
_CABINET = re.compile(
    r"C[CM] ?\([0-9]{2}\) ?[0-9]{1,3}(?:st|nd|rd|th)? (?:conclusions|meeting|mtg)", re.I
)
# A directive with its number: NSDD-75, PDD/NSC-25, Presidential Directive/NSC-18.
_DIRECTIVE = re.compile(
    r"(?P<series>NSAM|NSDM|NSSM|NSDD|NSSD|NSD|NSR|NSPD|HSPD|PDD|PRD|PPD|PRM|PD|S?NIE"
    r"|Presidential (?:Decision |Review |Policy )?(?:Directive|Memorandum))"
    r"(?:[-–/](?:NSC|NSTC))?[-–/ ][0-9][0-9./–-]{0,12}"
)


@lru_cache(maxsize=2048)
def known(words: str) -> str | None:
    """Return the vocabulary's label for a kind called *words*; ``Memcon`` has a longer one."""
    if len(words) > 80 or not words[:1].isalpha():
        return None
    words = words.strip(" .,;:")
    kind = vocabulary.kind(words)
    if kind is None and _CABINET.fullmatch(words):
        return "Cabinet Conclusions"
    if kind is None and (directive := _DIRECTIVE.fullmatch(words)):
        kind = vocabulary.kind(directive["series"])
    return kind.label if kind else None


def label(words: str) -> str:
    """Return a kind as a record has it: the vocabulary's label, or *words* in title case."""
    if found := known(words):
        return found
    return " ".join(
        word if place and word.lower() in _SMALL else word[:1].upper() + word[1:]
        for place, word in enumerate(words.split())
    )


def at_end(text: str) -> tuple[int, str] | None:
    """Return where the longest known kind at the end of *text* begins, and its label."""
    cut = max(0, len(text) - 120)
    words = list(_WORD.finditer(text, cut))[-_LONGEST:]
    for word in words:
        if found := known(text[word.start() :]):
            return word.start(), found
    return None


# A kind has no colon and no quotation mark in it.
_SIGN = re.compile('[":;“”]')
_BEFORE_KIND = re.compile(
    r"(?:undated|unsigned|handwritten|unidentified) (?=[a-z])"
    r"|(?:excerpts?|extracts?|paraphrases?) (?:from|of) (?:an? |the )?(?=[a-z])",
    re.I,
)


def at_start(text: str) -> tuple[int, str] | None:
    """Return where the longest known kind at the beginning of *text* ends, and its label."""
    if before := _BEFORE_KIND.match(text):
        after = at_start(text[before.end() :])
        return (before.end() + after[0], after[1]) if after else None
    sign = _SIGN.search(text, 0, 120)
    words = list(_WORD.finditer(text, 0, sign.end() if sign else 120))[:_LONGEST]
    for word in reversed(words):
        if found := known(text[: word.end()]):
            return word.end() - word[0].endswith(":"), found
    return None


_MEETING = re.compile(
    r"(?:(?:no?\.?|n[º°]) ?[0-9]{1,4} )?(?:of|for|from|at) (?:an? |the )?(?:[\w.&’'-]+ ){0,5}"
    r"(?:meeting|session|discussion|conference|plenum|summit)\b",
    re.I,
)


# What army historians write: Min 79th meeting JCS, Mins of Opening Session.
_MINUTES = re.compile(
    r"Mins?\.?,?(?= (?:of |(?:the )?[0-9]{1,3}(?:st|nd|rd|th|d)? )?(?:[A-Z]\w+ )?"
    r"(?:mtg|meeting|session|conf)\b)",
    re.I,
)


def of_meeting(words: str) -> tuple[int, str] | None:
    """Return where the kind in ``Minutes of NSC Meeting #44`` ends, and its label."""
    if minutes := _MINUTES.match(words):
        return minutes.end(), "Minutes"
    start = (6, "Record") if words.startswith("Record of ") else at_start(words)
    if start is None or start[1] not in CONVERSATIONS | {"Summary", "Record", "Agenda", "Protocol"}:
        return None
    is_named = words[: start[0]].lower().endswith((" meeting", " session"))
    return start if is_named or _MEETING.match(words[start[0] :].lstrip()) else None


@lru_cache(maxsize=4096)
def marked(words: str) -> tuple[str, int, str] | None:
    """Return a level fused to a kind: ``secret cable`` is Secret, where ``cable`` begins, and
    Cable.
    """
    if len(words) > 120 or " " not in words:
        return None
    for word in list(_WORD.finditer(words))[1:_LONGEST]:
        level = vocabulary.level(words[: word.start()])
        # One letter is a portion mark, not a word.
        if level and word.start() > 2 and (kind := known(words[word.start() :])):
            return markings.classification(words[: word.start()]), word.start(), kind
    return None


def level_at_end(piece: Piece) -> str:
    """Return the level that *piece* ends with, one word or two (``Top Secret``); else empty."""
    words = piece.text.rsplit(None, 2)
    for count in (2, 1):
        tail = " ".join(words[-count:])
        if piece.text.endswith(tail) and marked(f"{tail} cable"):
            return tail
    return ""
