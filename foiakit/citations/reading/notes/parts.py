"""A citation as scholars and archives write it, cut into its parts, and what each part is.

    line = part { ("," | ";" | ".") part }

Quotation marks, double or single, and dates are never cut. A full stop separates parts only
where it ends a sentence: not after an initial or an abbreviation. Words in brackets are a part of
their own where they are a date, a marking or a place, and belong to what precedes them otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from foiakit.citations.reading import kinds
from foiakit.citations.reading.notes.dated import (
    BEFORE_DATE,
    CITED_PAGES,
    DATE,
    DAY_MONTH,
    PAGE_BEFORE_DATE,
    SHORT_DATE_BEFORE_WITH,
    TIME,
    dated,
    is_next_to_kind,
)
from foiakit.citations.reading.notes.places import (
    is_place,
    is_place_for_sure,
)
from foiakit.citations.reading.notes.quoted import CLOSING, FOLDER, PART_OF_FOLDER, quoted_spans
from foiakit.citations.reading.passage import Piece
from foiakit.citations.reading.telegram_series import TELEGRAM_SERIES
from foiakit.citations.reading.tokenizer import groups, marks_in_brackets, token
from foiakit.model import markings, message, vocabulary
from foiakit.model.dates import written

MOST_PARTS = 64
"""A citation has at most this number of parts; what comes after them is one part."""
LONGEST_PLACE = 300
_SIGN = re.compile(r"[,;()\[\]]|[.](?=\s+(?:[A-Z0-9\"“‘'(\[]|https?:|www\.))")
ABBREVIATION = re.compile(
    r"(?:^|[\s(.'’-])(?:[A-Z]|[A-Za-z]\.[A-Za-z.]*|jan|feb|mar|apr|aug|sept?|oct|nov|dec|dr|mrs?|ms|gen|col|lt|maj"
    r"|amb|sec|sen|rep|gov|pres|adm|capt|dep|asst|dir|bd|dept|vols?|nos?|pp?|st|jr|sr|tel|eds?|docs?|fol"
    r"|ser|op|cit|coll|ibid|bx|cf|cong|min|comm|intl?|elec|hist|pt|mem|ltr|art|exec|off|acc|mss?|nr|trans|tgr|dr|n|ca)$",
    re.I,
)
PRECEDENCE = re.compile(
    r"(?:routine|priority|immediate|operational immediate|niact(?: immediate)?|flash|emergency)",
    re.I,
)
NUMBER = re.compile(
    r"(?:(?:nos?|nr|num|n)\.?\s?|n[°º]s?\s?|number\s|#\s?)?(?P<number>(?:A-|CA-)?\d{1,7})", re.I
)
_ALLIED_LEVEL = re.compile(
    r"NATO (?:unclassified|restricted|confidential|secret)|COSMIC (?:top )?secret"
    r"|VS-(?:vertraulich|NfD)|(?:streng )?geheim|tr[èe]s secret|secret[- ]d[ée]fense"
    r"|confidentiel(?:[- ]d[ée]fense)?|riservat[oa]|riservatissimo|segret[oa]|segretissimo"
    r"|reservado",
    re.I,
)
_REMARK = re.compile(
    r"(?:partially )?declassified(?: (?:on |in )?[\w ,]{4,20})?|not printed|hereafter .{1,60}"
    r"|emphasis .{1,20}"
    r"|(?:and|with|w/) ?(?:\w+ )?"
    r"(?:atched|attached|incls?|encls?|enclosures?|atchmts?|attachments?)\.?"
    r"|(?:no|same) sub(?:j(?:ect)?)?\.?|approved for release.{0,40}"
    r"|(?:transmitting|forwarding|enclosing|conveying) .{1,120}"
    r"|(?:translated|trans\.|tr\.|obtained|contributed|donated|transcribed)"
    r"(?: [\w ]{1,30})? by .{1,80}",
    re.I,
)
_SUBJECT = re.compile(r"(?:subject|subj?|re|title)\.?: (?=\S)|(?:en)?titled:? (?=[A-Z\"“'‘])", re.I)
_THROUGH = re.compile(r"via [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}")  # to Holm (via Lund)
_OFFICE = re.compile(r"\b(?:director|deputy|secretary|assistant|chief|counsel|minister)\s$", re.I)
_BEFORE_SUBJECT = re.compile(
    r"(?<=\w)\s(?=(?:re|subj?|subject): \S|(?:en)?titled:? (?-i:[A-Z\"“'‘]))", re.I
)
# Memo Marsh to Clark 8/3/83: the day is a part of its own.
_BEFORE_SLASHES = re.compile(r"(?<=[a-z])\s(?=\d{1,2}/\d{1,2}/\d{2,4}(?:[,.;]\s|[.]?$))")
_LAST_MARK = re.compile("[\"”»’'] ")


class Part(NamedTuple):
    """One part.

    ``title``, ``date``, ``yearless``, ``undated``, ``marking``, ``precedence``, ``pages``,
    ``time``, ``excised``, ``remark``, ``number``, ``message``, ``place``, ``kind``,
    ``marked kind`` or ``words``.
    """

    name: str
    piece: Piece
    value: Any = None
    after: str = ""
    """The sign before it: a comma, a semicolon, a stop, or nothing."""


def read_parts(line: Piece) -> list[Part]:
    """Return the parts of *line*, in order."""
    found: list[Part] = []
    sign = ""
    for start, end, closing in _spans(line.text):
        piece = line.cut(start, end).trim(",;")
        if len(found) == MOST_PARTS:
            found[-1] = Part(
                "words", line.cut(found[-1].piece.start - line.start), None, found[-1].after
            )
            break
        if piece.trim(".").text:
            is_kept = bool(found) and found[-1].name == "place"
            place, head = _place_before(piece, is_kept=is_kept)
            if place is not None:
                found.append(Part("place", place, value=True, after=sign))
                sign = ":"
            found.append(_part(head, sign))
        sign = closing
    return found


def _spans(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the start, end and closing sign of each part."""
    start = place = 0
    for at, end, what in _events(text):
        if at < place:
            continue
        if what == "keep":
            place = end
        elif what in {"quote", "apart"}:
            yield start, at, ""
            yield at, end, ","
            start = place = end
        elif what == "." and ABBREVIATION.search(text[max(0, at - 12) : at]):
            continue
        else:
            yield start, at, what.strip("w")
            start = end
    yield start, len(text), ""


def _events(text: str) -> list[tuple[int, int, str]]:
    """Return where something begins and ends, in order.

    ``quote``, brackets on their own (``apart``), what to ``keep`` whole, a word (``w``) that joins
    a date to what precedes it, and the signs between parts.
    """
    pairs = groups(text)
    found = [
        (a, b + 1, "quote") if a >= 0 else (-a - 1, b + 1, "keep") for a, b in quoted_spans(text)
    ]
    for match in DATE.finditer(text):
        found.append((*match.span(), "keep"))
        if before := _before(text, match.start()):
            found.append((*before, "w"))
            if re.match(r"\s(?:from|to)\s", text[match.end() :]):
                found.append((match.end(), match.end(), "w"))
        elif is_next_to_kind(text, *match.span()):
            found += [(match.start(), match.start(), "w"), (match.end(), match.end(), "w")]
    found += [(match.end(), match.end(), "w") for match in SHORT_DATE_BEFORE_WITH.finditer(text)]
    found += [(*match.span(), "keep") for match in CITED_PAGES.finditer(text)]
    found += [(*match.span(), "w") for match in _BEFORE_SUBJECT.finditer(text)]
    found += [(*match.span(), "w") for match in _BEFORE_SLASHES.finditer(text)]
    found += [(*match.span(), "w") for match in PAGE_BEFORE_DATE.finditer(text)]
    for sign in _SIGN.finditer(text):
        at = sign.start()
        if sign[0] not in "()[]":
            found.append((at, at + 1, sign[0]))
        elif at in pairs:
            found += _bracketed(text, at, pairs[at] + 1)
    return sorted(found)


def _bracketed(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Return what the brackets hold: a part, or several, as in ``(Secret; 2 pp.)``."""
    inside = text[start + 1 : end - 1]
    if start and not text[start - 1].isspace():
        return [(start, end, "keep")]
    if kinds.known(" ".join(inside.split())) and _OFFICE.search(text[max(0, start - 12) : start]):
        return [(start, end, "keep")]  # a Deputy Director (Plans)
    if spans := marks_in_brackets(text, start, end):
        outer = [start, *(a for a, _ in spans[1:])], [*(b for _, b in spans[:-1]), end]
        return [(a, b, "apart") for a, b in zip(*outer, strict=True)]
    first = inside.partition(",")[0]
    if first != inside and kinds.known(" ".join(first.split())):  # (Research Paper, SOV 83-10120)
        comma = start + 1 + len(first)
        return [(start, comma, "apart"), (comma + 1, end, "apart")]
    if _is_separate(inside) and not _THROUGH.fullmatch(inside):
        return [(start, end, "apart")]
    return [(start, end, "keep")]


def _before(text: str, date: int) -> tuple[int, int] | tuple[()]:
    """Return where the word is that joins a date to what precedes it: ``of June 5, 1962``."""
    match = re.search(BEFORE_DATE, text[max(0, date - 9) : date])
    return (date - len(match[0]), date) if match else ()


def _is_separate(inside: str) -> bool:
    words = " ".join(inside.split())
    if len(words) > 200:
        return False
    return bool(
        dated(words)
        or markings.is_known(words)
        or kinds.known(words)
        or re.fullmatch(
            r"(?:partially )?declassified(?: (?:on |in )?[\w ,]{4,20})?|excised|redacted",
            words,
            re.I,
        )
        or is_place_for_sure(words)
        or re.match(r"(?:ibid|accessed|on file|here(?:in)?after)\b", words, re.I)
        or re.fullmatch(r"(?:no\.? ?|# ?)\d{1,7}", words, re.I)
    )


def _place_before(piece: Piece, *, is_kept: bool) -> tuple[Piece | None, Piece]:
    """Return the place and the rest of ``Box 701: Brandt to Kissinger``, split at the colon.

    Where a place precedes (*is_kept*), any other name before the colon is a part of it.
    """
    for colon in reversed([*re.finditer(r":\s+(?=[A-Z])", piece.text[:LONGEST_PLACE])]):
        place, head = piece.cut(0, colon.start()), piece.cut(colon.end())
        is_head = kinds.at_start(head.text) or re.search(r"\S to (?:the )?[A-Z]", head.text)
        if is_head and (
            is_place_for_sure(place.squeezed)
            or (_is_name(place.squeezed) and (is_kept or is_place(place.squeezed)))
        ):
            return place, head
    return None, piece


def _is_name(words: str) -> bool:
    """Return whether *words* may name an archive or a part of it, and are not a sentence."""
    named = words[:1].isupper() and len(words.split()) <= 8 and kinds.at_start(words) is None
    return named and not re.search(r"\b[a-z]+(?:ed|es)\b", words)


def _part(piece: Piece, sign: str) -> Part:
    text = piece.text
    opening, closing = text[0], text[-1]
    if opening in CLOSING and closing in CLOSING[opening] and len(text) > 2:
        title = piece.cut(1, -1).trim()
        if title.text[-1:] in {",", "."} and not title.text.endswith("..."):
            title = title.cut(0, -1)
        if FOLDER.search(title.text):
            return Part("place", piece, value=True, after=sign)
        return Part("title", title, title.text, sign)
    if (
        opening in CLOSING
        and (last := _LAST_MARK.search(text))
        and PART_OF_FOLDER.match(text[last.end() - 1 :])
    ):
        return Part("place", piece, value=True, after=sign)
    if subject := _SUBJECT.match(text):
        title = piece.cut(subject.end()).trim(".")
        return Part("title", title, title.text, sign)
    bare = piece.cut(1, -1) if opening in "([" and closing in ")]" else piece
    if opening == "(" and ")" not in text:
        bare = piece.cut(1)
    elif closing == ")" and "(" not in text:
        bare = piece.cut(0, -1)
    words = bare.squeezed.rstrip(".") if bare.text.endswith("..") is False else bare.squeezed
    if len(words) > 300:
        return Part("words", piece, None, sign)
    name, value = _named(words)
    return Part(name, bare, value, sign)


_ALONE = (
    ("yearless", DAY_MONTH),
    ("time", TIME),
    ("precedence", PRECEDENCE),
    ("remark", _REMARK),
    ("remark", CITED_PAGES),
    ("number", NUMBER),
)


def _named(words: str) -> tuple[str, Any]:
    if date := dated(words):
        return "date", date
    if written.is_undated(words):
        return "undated", None
    for name, form in _ALONE:
        if form.fullmatch(words):
            return name, words
    number = message.parse(words)
    known = number and (vocabulary.post(number.post) or number.post.lower() in TELEGRAM_SERIES)
    if known and not is_place_for_sure(words):
        return "message", number
    if _ALLIED_LEVEL.fullmatch(words):
        return "marking", markings.read(words)
    alone = token(Piece(words))
    if alone.name in {"kind", "marked kind", "marking", "pages", "excised"}:
        return alone.name, alone.value
    if is_place(words):
        return "place", is_place_for_sure(words)
    return "words", None
