"""Who made the document and what it is: everything that precedes the title.

    maker   = originator "," kind                 U.S. Department of State, Cable
            | originator kind                     U.S. Embassy (Islamabad) Cable
            | [originator] kind [number] parties  U.S. Embassy Oslo Telegram 2207 to X
            | "From" originator "to" recipient    From [Excised] to DIA Washington D.C.
            | kind "," participants               Memcon, Secretary Aldous and Ambassador Ferrier
            | kind | originator
    parties = "from" A ["to" B] | "to" B ["from" A] | "for" B ["from" A] | "by" A

A kind may carry a marking (``Secret cable``). Where an originator precedes the kind, a
person after "from" is not a field of a record, and is left over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiakit.citations.reading import kinds
from foiakit.citations.reading.agencies import is_agency, put_agency_in_kind
from foiakit.citations.reading.heads.joined_kinds import INSTITUTION, may_be_kind, read_joined
from foiakit.citations.reading.notes.bare_titles import has_purpose
from foiakit.citations.reading.numbers import (
    PAPER,
    SERIAL,
    is_own_number,
    number_after,
    put_number,
    put_numbered_post,
    without_serial,
)
from foiakit.citations.reading.passage import GUESS, LIKELY, Finding, Piece
from foiakit.citations.reading.tokenizer import Token
from foiakit.model import message, vocabulary

LONGEST = 1000
"""A longer one is not searched for the words between originator, kind and recipient."""
_PARTY = re.compile(r"(?<!\S)(from|to|for|by|between)(?!\S)", re.I)
_FROM = re.compile(r"from\s+(?=\S)", re.I)
_TO = re.compile(r"\s(?:,\s?)?to\s", re.I)
# "Assistant to the President", "Ambassador to Norway" are one party.
_BELONGS = re.compile(
    r"\b(?:assistant|advis[eo]r|deputy|ambassador|envoy|minister|representative|mission|counsel"
    r"|counsell?or|delegate|delegation|liaison|secretary|aide)$",
    re.I,
)
# A remark on a kind, in brackets: Report (draft).
_REMARK = re.compile(r"(?<!\s)\s+\([a-z][a-z ]{2,30}\)$")


def read_maker(tokens: Sequence[Token], whole: Piece, found: Finding) -> None:
    """Put originator, kind, recipient and number from *tokens*, parts of *whole*, into *found*."""
    if not tokens:
        return
    tokens = _without_own_number(tokens, found)
    text = tokens[0].piece.to(tokens[-1].piece, whole)
    last = tokens[-1]
    if meeting := kinds.of_meeting(last.piece.text) or kinds.of_meeting(tokens[0].piece.text):
        _put_meeting(tokens, meeting, whole, found)
    elif last.name == "kind" and put_agency_in_kind(last.piece, found):
        _originator(tokens[:-1], whole, found)
    elif last.name in {"kind", "marked kind"}:
        _kind(last, found)
        _originator(tokens[:-1], whole, found)
    elif _named_together(tokens, text, whole, found):
        pass
    elif tokens[0].name == "kind":
        _kind(tokens[0], found)
        _after_kind(tokens[1:], whole, found)
    elif (
        len(tokens) > 1 and _TO.search(last.piece.text) and _maker_and_parties(tokens, whole, found)
    ):
        pass
    elif len(tokens) > 1 and may_be_kind(last.piece) and not is_agency(text):
        found.put("kind", kinds.label(last.piece.text), last.piece, GUESS)
        found.warn(f"{last.piece.squeezed}: not a kind that the vocabulary knows")
        _originator(tokens[:-1], whole, found)
    elif (cut := _REMARK.search(text.text)) and (label := kinds.known(text.text[: cut.start()])):
        found.put("kind", label, text.cut(0, cut.start()))
    else:
        _put_author(text, found)


def _without_own_number(tokens: Sequence[Token], found: Finding) -> Sequence[Token]:
    """Return *tokens* without the paper's own number after its kind, which is left over."""
    after_kind = len(tokens) > 1 and tokens[-2].name in {"kind", "marked kind"}
    return tokens[:-1] if after_kind and is_own_number(tokens[-1].piece, found) else tokens


def _named_together(tokens: Sequence[Token], text: Piece, whole: Piece, found: Finding) -> bool:
    """Put a kind and names that no comma separates, or that are names of two parties."""
    return (
        _correspondence(text, found)
        or read_joined(text, tokens[-1], found)
        or _maker_and_parties(tokens, whole, found)
    )


def _maker_and_parties(tokens: Sequence[Token], whole: Piece, found: Finding) -> bool:
    """Put ``DIA Report 12, Lund to Holm`` or ``FBI, Letter, Lund to Holm``; whether it is that."""
    if len(tokens) < 2 or tokens[0].name == "kind" or not _TO.search(tokens[-1].piece.text):
        return False
    maker = Finding()
    read_maker(tokens[:-1], whole, maker)
    if not kinds.known(maker.value("kind") or "") or maker.value("recipient"):
        return False
    found.take(maker)
    read_parties(tokens[-1].piece, found)
    return True


def _put_meeting(
    tokens: Sequence[Token], meeting: tuple[int, str], whole: Piece, found: Finding
) -> None:
    """Put the kind in ``Minutes of NSC Meeting``, or the kind that has this as its title."""
    last = tokens[-1].piece
    if len(tokens) > 1 and tokens[0].name == "kind":
        _kind(tokens[0], found)
        found.put("title", last.text, last, GUESS)
        return
    if kinds.of_meeting(last.text) is None:  # the place of the meeting follows
        first = tokens[0].piece
        found.put("kind", meeting[1], first.cut(0, meeting[0]))
        found.leave(first.cut(meeting[0]).to(last, whole))
        return
    found.put("kind", meeting[1], last.cut(0, meeting[0]))
    _originator(tokens[:-1], whole, found)


def _kind(token: Token, found: Finding) -> None:
    if token.name == "kind":
        found.put("kind", token.value, token.piece)
        return
    level, cut, kind = token.value
    found.put("kind", kind, token.piece.cut(cut))
    found.put("classification", level, token.piece.cut(0, cut))


def _originator(tokens: Sequence[Token], whole: Piece, found: Finding) -> None:
    if not tokens:
        return
    text = tokens[0].piece.to(tokens[-1].piece, whole)
    opening = _FROM.match(text.text)
    if opening and _parties(text.cut(0), found, person=False):
        return
    _put_author(text, found)


def _put_author(text: Piece, found: Finding) -> None:
    """Put who made it, without the paper's own number after the name, or the message it is."""
    if serial := SERIAL.search(text.text):
        found.leave(text.cut(serial.start() + 1))
        text = text.cut(0, serial.start())
    number = message.parse(text.text)
    if PAPER.fullmatch(text.text) or kinds.known(text.text):
        found.leave(text)
    elif number and number.year and vocabulary.post(number.post):
        found.put("message", number.printed, text)  # 08OSLO212
        found.put("year", number.year, text)
    elif re.search(r"\S to (?:the )?[A-Z]", text.text) and not _BELONGS.search(
        text.text[: text.text.find(" to ")][-24:]
    ):
        read_parties(text, found)
    else:
        found.put("originator", text.text, text, LIKELY)


def _after_kind(tokens: Sequence[Token], whole: Piece, found: Finding) -> None:
    """Put who made it (``Report, Central Intelligence Agency``); participants are left over."""
    if not tokens:
        return
    text = tokens[0].piece.to(tokens[-1].piece, whole)
    if found.value("kind") in kinds.CONVERSATIONS or len(text.text) > LONGEST:
        found.leave(text)
    elif _TO.search(text.text):
        read_parties(text, found)
    elif INSTITUTION.search(text.text):
        found.put("originator", text.text, text, GUESS)
        found.warn(f"{text.squeezed}: read as the originator")
    else:
        found.leave(text)


def _correspondence(text: Piece, found: Finding) -> bool:
    """Put ``[originator] kind [number] parties`` or ``From A to B``; return whether it is that."""
    if len(text.text) > LONGEST:
        return False
    if _FROM.match(text.text) and _parties(text, found, person=False):
        return True
    for word in _PARTY.finditer(text.text):
        before = text.cut(0, word.start()).trim(",")
        number, head = number_after(before)
        if not (kind := kinds.at_end(head.text)):
            continue
        start = kind[0]
        # "Memorandum for the Record from X" is found at its "for" first.
        longer = kinds.at_start(text.text[head.start - text.start + start :])
        if longer and number is None:
            end = head.start - text.start + start + longer[0]
            rest, label = text.cut(end).trim(","), longer[1]
        else:
            end, label, rest = head.end - text.start, kind[1], text.cut(word.start())
        if not _PARTY.match(rest.text):
            if rest.text:
                continue
            return False
        originator = head.cut(0, start).trim(",")
        if level := vocabulary.level(originator.text) if len(originator.text) > 1 else None:
            found.put("classification", level.label, originator)
            originator = originator.cut(0, 0)
        found.put("originator", originator.text, originator)
        found.put("kind", label, text.cut(head.start - text.start + start, end))
        if rest.text.lower().startswith("for ") and has_purpose(label, rest.cut(4)):
            found.leave(rest)
        else:
            _parties(rest, found, person=bool(originator.text))
        put_number(number, found)
        return True
    return False


def _parties(text: Piece, found: Finding, *, person: bool) -> bool:
    """Put ``from A to B`` and the like; with *person*, A is left over: the institution is known."""
    word = _PARTY.match(text.text)
    if word is None:
        return False
    rest = text.cut(word.end())
    first = word[1].lower()
    if first == "between":
        found.leave(rest)
        return True
    left_party, other = _parted(rest, first, found)
    sender, receiver = (left_party, other) if first in {"from", "by"} else (other, left_party)
    if sender and person:
        found.leave(
            sender, "a person is named with the institution; a record has no field for that"
        )
    elif sender:
        found.put("originator", without_serial(sender).text, without_serial(sender), LIKELY)
    if receiver:
        found.put("recipient", without_serial(receiver).text, without_serial(receiver), LIKELY)
    return True


def read_parties(text: Piece, found: Finding) -> None:
    """Put the parties of ``Rostow to Bundy`` into *found*; other words are left over."""
    sender, receiver = _parted(text, "from", found)
    if receiver is None:
        found.leave(text)
        return
    if put_numbered_post(sender, found):
        pass
    elif "originator" in found.fields:
        found.leave(
            sender, "a person is named with the institution; a record has no field for that"
        )
    else:
        found.put("originator", sender.text, sender, LIKELY)
    found.put("recipient", without_serial(receiver).text, without_serial(receiver), LIKELY)


def _parted(text: Piece, first: str, found: Finding) -> tuple[Piece, Piece | None]:
    """Return the party after *first*, and the one after its counterpart, ``to`` after ``from``."""
    answer = _TO if first in {"from", "by"} else re.compile(r"\s(?:,\s?)?(?:from|by)\s", re.I)
    places = list(answer.finditer(text.text))
    if not places:
        return text, None
    free = [place for place in places if not _BELONGS.search(text.text[: place.start()][-24:])]
    place = free[0] if free else places[-1]
    if len(free) != 1:
        found.warn("who wrote to whom can be read in more than one way")
    return text.cut(0, place.start()).trim(","), text.cut(place.end()).trim(",")
