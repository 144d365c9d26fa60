"""The first document that a note cites, without the words before it and what follows it.

    note     = [cue ":"] part { (";" | ".") part }
    cue      = ["p." N ":"] (quoted words | words of the text)
    part     = citation | place of the citation before it | book | prose

Notes of books begin with the words of the text that they belong to, name several documents, mix
them with books and articles, and end in sentences. The first part that cites a document is read,
with the parts after it that go on with where it is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from foiakit.citations.reading import kinds
from foiakit.citations.reading.citation import designated, is_citation, is_supplied, read_line
from foiakit.citations.reading.layout import is_label, number_of
from foiakit.citations.reading.note_signs import (
    is_note,
    is_prose,
    is_sure_note,
    may_be_note,
    without_quotations,
)
from foiakit.citations.reading.notes.dated import DATE, DAY_MONTH
from foiakit.citations.reading.notes.note_line import read_note
from foiakit.citations.reading.notes.parties import has_parties
from foiakit.citations.reading.notes.parts import ABBREVIATION
from foiakit.citations.reading.notes.places import is_place, is_place_for_sure
from foiakit.citations.reading.passage import Piece
from foiakit.citations.reading.tokenizer import groups

LONGEST = 3_000
_MOST_PARTS = 24
_PAGE_KEY = re.compile(r"pp?\. ?[0-9]{1,4}(?:[-–][0-9]{1,4})?: +")
_QUOTED_CUE = re.compile(r"(?:“[^“”]{1,200}”|\"[^\"]{1,200}\"|‘[^‘’]{1,200}’): +(?=\S)")
_WORDS_CUE = re.compile(r"(?P<words>(?:“[^”]{1,90}”|[A-Z])[^:;“”\"]{2,90}?): +(?=[“\"A-Z])")
_SIGNAL = re.compile(
    r"\s*(?:(?:but |and )?(?:see|cf\.|compare)(?: also)?|(?:quoted|cited|as quoted) (?:in|from)"
    r"|quot(?:ing|ed)|citing|also|and|e\.g\.|both in)[,:]?\s+(?=\S)",
    re.I,
)
# What a part ends with that names a page of a book or an article: Holm, Ports, 187.
_BOOK = re.compile(
    r"\((?:[A-Z][^()]{1,60}: )?[^()]{2,80},? (?:[12][0-9]{3}|n\.d\.)\)"
    r"|, (?:chaps?\. [0-9]|(?:pp?\. ?[0-9]|(?=[0-9]))[0-9]{1,3}(?:[-–][0-9]{1,4})?"
    r"(?: ?n\.? ?[0-9]{0,3}| ff?\.?)?$)"
    r"|\bop\. cit\b|^(?:ibid\.?|idem)(?:,|$)",
    re.I,
)
_SEPARATOR = re.compile(
    r";\s|(?<=[\w)”\"’'])\.\s+(?=[A-Z“\"‘])"
    r"|, see (?:also )?(?=(?:memo|memorandum|ltr|letter|msg|message|telegram|cable|report|rpt)s?\b)"
    r"|,? (?=and (?:a )?(?:copy|copies|draft) (?:at(?:ta)?ched|atchd|of)\b)"
    r"|,? (?=(?:with|w/) (?:atch|attach)(?:ed|ment)s?\b)"
    r"|(?<!This)(?<!That),? (?=(?:(?:in )?which|reports?|reported|reporting|stat(?:es|ed|ing)|says"
    r"|where|in his|describing|noting|arguing|who) [a-zA-Z])"
)


class _Part(NamedTuple):
    piece: Piece
    sign: str
    """What separates it from the part before it."""


def first_cited(text: str) -> tuple[int, int] | None:
    """Return where the first document that *text*, one line, cites begins and ends.

    ``None`` if this is the whole of *text*, or if no document is certain.
    """
    if len(text) > LONGEST or is_label(Piece(text).trim()):
        return None
    number = number_of(text.lstrip())
    whole = Piece(text).trim()
    start = whole.start + (number.end() if number else 0)
    body = Piece(text[start : whole.end], start).trim()
    cited = _without_cue(body)
    parts = list(_parts(cited))
    for at, part in enumerate(parts):
        piece = _without_signals(part.piece)
        if not cites_document(piece):
            continue
        if not all(_may_be_skipped(before, parts[n + 1]) for n, before in enumerate(parts[:at])):
            return None
        end = piece.end
        for following in parts[at + 1 :]:
            if not _goes_on(following, text[piece.start : end]):
                break
            end = following.piece.end
        if piece.start == body.start and text[end : body.end].strip(" .") == "":
            return None
        return piece.start, end
    return None


def without_cue(text: str, *, is_keyed: bool = False) -> str:
    """Return *text* with blanks for the page and the quoted words that it is a note to.

    *is_keyed* says that it is one of a list of notes to words of the text, also without quotation
    marks.
    """
    start = len(text) - len(text.lstrip())
    number = number_of(text[start:])
    start += number.end() if number else 0
    body = Piece(text[start:], start).trim()
    if not has_cue(body.text) and not (is_keyed and has_words_cue(body.text)):
        return text
    rest = _without_cue(body, is_keyed=is_keyed)
    return text[:start] + " " * (rest.start - start) + text[rest.start :]


def cites_books_only(text: str) -> bool:
    """Return whether *text*, one line, has references to pages of books and cites no document."""
    line = Piece(text).trim()
    if is_label(line):
        return False
    number = number_of(line.text)
    parts = list(_parts(line.cut(number.end() if number else 0)))
    pieces = [_without_signals(part.piece) for part in parts]
    return _is_book(pieces[0]) and all(_is_book(piece) or is_prose(piece.text) for piece in pieces)


def is_reference(party: str) -> bool:
    """Return whether *party* has the pages of a book, or several references, and is not a name."""
    return "; " in party or "“" in party or _BOOK.search(party) is not None


def _is_book(piece: Piece) -> bool:
    text = piece.text
    if not _BOOK.search(text) or kinds.at_start(text) or len(text.split()) < 2:
        return False
    if DATE.search(text) or DAY_MONTH.search(text) or re.search(r"[“\"]", text):
        return False
    named = re.sub(r"\([^()]*\)|\bop\. cit\.", "", text)
    return not any(map(is_place, re.split(r"[,;:] ", named)))


def has_page_key(words: str) -> bool:
    """Return whether *words* begin with the page of the text that the note belongs to."""
    return _PAGE_KEY.match(words) is not None


def has_cue(words: str) -> bool:
    """Return whether *words* begin with the quoted words of the text that the note belongs to."""
    return has_page_key(words) or _QUOTED_CUE.match(words) is not None


def has_words_cue(words: str) -> bool:
    """Return whether *words* begin with words of the text, without quotation marks, and a colon."""
    cue = _WORDS_CUE.match(words)
    if cue is None or kinds.at_start(words) or is_place_for_sure(cue["words"]):
        return False
    before = cue["words"].split()
    return len(before) > 2 and not designated(Piece(words)) and number_of(words) is None


def _without_cue(body: Piece, *, is_keyed: bool = False) -> Piece:
    """Return *body* without the page and the words of the text before the citation."""
    keyed = _PAGE_KEY.match(body.text)
    rest = body.cut(keyed.end()) if keyed else body
    if cue := _QUOTED_CUE.match(rest.text):
        return rest.cut(cue.end())
    listed = is_keyed or keyed is not None
    if (cue := _WORDS_CUE.match(rest.text)) and (listed or _are_words_of_text(cue["words"])):
        return rest.cut(cue.end())
    return rest


def _are_words_of_text(words: str) -> bool:
    """Return whether *words* may be a part of a sentence, and not a name, number or place."""
    all_words = words.split()
    if len(all_words) < 3 or re.search(r"[0-9,()]", words) or is_place(words):
        return False
    return all_words[-1].islower() and kinds.known(words) is None


def _parts(cited: Piece) -> Iterator[_Part]:
    text = cited.text
    pairs = groups(text)
    start, sign, closed, count = 0, "", 0, 1
    opened: list[tuple[int, int]] = [*sorted(pairs.items()), *_quotations(text)]
    for match in _SEPARATOR.finditer(text):
        at = match.start()
        if at < closed or any(a < at < b for a, b in opened):
            continue
        if match[0][0] == "." and ABBREVIATION.search(text[max(0, at - 12) : at]):
            continue
        yield _Part(cited.cut(start, at), sign)
        start, sign = match.end(), match[0].strip()[:1] or "w"
        if match[0].startswith(","):
            sign = "w"
        count += 1
        if count == _MOST_PARTS:
            break
    yield _Part(cited.cut(start).trim("."), sign)


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"“[^”]{0,400}”|\"[^\"]{0,400}\"", text):
        yield match.start(), match.end() - 1


def _without_signals(piece: Piece) -> Piece:
    while signal := _SIGNAL.match(piece.text):
        piece = piece.cut(signal.end())
    return piece


def cites_document(piece: Piece) -> bool:
    """Return whether *piece* certainly cites a document, and no book."""
    if len(piece.text) < 12 or is_prose(piece.text) or is_supplied(piece):
        return False
    found = read_line(piece)
    if is_citation(found, piece, numbered=False) and {"kind", "message"} & found.fields.keys():
        return True
    if designated(piece) or not (is_note(piece) or may_be_note(piece)):
        return False
    note = read_note(piece)
    if not is_sure_note(note, piece):
        return False
    if {"title", "date", "source"} <= note.fields.keys():  # in a newspaper, or in an archive
        return len(note.value("date")) > 7 and is_place(note.value("source").partition(",")[0])
    if not {"kind", "recipient", "message"} & note.fields.keys():
        return False
    begins = kinds.at_start(piece.text) or has_parties(piece.text.partition(",")[0])
    return bool(begins or "date" in note.fields or not _BOOK.search(piece.text))


def _may_be_skipped(part: _Part, following: _Part) -> bool:
    """Return whether *part* is a book, a sentence, or a dated reference of its own."""
    text = part.piece.text
    if _BOOK.search(text) or is_prose(text):
        return True
    return following.sign == ";" and DATE.search(text) is not None and not has_parties(text)


def _goes_on(part: _Part, before: str) -> bool:
    """Return whether *part* goes on with the citation *before* it, with its place or marking."""
    text = part.piece.text
    if part.sign == "w" or not text or text[0].islower() or is_prose(text):
        return False
    of_its_own = DATE.search(re.sub(r",? [Aa]ccessed .*", "", text)) or has_parties(text)
    if _SIGNAL.match(text) or (of_its_own and cites_document(part.piece)):
        return False
    if _BOOK.search(text) and not is_place_for_sure(text.partition(",")[0]):
        return False
    text = re.sub(r",? [Aa]ccessed .*|,? last visited .*", "", text)
    return not (DAY_MONTH.search(text) and DATE.search(without_quotations(before)))
