"""What follows the title: date, marking, page count, [Excised].

    tail = { date | "n.d." | marking | pages | "[Excised]" | rest }

The Archive prints them in this order; they are read in any. Other words are a
classification only where one is expected, or captions, in capitals, after it; else left over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiakit.citations.reading.agencies import is_agency
from foiakit.citations.reading.notes.places import is_place, is_place_for_sure
from foiakit.citations.reading.passage import GUESS, LIKELY, Finding, Found, Piece
from foiakit.citations.reading.tokenizer import Token
from foiakit.model import markings, message, vocabulary
from foiakit.model.dates import Date

# A classification that the vocabulary does not know is a few words and begins with a capital;
# these words mean something else.
_NO_LEVEL = re.compile(
    r"\b(?:with|from|to|in|by|attach\w*|enclos\w*|copy|excerpts?|draft|version|pages?|at|and)\b",
    re.I,
)
_WORDS = re.compile(r"[^\W\d_][^\W\d_]+(?:[ -][^\W\d_]+){0,4}")
_BODY = re.compile(
    r"\b(?:bureau|office|department|agency|embassy|division|staff|council|committee|commission)\b",
    re.I,
)
_MADE_BY = re.compile(r"(?:prepared|drafted|written|issued) by (?:the )?(?=[A-Z])")
# A level that is not listed has one of these words; a newspaper's name has none.
_LEVEL_WORD = re.compile(
    r"classif|secret|confiden|restric|sensitiv|official|eyes|privileg|cosmic|private|personal"
    r"|internal|proprietary|protected|controlled|limited",
    re.I,
)


def read_tail(tokens: Sequence[Token], found: Finding) -> None:
    """Put what *tokens* are into *found*; a second date or level is left over with a warning."""
    due = True  # a classification, until something later in the order has been met
    last_date = max((n for n, token in enumerate(tokens) if token.name == "date"), default=-1)
    for n, token in enumerate(tokens):
        match token.name:
            case "date":
                _date(token, found)
            case "undated":
                pass
            case "release":  # only a stamp on the document fills the day of release
                found.leave(token.piece)
            case "pages" | "page span":
                _pages(token, found)
                due = False
            case "excised":
                found.put("excised", value=True, piece=token.piece)
            case "marking":
                _marking(token, found)
                due = False
            case "kind" | "marked kind" if not found.value("kind"):
                _late_kind(token, found)
            case _:
                # A newspaper is named before its date, where an unlisted level would be.
                early = n < last_date and not _LEVEL_WORD.search(token.piece.text)
                count = len(found.leftover)
                _unknown(token.piece, found, due=due and not early)
                is_sentence = (
                    len(found.leftover) > count
                    and re.match(r"(?:\d|[a-z]|(?:see|also|cf)\b)", token.piece.text, re.I)
                    and not token.piece.text[:1].isupper()
                )
                due = due and found.value("classification") is None and not is_sentence


def _date(token: Token, found: Finding) -> None:
    date: Date = token.value
    if found.value("date") is None:
        found.put("date", date.start, token.piece)
        found.put("date_end", date.end, token.piece)
    elif found.value("date") != date.start and found.value("date_other") is None:
        found.put("date_other", date.start, token.piece, GUESS)
        found.warn("two dates: the first is read as the document's")
    else:
        found.leave(token.piece, "more dates than a record can hold")


def _pages(token: Token, found: Finding) -> None:
    if found.value("pages") is not None:
        found.leave(token.piece, "two page counts: the first is used")
    elif token.name == "pages":
        found.put("pages", token.value, token.piece)
    else:
        found.put("pages", token.value, token.piece, GUESS)
        found.warn(f"{token.piece.squeezed} is counted as {token.value} pages")


def _marking(token: Token, found: Finding) -> None:
    marking: markings.Marking = token.value
    level, captions = marking
    if level is not None and found.value("classification") is None and _captions(found) == ():
        found.put("classification", level, token.piece)
    elif level is not None:
        # For Official Use Only is a level and, after another, a caption.
        captions = markings.captions_in(token.piece.text)
        if not token.piece.text.isupper() and not vocabulary.caption(token.piece.text):
            found.leave(token.piece, "two classifications: the first is used")
            return
    _add_captions(captions, token.piece, found, LIKELY)


def _unknown(piece: Piece, found: Finding, *, due: bool) -> None:
    words = piece.trim(".").squeezed
    number = message.parse(words) if "message" not in found.fields else None
    if number and vocabulary.post(number.post):
        found.put("message", number.printed, piece.trim("."), LIKELY)
        found.put("year", number.year, piece)
        return
    marked = found.value("classification") is not None or _captions(found) != ()
    named = vocabulary.post(words) is not None or is_place(words) or is_agency(piece)
    named = named or _BODY.search(words) is not None
    maker = _MADE_BY.match(piece.text)
    if maker and found.value("originator") is None:
        name = piece.cut(maker.end()).trim(".")
        found.put("originator", name.text, name, LIKELY)
    elif is_place_for_sure(words) and found.value("source") is None:
        found.put("source", words, piece.trim("."), LIKELY)
    elif marked and words.isupper() and len(words) <= markings.LONGEST:
        _add_captions(markings.captions_in(words), piece, found, GUESS)
        found.warn(f"{words}: not in the vocabulary; read as a caption")
    elif due and not marked and (level := vocabulary.level(words) if len(words) == 1 else None):
        found.put("classification", level.label, piece, LIKELY)
    elif due and not marked and words[:1].isupper() and may_be_level(words) and not named:
        marking = markings.read(words)
        found.put("classification", marking.classification, piece, GUESS)
        _add_captions(marking.captions, piece, found, GUESS)
        found.warn(f"{words}: not in the vocabulary; read as the classification")
    else:
        found.leave(piece)


def may_be_level(words: str) -> bool:
    """Return whether *words*, in place of a classification, may be one that is not listed."""
    first, *rest = re.split(r" ?/+ ?", words)
    return _WORDS.fullmatch(first) is not None and not _NO_LEVEL.search(words) and len(rest) < 5


def _late_kind(token: Token, found: Finding) -> None:
    if token.name == "kind":
        found.put("kind", token.value, token.piece, LIKELY)
        return
    level, cut, kind = token.value
    found.put("kind", kind, token.piece.cut(cut), LIKELY)
    if found.value("classification") is None:
        found.put("classification", level, token.piece.cut(0, cut))


def _captions(found: Finding) -> tuple[str, ...]:
    return found.value("captions") or ()


def _add_captions(captions: Sequence[str], piece: Piece, found: Finding, confidence: float) -> None:
    if not captions:
        return
    start, end = piece.start, piece.end
    if before := found.fields.get("captions"):
        start, end = min(start, before.start), max(end, before.end)
        captions = tuple(dict.fromkeys((*before.value, *captions)))
        confidence = min(confidence, before.confidence)
    found.fields["captions"] = Found(tuple(captions), start, end, confidence)
