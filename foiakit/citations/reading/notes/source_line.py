"""A source line: where the document is kept and, where editors put it there, its marking.

    source line = place {"; " | ", " place} "." [ marking {"; " caption | precedence} "." prose ]

``National Archives, RG 59, Central Files, POL 7 NOR. Secret; Exdis. Drafted by Brandt.``: the
place is the source, the marking the document's, and the prose is left over.
"""

from __future__ import annotations

import re

from foiakit.citations.reading.notes.note_line import put_marking
from foiakit.citations.reading.notes.parts import PRECEDENCE
from foiakit.citations.reading.passage import LIKELY, Finding, Piece
from foiakit.model import markings, vocabulary

_STOP = re.compile(r"[.](?=\s+[A-Z]|$)")
_NEXT = re.compile(r"[;,.]")
_LEVEL = re.compile(
    r"(?:no classification marking|(?:administratively )?confidential|(?:top )?secret|unclassified"
    r"|restricted|limited official use|official use only|for official use only)\b",
    re.I,
)
# What editors print next where a paper has no marking; the place ends before it.
_PROSE = re.compile(
    r"(?:drafted|sent|repeated|received|transcribed|prepared|printed|copies|a copy|another copy|the"
    r"|this|his|no |for|all|brackets|initialed|attached|also|approved|cleared|published|according"
    r"|an? |there|it|he|she|they|in |on |at |only|forwarded"
    r"|[A-Z]\w+ (?:was|is|had|wrote|made|served|did)\b)",
    re.I,
)
_EYES_ONLY = re.compile(r"eyes only for\b.{1,60}", re.I)
_OTHER_CAPTIONS = re.compile(
    r"(?:(?:limit(?:ed)?|special) distribution|outside system|verbatim text"
    r"|no distribution(?: outside \w+)?|[A-Z][a-z]+[—–-]eyes only"
    r"|[A-Z]{4,12})",
    re.I,
)


def put_source(line: Piece, found: Finding) -> None:
    """Put the place that *line* names, and the marking after it, into *found*."""
    place, rest = line, None
    for stop in _STOP.finditer(line.text):
        following = line.text[stop.end() :].lstrip()
        if not following or _LEVEL.match(following) or _PROSE.match(following):
            if (
                following
                and not _LEVEL.match(following)
                and _is_abbreviation(line.text[: stop.start()])
            ):
                continue
            place = line.cut(0, stop.start())
            rest = line.cut(stop.end())
            break
    marked = rest is not None and _LEVEL.match(rest.text) is not None
    if rest is None or not (marked or _has_prose(rest)):
        place, rest = line, None
    source = place if rest is not None else line
    found.put("source", source.text, source)
    if rest is None:
        return
    if marked:
        rest = _put_markings(rest, found)
    if rest.text:
        found.leave(rest)


def _has_prose(rest: Piece) -> bool:
    return len(rest.text) > 12 and _PROSE.match(rest.text) is not None


def _is_abbreviation(before: str) -> bool:
    return re.search(r"(?:\b[A-Z]|\b(?:Dr|Mr|Mrs|Gen|Vol|No|St|vs|Jr))$", before) is not None


def _put_markings(rest: Piece, found: Finding) -> Piece:
    """Put the level and captions that begin *rest*; return what follows their full stop."""
    place = 0
    text = rest.text
    while place < len(text):
        sign = _NEXT.search(text, place)
        end = sign.start() if sign else len(text)
        piece = rest.cut(place, end)
        if not _put_one(piece, found):
            return rest.cut(place)
        place = end + 1
        if sign is None or sign[0] == ".":
            break
    return rest.cut(place)


def _put_one(piece: Piece, found: Finding) -> bool:
    words = piece.squeezed
    if PRECEDENCE.fullmatch(words):
        return True
    if markings.is_known(words):
        put_marking(markings.read(words), piece, found)
    elif _EYES_ONLY.match(words):
        before = found.value("captions") or ()
        found.put("captions", (*before, "EYES ONLY"), piece, LIKELY)
    elif _LEVEL.match(words) and "classification" not in found.fields and len(words) < 60:
        found.put("classification", words, piece, LIKELY)
    elif _OTHER_CAPTIONS.fullmatch(words) or vocabulary.caption(words):
        before = found.value("captions") or ()
        found.put("captions", (*before, words.upper()), piece, LIKELY)
    else:
        return False
    return True
