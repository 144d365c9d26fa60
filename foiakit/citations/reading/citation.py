"""One citation line, from its designator to its last period.

    line       = [designator ":"] [maker] [title] tail ["."]
    designator = message | label

The title is quoted; else supplied in brackets, or bare between the kind and the tail.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiakit.citations.reading import kinds
from foiakit.citations.reading.after_title import read_tail
from foiakit.citations.reading.heads.before_title import read_maker
from foiakit.citations.reading.notes.places import is_place_for_sure
from foiakit.citations.reading.passage import GUESS, LIKELY, SURE, Finding, Piece
from foiakit.citations.reading.tokenizer import (
    EXCISED,
    QUOTE,
    Token,
    groups,
    items,
    title_span,
    tokens,
)
from foiakit.model import message, vocabulary
from foiakit.model.dates import written

_COLON = re.compile(r":(?!\S)|[(\[]")
_PART_OF = re.compile(
    r"(?:enclosure|attachment|annex|appendix|tab|item|part|section|exhibit|page|volume|chapter)s?",
    re.I,
)
IN_TAIL = {"date", "undated", "marking", "pages", "page span", "excised"}


def read_line(line: Piece) -> Finding:
    """Return what *line* contains; `firmness` says how surely it is a citation."""
    found = Finding()
    span = title_span(line.text)
    if span is None:
        _without_quotes(_designator(line, found), found)
    elif span[1] == len(line.text):
        _unclosed(line, span[0], found)
    else:
        _quoted(line, span, found)
    if mark := EXCISED.search(line.text):
        found.put("excised", value=True, piece=line.cut(mark.start(), mark.end()))
    return found


def _quoted(line: Piece, span: tuple[int, int], found: Finding) -> None:
    opening, closing = span
    title = line.cut(opening + 1, closing)
    # One sign inside the marks is the line's, unless that is outside.
    if line.text[closing + 1 : closing + 2] not in {",", ";"}:
        title = _without_sign(title)
    found.put("title", title.text, title)
    after_title = line.cut(closing + 1)
    before = _designator(_without_sign(line.cut(0, opening)), found)
    front = tokens(items(before), before)
    back = tokens(items(after_title, split_brackets=True), after_title)
    front, moved = _moved(front, {token.name for token in back})
    if not before.text and (made := _made_after_title(back)):
        read_maker(back[:made], after_title, found)
        back = back[made:]
    else:
        read_maker(front, before, found)
    read_tail([*back, *moved] if back else moved, found)


def _made_after_title(back: Sequence[Token]) -> int:
    """Return how many tokens after a title at the beginning give the maker and the kind."""
    number = next((n for n, token in enumerate(back) if token.name in IN_TAIL), len(back))
    probe = Finding()
    if not 0 < number <= 3 or (
        all(token.name == "words" for token in back[:number])
        and not (re.search(r"\S to (?:the )?[A-Z]", back[0].piece.text))
    ):
        return 0
    read_maker(back[:number], back[0].piece.to(back[number - 1].piece, back[0].piece), probe)
    return number if "kind" in probe.fields and not probe.leftover else 0


def _without_sign(title: Piece) -> Piece:
    return title.cut(0, -1) if title.text[-1:] in {",", "."} else title


def _moved(front: Sequence[Token], after_title: set[str]) -> tuple[list[Token], list[Token]]:
    """Return *front* without dates and markings at its ends that the tail lacks, and those."""
    wanted = {"date", "marking", "pages"} - after_title
    start, end = 0, len(front)
    while start < end and front[start].name in wanted:
        start += 1
    while end > start and front[end - 1].name in wanted:
        end -= 1
    return list(front[start:end]), [*front[:start], *front[end:]]


def _without_quotes(body: Piece, found: Finding) -> None:
    parts = tokens(items(body, split_brackets=True), body)
    lead = 0
    while lead < len(parts) and parts[lead].name == "date":
        lead += 1
    first = next((n for n, t in enumerate(parts) if n >= lead and t.name in IN_TAIL), len(parts))
    front = parts[lead:first]
    if supplied := next((t for t in front if is_supplied(t.piece)), None):
        found.put("title", supplied.piece.text, supplied.piece)
        front = [token for token in front if token is not supplied]
    elif known := [n for n, token in enumerate(front) if token.name in {"kind", "marked kind"}]:
        front = _bare_title(front, known[0] + 1, body, found)
    read_maker(front, body, found)
    read_tail([*parts[:lead], *parts[first:]], found)


def is_supplied(piece: Piece) -> bool:
    """Return whether *piece* is a title that the Archive supplied, in its brackets."""
    whole = groups(piece.text).get(0) == len(piece.text) - 1 and " " in piece.text.strip("[] ")
    excised = EXCISED.fullmatch(piece.text) and not piece.text.lower().startswith("[title ")
    through = piece.text.lower().startswith("[via ")
    return piece.text.startswith("[") and whole and not excised and not through


def _bare_title(front: list[Token], cut: int, body: Piece, found: Finding) -> list[Token]:
    """Put the words after the kind and before the tail as the title; return what is left."""
    after_title = front[cut:]
    if cut == 1 or not after_title:  # a kind that is first is followed by who took part
        return front
    title = after_title[0].piece.to(after_title[-1].piece, body)
    found.put("title", title.text, title, GUESS)
    found.warn("the title has no quotation marks")
    return front[:cut]


def _unclosed(line: Piece, opening: int, found: Finding) -> None:
    """Put the title after a mark that is not closed: it ends where the tail begins."""
    found.warn("a quotation mark is not closed")
    before = _designator(line.cut(0, opening), found)
    after_title = line.cut(opening + 1)
    parts = tokens(items(after_title, split_brackets=True), after_title)
    first = next((n for n, token in enumerate(parts) if token.name in IN_TAIL), len(parts))
    if first:
        title = parts[0].piece.to(parts[first - 1].piece, after_title)
        found.put("title", title.text, title, GUESS)
    read_maker(tokens(items(before), before), before, found)
    read_tail(parts[first:], found)


def _designator(before: Piece, found: Finding) -> Piece:
    """Put the message or label before the first colon; return what follows the colon."""
    text, closed = before.text, 0
    pairs = groups(text) if ":" in text else {}
    for sign in _COLON.finditer(text):
        place = sign.start()
        if place < closed:
            continue
        if text[place] != ":":
            closed = pairs.get(place, place)
            continue
        label = before.cut(0, place)
        if label.text:
            put_designator(label, found)
            return before.cut(place + 1)
        return before
    return before


def put_designator(label: Piece, found: Finding) -> bool:
    """Put *label* as a message, or else as ``head``; return whether it is a message."""
    if date := written.read(label.text):
        found.put("date", date.start, label)
        found.put("date_end", date.end, label)
        return False
    if number := _message(label.text):
        known = vocabulary.post(number.post) is not None
        found.put("message", number.printed, label, SURE if known else GUESS)
        found.put("year", number.year, label)
        if not known:
            found.warn(f"{number.post}: not a post that the vocabulary knows")
        return True
    found.put("head", label.text, label, LIKELY)
    return False


def designated(line: Piece) -> bool:
    """Return whether *line* begins with a message and a colon, as in the Archive's own form."""
    head, colon, _ = line.text[:90].partition(":")
    return bool(colon) and _message(head) is not None


def _message(words: str) -> message.Message | None:
    """Return *words* as a message number; ``None`` for a kind of document or a sentence."""
    number = message.parse(words)
    post = re.sub(r" no\.?$", "", number.post, flags=re.I) if number else ""
    if number is None or kinds.known(post) or _PART_OF.fullmatch(number.post):
        return None
    is_sentence = number.post[0].isupper() and sum(map(str.islower, number.post.split())) > 1
    return None if is_sentence and not vocabulary.post(number.post) else number


def firmness(found: Finding) -> int:
    """Return how many elements of *found* are unmistakable: a known kind, a date, a marking, ..."""
    sure = ("message", "kind", "date", "classification", "captions", "pages")
    return sum(1 for name in sure if (piece := found.fields.get(name)) and piece.confidence > GUESS)


_AFTER_TITLE = {"date", "classification", "captions", "pages"}
# How a sentence begins, and no institution's name does.
_PROSE = re.compile(
    r"(?:according|after|and|as|at|before|but|by|during|for|he|in|it|on|she|that|there|they|this"
    r"|we|when|while|with)\b",
    re.I,
)


def is_citation(found: Finding, line: Piece, *, numbered: bool) -> bool:
    """Return whether *found*, read from *line*, has enough fields and few enough words left over.

    Below a document's number, a quoted title or a certain kind or message is enough; any other line
    also needs a second certain field, and may not begin like a sentence.
    """
    if 2 * sum(len(piece.text) for piece in found.leftover) > len(line.text):
        return False
    if "title" not in found.fields and is_place_for_sure(line.text.partition(",")[0]):
        return False  # a newspaper and its day
    title = found.fields.get("title")
    quoted = title is not None and title.confidence == SURE
    named = [found.fields.get(name) for name in ("message", "kind")]
    firm = any(name and name.confidence > GUESS for name in named)
    if numbered:
        if _PROSE.match(line.text) and not quoted and firmness(found) < 2:
            return False
        return quoted or firm or ("recipient" in found.fields and firmness(found) > 0)
    unsure = "message" not in found.fields and (not quoted or firmness(found) < 2)
    if unsure and _PROSE.match(line.text) and not kinds.at_start(line.text):
        return False
    if title is None or not quoted:
        # Who took part in a conversation is not a field, and is left over.
        left = found.leftover and found.value("kind") not in kinds.CONVERSATIONS
        return firm and firmness(found) >= 2 and not left
    # Prose quotes too: but not after a comma or a colon and before a date or a marking.
    before = line.text[max(0, title.start - 1 - line.start - 8) : title.start - line.start].rstrip()
    if not is_supplied(Piece(title.value)) or QUOTE.match(before[-1:]):
        before = before[:-1]  # the quotation mark
    opens = before.rstrip()[-1:] in {",", ":", ".", ";", ")", ""}
    closed = _AFTER_TITLE & found.fields.keys() or any(
        name and name.confidence == SURE for name in named
    )
    return opens and bool(closed) and firmness(found) >= 1
