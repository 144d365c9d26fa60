"""The tokenizer: a citation line's quoted title, the items between its commas, and what each is.

The work is bounded by the line's length: quotation marks and brackets are matched in one pass,
and only short items, and only the first of them, are looked up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from foiakit.citations.reading import kinds
from foiakit.citations.reading.passage import Piece
from foiakit.model import markings, vocabulary
from foiakit.model.dates import forms, is_date, written

QUOTE = re.compile('["“”„‟«»]')
MOST_ITEMS = 64
"""A citation has at most this number of items; what follows them is left over in one piece."""
LONGEST_ITEM = 90
_PAIRS = {"(": ")", "[": "]"}
_RELEASE = re.compile(
    r"(?:(?:partially )?declassified|released|sanitized|approved for release)(?: on| in)? (?=\S)",
    re.I,
)
_BRACKET = re.compile(r"[()\[\]]")
_NOUNS = "meeting session letter memorandum memo cable telegram report conversation discussion note"
# A paper's or a meeting's day may follow it without a sign: Minutes of SRG meeting Oct. 2, 1973.
_DAY_AFTER_NOUN = (
    rf"(?:{'|'.join(f'(?<={noun})' for noun in _NOUNS.split())})"
    rf"\s(?=(?:{forms.MONTH}\s+{forms.DAY}|{forms.DAY}\s+{forms.MONTH}),?\s+[12]\d{{3}})"
)
_SIGN = re.compile(
    rf"{_DAY_AFTER_NOUN}|[,;()\[\]]|(?<!\bc)(?<!\bca)[.](?=\s+(?:{forms.MONTH}\s+{forms.DAY}|{forms.DAY}\s+{forms.MONTH}),?\s+[12]\d{{3}})",
    re.I | re.ASCII,
)
_PAGES = re.compile(r"([0-9]{1,9})\s?(?:pp?|pgs?|pages?)\.?", re.I)
_PAGE_SPAN = re.compile(r"(?:pp?|pgs?|pages?)\.?\s?([0-9]{1,6})\s?[-–—]\s?([0-9]{1,6})", re.I)
EXCISED = re.compile(
    r"\[(?:[^\[\]]{0,30}\s)?(?:excised|redacted|sanitized|deleted)(?:\s[^\[\]]{0,30})?\]", re.I
)
_EXCISED_COPY = re.compile(
    r"[\[(]?(?:(?:partially|portions?|heavily)\s)?(?:excised|redacted|sanitized)"
    r"(?:\s(?:copy|version))?[\])]?",
    re.I,
)


class Token(NamedTuple):
    """An item and what it is.

    ``date`` with a `Date`, ``undated``, ``marking`` with a `Marking`, ``pages`` with a number,
    ``excised``, ``kind`` with its label, ``marked kind`` with what `kinds.marked` says, ``words``.
    """

    name: str
    piece: Piece
    value: Any = None


def title_span(text: str) -> tuple[int, int] | None:
    """Return the places of the title's two quotation marks; a missing second one is ``len(text)``.

    A title may hold quotation marks. It opens at the first that follows a comma, a colon, a stop
    or nothing, and closes at the last that has a comma or stop on either side.
    """
    marks = [mark.start() for mark in QUOTE.finditer(text)]
    if not marks:
        return None
    opening = next((mark for mark in marks if _opens(text, mark)), marks[0])
    later = [mark for mark in marks if mark > opening]
    if not later:
        return opening, len(text)
    closing = next((mark for mark in reversed(later) if _closes(text, mark)), later[-1])
    return opening, closing


def _opens(text: str, mark: int) -> bool:
    before = text[max(0, mark - 8) : mark].rstrip()
    return (not before and mark < 8) or before[-1:] in {",", ":", ".", ";", ")"}


def _closes(text: str, mark: int) -> bool:
    return text[mark - 1] in ",.;?!" or text[mark + 1 : mark + 2] in {",", ".", ";", ""}


def groups(text: str) -> dict[int, int]:
    """Return where each pair of brackets opens and closes; unpaired ones count as letters."""
    pairs: dict[int, int] = {}
    still_open: list[int] = []
    for sign in _BRACKET.finditer(text):
        if sign[0] in _PAIRS:
            still_open.append(sign.start())
        elif still_open and _PAIRS[text[still_open[-1]]] == sign[0]:
            pairs[still_open.pop()] = sign.start()
    return pairs


def items(piece: Piece, *, split_brackets: bool = False) -> list[Piece]:
    """Return what is between commas and semicolons outside brackets, without empty items.

    With *split_brackets*, words in brackets after other words are an item of their own: ``July 1964
    (excerpt)``, ``1 p. [Excised]``.
    """
    found: list[Piece] = []
    for item in (piece.cut(*span) for span in _spans(piece.text, split_brackets=split_brackets)):
        if item.trim(".").text:
            found.append(item)
        if len(found) == MOST_ITEMS:
            rest = piece.cut(item.end - piece.start).trim(",;")
            return [*found, rest] if rest.text else found
    return found


def _spans(text: str, *, split_brackets: bool) -> Iterator[tuple[int, int]]:
    pairs = groups(text)
    start = closed = 0
    for sign in _SIGN.finditer(text):
        at = sign.start()
        if at < closed or (sign[0] not in ",;. " and at not in pairs):
            continue
        if sign[0] in ",;. ":
            yield start, at
            start = at + 1
            continue
        closed = pairs[at] + 1
        if split_brackets and (at == 0 or text[at - 1].isspace()):
            yield start, at
            yield from marks_in_brackets(text, at, closed) or [(at, closed)]
            start = closed
    yield start, len(text)


def marks_in_brackets(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the markings and page numbers in the brackets from *start* to *end* are.

    ``(Top Secret; 2 pp.)`` holds two. Empty where anything else is in them, or only one.
    """
    inside = text[start + 1 : end - 1]
    cuts = [start, *(start + 1 + sign.start() for sign in re.finditer("[;,]", inside)), end - 1]
    spans = [(a + 1, b) for a, b in pairwise(cuts)]
    names = [token(Piece(text[a:b]).trim()).name for a, b in spans if end - start <= LONGEST_ITEM]
    several = len(names) > 1 and set(names) <= {"marking", "pages", "excised"}
    return spans if several else []


def tokens(parts: Sequence[Piece], whole: Piece) -> list[Token]:
    """Return what each of *parts* is; a date that was cut at its own comma is one token again."""
    parts = _with_brackets(parts, whole)
    alone = [token(part) for part in parts]
    found: list[Token] = []
    place = 0
    while place < len(alone):
        end = place + 1
        while end < min(len(alone), place + 4) and alone[end].name == "words":
            end += 1
        dated = alone[place].name == "words" and _date(parts, place, end, whole)
        if dated:
            found.append(dated[0])
            place = dated[1]
        else:
            found.append(alone[place])
            place += 1
    return found


def _with_brackets(parts: Sequence[Piece], whole: Piece) -> list[Piece]:
    """Return *parts* with a caption such as ``EXDIS (DISTRIBUTE AS NODIS)`` as one part."""
    found: list[Piece] = []
    for part in parts:
        if found and part.text[:1] == "(" and len(part.text) <= LONGEST_ITEM:
            both = found[-1].to(part, whole)
            if len(both.text) <= LONGEST_ITEM and vocabulary.caption(both.text.rstrip(".")):
                found[-1] = both
                continue
        found.append(part)
    return found


def _date(parts: Sequence[Piece], place: int, end: int, whole: Piece) -> tuple[Token, int] | None:
    """Return the longest run of *parts* from *place* that is a date, and where it ends."""
    for last in range(end, place, -1):
        piece = parts[place].to(parts[last - 1], whole)
        words = piece.squeezed if len(piece.text) <= LONGEST_ITEM else ""
        words = words.removeprefix("dated ")
        if not any("0" <= letter <= "9" for letter in words):
            continue
        # A bare number is a year only where documents of that year are cited.
        if is_date(words) and words.isdigit() and not re.fullmatch(forms.YEAR, words):
            continue
        release = _RELEASE.match(words)
        words = words[release.end() :] if release else words
        if date := written.read(words.rstrip(".").strip("()")):
            return Token("release" if release else "date", piece, date), last
    return None


def token(piece: Piece) -> Token:
    """Return what one item is by itself; ``words`` where nothing known fits."""
    if len(piece.text) > LONGEST_ITEM:
        return Token("words", piece)
    name, value = _named(piece.squeezed)
    return Token(name, piece, value)


@lru_cache(maxsize=8192)
def _named(words: str) -> tuple[str, Any]:
    if words.lower().startswith("[title "):  # a supplied title: [Title Excised]
        return "words", None
    if EXCISED.fullmatch(words) or _EXCISED_COPY.fullmatch(words.rstrip(".")):
        return "excised", None
    if count := _PAGES.fullmatch(words):
        return "pages", int(count[1])
    if (span := _PAGE_SPAN.fullmatch(words.rstrip("."))) and int(span[1]) <= int(span[2]):
        return "page span", int(span[2]) - int(span[1]) + 1
    if written.is_undated(words):
        return "undated", None
    if kind := kinds.known(words):
        return "kind", kind
    if marked := kinds.marked(words):
        return "marked kind", marked
    # One letter, S or C, is a portion mark in a document and an initial in a citation.
    if len(words) > 1 and markings.is_known(words):
        return "marking", markings.read(words)
    return "words", None
