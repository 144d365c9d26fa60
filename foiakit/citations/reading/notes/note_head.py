"""Who wrote to whom, in what: the words of a note that precede its date and its place.

    head    = kind [number] ["," | "from" | "to" | "for" | "between"] parties
            | sender ["," | "."] kind [number] ["to" recipient]
            | sender "to" recipient ["," kind [number] | "," number]
            | post number ["to" recipient]
    parties = sender "to" recipient | "from" sender ["to" recipient] | "to" recipient

A number is a message only with the post of its sender. A post alone after "from" is that post and
no sender: ``Telegram 212 from Lima``. Who took part in a conversation has no field in a record.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiakit.citations.reading import kinds
from foiakit.citations.reading.agencies import is_agency
from foiakit.citations.reading.notes.bare_titles import (
    has_purpose,
    is_sent,
    put_paper_and_title,
    put_title_and_maker,
)
from foiakit.citations.reading.notes.first_kind import (
    NUMBER_AFTER,
    PARTY_AFTER,
    first_kind,
    with_adjective,
)
from foiakit.citations.reading.notes.other_languages import read_other_language
from foiakit.citations.reading.notes.parties import (
    INSTITUTION,
    LONGEST_PARTY,
    NOT_A_PARTY,
    addressed,
    answered,
    bare,
    parted,
    put_party,
    put_party_and_title,
    put_recipient,
)
from foiakit.citations.reading.notes.parts import NUMBER, Part
from foiakit.citations.reading.notes.short_telegram import short_telegram
from foiakit.citations.reading.numbers import NUMBERED, PAPER, post_in, put_numbered_post
from foiakit.citations.reading.passage import GUESS, LIKELY, SURE, Finding, Piece
from foiakit.model import message, vocabulary

_OF_ITS_MAKER = {"Report", "Note", "Memorandum", "Letter", "Despatch"}
# An officer, by the rank: Col H. D. Marsh, Brig. Gen. Holt.
_RANKED = re.compile(
    r"(?:(?:Brig|Maj|Lt|Vice|Rear|1st|2d)\.? )?(?:Gen|Col|Maj|Capt|Lt|Cmdr|Cdr|Adm|Sgt|Amb|Sen)\.?"
    r"(?: [A-Z]\.)* (?:[A-Z]\. )*[A-Z][\w’'-]+(?:,? (?:Jr|Sr|II|III)\.?)?"
)
# A command's message: MACV 0117, Holm to Lund.
_MESSAGE_FIRST = re.compile(r"(?P<message>[A-Z]{3,12} [0-9]{2,7}), (?=[A-Z][\w .’'-]+ to [A-Z])")
_OBJECTS = re.compile(
    r"(?:[A-Z][\w’'-]+ ){0,3}"
    r"(?:drawings|photographs|maps|plans|posters|films|recordings|letters|telegrams)",
    re.I,
)
_OFFICIAL = re.compile(
    r"the (?:[A-Z][\w-]+ ){0,3}(?:Secretary|Secretary-General|Minister|Ambassador|Committee"
    r"|Commission|Mission|Board|Panel|Group|Working Group)(?: of [A-Z][\w ]{2,40})?(?=,|$)"
)


def read_head(parts: Sequence[Part], whole: Piece, found: Finding) -> None:
    """Put kind, number and parties from *parts*, neighbours in *whole*, into *found*.

    A number whose post is still unknown is kept as ``found.waiting``.
    """
    place, cut, kind = first_kind(parts)
    if kind is None or put_paper_and_title(parts, found):
        _without_kind(parts if kind is None else (), whole, found)
        return
    before, part, after = parts[:place], parts[place], parts[place + 1 :]
    piece, start, label, level = cut
    start, label = with_adjective(piece, start, label) if before else (start, label)
    if label is not None and "kind" not in found.fields:
        found.put("kind", label, piece.cut(*start))
    if level:
        found.put("classification", level, piece.cut(0, start[0]), LIKELY)
    rest = part.piece.cut(start[1] + piece.start - part.piece.start)
    number = None
    if match := NUMBER_AFTER.match(rest.text):
        number = rest.cut(*match.span("number"))
        rest = rest.cut(match.end())
    lead = part.piece.cut(0, start[0] + piece.start - part.piece.start)
    if before:
        lead = before[0].piece.to(lead if lead.text else before[-1].piece, whole).trim(",.;")
    for token in after:
        if token.name == "number" and number is None:
            number = _digits(token.piece)
    after = [token for token in after if token.name != "number"]
    if lead.text and not read_other_language(label or "", lead, found):
        _lead(lead, found)
    text = _joined(rest, after, whole)
    bare_post = None
    if text is not None and not read_other_language(label or "", text, found):
        bare_post = _after_kind(text, found, numbered=number is not None)
    _put_number(number, bare_post, found)


def _joined(rest: Piece, after: Sequence[Part], whole: Piece) -> Piece | None:
    pieces = ([rest] if rest.text else []) + [part.piece for part in after]
    return pieces[0].to(pieces[-1], whole).trim(",") if pieces else None


def _without_kind(parts: Sequence[Part], whole: Piece, found: Finding) -> None:
    if put_paper_and_title(parts, found):
        return
    number = None
    parts = short_telegram(parts, found)
    words = [part for part in parts if part.name != "number"]
    for part in parts:
        if part.name == "number":
            number = _digits(part.piece)
    if not words:
        if number:
            found.leave(number)
        return
    text = words[0].piece.to(words[-1].piece, whole)
    if match := re.match(r"from\s+", text.text, re.I):
        text = text.cut(match.end())
    sender, receiver = parted(text, found)
    if receiver is None:
        if not put_title_and_maker(words, whole, found):
            _put_author(text, found)
    else:
        if number is not None or not put_numbered_post(sender, found):
            put_party("originator", sender, found)
        put_recipient(receiver, found)
    _put_number(number, None, found)


def _put_author(text: Piece, found: Finding) -> None:
    """Put *text*, which is where an author is named, without the paper's number after it."""
    if paper := PAPER.search(text.text):
        found.leave(text.cut(paper.start()).trim(","))
        text = text.cut(0, paper.start())
    if not text.text:
        return
    if "originator" not in found.fields and _may_be_author(text):
        sure = LIKELY if INSTITUTION.match(text.text) or is_agency(text) else GUESS
        found.put("originator", bare(text).text, bare(text), sure)
    else:
        found.leave(text)


def _lead(lead: Piece, found: Finding) -> None:
    """Put what precedes the kind: a sender, or both parties."""
    sender, receiver = parted(lead, found)
    if "originator" in found.fields and receiver is None:
        found.leave(lead)
        return
    if receiver is None and _took_part(sender, found):
        found.leave(sender)
    elif not put_numbered_post(sender, found):
        put_party("originator", sender, found)
    if receiver:
        put_recipient(receiver, found)


def _took_part(sender: Piece, found: Finding) -> bool:
    """Return whether *sender* took part in a conversation: nobody sent ``Rusk-Ferrier memcon``."""
    named = INSTITUTION.match(sender.text) is not None or is_agency(sender)
    return found.value("kind") in kinds.CONVERSATIONS and not named


def _after_kind(text: Piece, found: Finding, *, numbered: bool) -> str | None:
    """Put the parties after the kind; return the post if "from" names only a post."""
    word = PARTY_AFTER.match(text.text)
    if word is None:
        _unnamed(text, found)
        return None
    rest, first = text.cut(word.end()), word["word"].lower()
    asked_by = first == "by" and found.value("kind") == "Interview"
    if first == "of" and found.value("kind") in _OF_ITS_MAKER and _OFFICIAL.match(rest.text):
        first = "by"  # Report of the Secretary-General
    no_party = first == "for" and has_purpose(found.value("kind") or "", rest)
    if first not in {"from", "by", "prepared in", "to", "for"} or asked_by or no_party:
        found.leave(rest)
        return None
    sender: Piece | None
    receiver: Piece | None
    if first in {"from", "by", "prepared in"}:
        sender, receiver = parted(rest, found)
    else:
        receiver, sender = answered(rest)
    post = None
    if sender is not None and "originator" in found.fields:
        post = post_in(sender.text)[0] if numbered else None
        found.leave(
            sender, "a person is named with the institution; a record has no field for that"
        )
    elif sender is not None:
        is_post = vocabulary.post(sender.text) and not INSTITUTION.fullmatch(sender.text)
        if numbered and is_post:
            post = sender.text
        else:
            put_party_and_title("originator", sender, found)
    if receiver is not None:
        put_recipient(receiver, found)
    return post


def _unnamed(text: Piece, found: Finding) -> None:
    """Put what follows a kind without "from" or "to" before it."""
    if text.text.startswith(": ") and "title" not in found.fields:
        title = text.cut(2)
        found.put("title", title.text, title, GUESS)
        found.warn("the title has no quotation marks")
        return
    if found.value("kind") in kinds.CONVERSATIONS or NOT_A_PARTY.search(text.text[:LONGEST_PARTY]):
        found.leave(text)
        return
    if numbered := _MESSAGE_FIRST.match(text.text):
        found.put("message", numbered["message"], text.cut(0, numbered.end("message")), LIKELY)
        text = text.cut(numbered.end())
    if is_sent(found) and (both := addressed(text)):
        put_party("originator", both[0], found)
        put_party("recipient", both[1], found)
        return
    sender, receiver = parted(text, found)
    if receiver is not None:
        if not put_numbered_post(sender, found):
            put_party("originator", sender, found)
        put_recipient(receiver, found)
    elif put_numbered_post(text, found):
        pass
    elif "originator" not in found.fields and (
        INSTITUTION.fullmatch(text.text) or is_agency(text) or _RANKED.fullmatch(text.text)
    ):
        found.put("originator", bare(text).text, bare(text), LIKELY)
    else:
        found.leave(text)


def _digits(piece: Piece) -> Piece:
    match = NUMBER.fullmatch(piece.text.rstrip("."))
    return piece.cut(*match.span("number")) if match else piece


def _put_number(number: Piece | None, post: str | None, found: Finding) -> None:
    if number is None or "message" in found.fields:
        return
    kind = found.value("kind")
    if kind is not None and kind not in NUMBERED:
        found.leave(number)
        return
    sure = SURE
    if post is None:
        post, sure = post_in(found.value("originator") or "")
    if post is None:
        found.waiting = number
        return
    found.put("message", f"{post} {number.text}", number, sure)
    if sure < SURE and vocabulary.post(post) is None:
        found.warn(f"{post}: not a post that the vocabulary knows")


def _may_be_author(text: Piece) -> bool:
    words = text.text
    return (
        len(words) <= LONGEST_PARTY
        and words[:1].isupper()
        and not NOT_A_PARTY.search(words)
        and not _OBJECTS.fullmatch(words)
        and not re.search(r"[;\[\]]|[a-z][–—][A-Z]", words)
        and message.parse(words) is None
        and re.fullmatch(r"[A-Z]{2,5}/[0-9]{1,4}(?:/[0-9]{1,3})?", words) is None  # PPS/13
    )
