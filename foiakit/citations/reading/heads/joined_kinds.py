"""A kind that no comma separates from the name before it: ``U.S. Embassy Oslo Cable``."""

from __future__ import annotations

import re

from foiakit.citations.reading import kinds
from foiakit.citations.reading.numbers import number_after, put_number
from foiakit.citations.reading.passage import GUESS, LIKELY, SURE, Finding, Piece
from foiakit.citations.reading.tokenizer import Token
from foiakit.citations.styles.archive import ends_in_post

INSTITUTION = re.compile(
    r"\b(?i:administration|agency|army|board|bureau|cent(?:er|re)|command|commission|committee"
    r"|consulate|corps|council|delegation|department|directorate|division|embassy|force|group"
    r"|headquarters|house|institute|legation|ministry|mission|navy|office|secretariat|section"
    r"|service|staff)\b|\b[A-Z]{2,6}\b"
)
# A sentence, not an institution, has one of these before the kind.
_BEFORE_NOUN = re.compile(
    r"(?:^|\s)(?:a|an|the|this|that|these|one|another|its|his|her|their|our|in|of|by|with|and)$",
    re.I,
)


def read_joined(text: Piece, last: Token, found: Finding) -> bool:
    """Put ``originator kind [number]`` without a comma; after a post in brackets, any kind."""
    number, head = number_after(last.piece.trim("."))
    if kind := kinds.at_end(head.text):
        cut, label = head.start - text.start + kind[0], kind[1]
        sure = SURE if ends_in_post(text.cut(0, cut).text) else LIKELY
    elif number is None and (post := last.piece.text.rfind(")") + 1):
        rest = last.piece.cut(post)
        if not ends_in_post(last.piece.text[:post]) or not may_be_kind(rest):
            return False
        cut, label, sure = rest.start - text.start, kinds.label(rest.text), GUESS
        found.warn(f"{rest.squeezed}: not a kind that the vocabulary knows")
    else:
        return False
    originator = text.cut(0, cut).trim(",")
    if _BEFORE_NOUN.search(originator.text[-12:]):
        return False
    what = text.cut(cut, head.end - text.start)
    level = (
        kinds.marked(f"{kinds.level_at_end(originator)} {what.text}") if originator.text else None
    )
    if level:
        words = originator.cut(len(originator.text) - len(kinds.level_at_end(originator)))
        originator = originator.cut(0, words.start - originator.start).trim(",")
        found.put("classification", level[0], words)
    if label in kinds.CONVERSATIONS and not INSTITUTION.search(originator.text):
        found.leave(originator)  # who took part: Rusk-Ferrier memcon
    else:
        found.put("originator", originator.text, originator, sure)
    found.put("kind", label, what, sure)
    put_number(number, found)
    return True


def may_be_kind(piece: Piece) -> bool:
    """Return whether *piece* may be a kind that the vocabulary does not know."""
    words = piece.text.split()
    return (
        0 < len(words) <= 5
        and len(piece.text) <= 60
        and words[0][:1].isupper()
        and not INSTITUTION.search(piece.text)
    )
