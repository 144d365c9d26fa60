"""Whether a line is a note, and enough of one to begin an entry, and not a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiakit.citations.reading import kinds
from foiakit.citations.reading.layout import SOURCE
from foiakit.citations.reading.notes.catalogue_line import read_catalogued
from foiakit.citations.reading.notes.dated import DATE
from foiakit.citations.reading.notes.hearing_line import read_hearing
from foiakit.citations.reading.notes.note_line import APA_DESCRIBED, APA_FORM, LONGEST
from foiakit.citations.reading.notes.parties import addressed, has_parties
from foiakit.citations.reading.notes.parts import Part, read_parts
from foiakit.citations.reading.notes.quoted import quoted_spans
from foiakit.citations.reading.notes.short_telegram import SHORT_TELEGRAM
from foiakit.citations.reading.notes.source_span import is_recording, source_span
from foiakit.citations.reading.numbers import PAPER
from foiakit.citations.reading.passage import Finding, Piece

_VERB = re.compile(
    r"\b(?:is|was|were|are|had|has|have|said|reported|stated|informed|that the|which|shows?"
    r"|describes?)\b"
)
_SENTENCE = re.compile(
    r"(?i:repeated|sent|see|for|reference|enclosed|enclosures?|not|dated|the|this|these|that|he|she"
    r"|it|they|according|printed|documentation|shortly|reports?|attached|also|another|brackets)"
    r"\s+(?=[a-z0-9])|(?:In|On|At)\s"
)
_LOWER_RUN = re.compile(r"(?:\b[a-z][a-z’'-]*[ ,]+){4,}")
_SMALL = frozenset(
    "a an and as at by de del des du for from in la of on or the to with memorandum letter"
    " telegram memo circular airgram cable note conversation minutes draft report"
    " no sub subj incl incls w atchd same orig two three"
    " oral history interview transcript rendu entretien entre avec et les le un une".split()
)
_SUBJECT = re.compile(r"[.,;] (?:[Ss]ubject|[Ss]ubj?|[Rr]e|title)\.?: |\b(?:en)?titled [A-Z]")
_PARTY_WORD = re.compile(r",?\s+(?:from|to|for|by|between)\s", re.I)
_NUMBER_AT_END = re.compile(r"\s(?:no\.? ?|# ?)?(?:C?A-)?[0-9]{1,7}$", re.I)
_DATE_IN_BRACKETS = re.compile(rf"\({DATE.pattern}\)", re.I)
_DATE_FIRST = re.compile(
    rf"(?P<date>{DATE.pattern}|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}|\d{{4}}-\d\d-\d\d)"
    r"(?:\s?(?:—|–|-|:)\s|(?<=/\d\d)\s+(?=[A-Z]))",
    re.I,
)


_MADE = re.compile(
    r"\s+(?:prepared |drafted |written )?by\s+(?:the )?[A-Z]|\s+prepared in the [A-Z]", re.I
)
_RELEASE = re.compile(
    r"\s*[\[(](?:approved for release|declassified|released|undated|excerpts?)\b[^\[\]()]*[\])]$",
    re.I,
)
_TALKED = re.compile(r"[\w.] (?:and|with) [A-Z]")
_MESSAGE = re.compile(r"[A-Z]{3,12} [0-9]{2,7}")
_SEE_DOCUMENT = re.compile(r"[;.] [Ss]ee (?:also )?(?:Document|footnote)s? \d")


def without_release(line: Piece) -> Piece:
    """Return *line* without ``[Approved for Release, March 2009]`` at its end."""
    match = _RELEASE.search(line.text[-80:])
    return line.cut(0, max(0, len(line.text) - 80) + match.start()) if match else line


def date_before(line: Piece) -> tuple[Piece, Piece] | None:
    """Return the date and the rest of ``April 2, 1968 — Telegram ...``; ``None`` without a date."""
    match = _DATE_FIRST.match(line.text)
    return (line.cut(*match.span("date")), line.cut(match.end())) if match else None


def without_quotations(text: str) -> str:
    """Return *text* without its titles in quotation marks."""
    for start, end in reversed(quoted_spans(text)):
        if start >= 0:
            text = text[:start] + text[end + 1 :]
    return text


def is_prose(text: str) -> bool:
    """Return whether *text* is a sentence; outside its title, a citation has none."""
    text = without_quotations(text)
    opening = _SENTENCE.match(text)
    if _SEE_DOCUMENT.search(text):
        return True
    if (opening and not kinds.at_start(text)) or _VERB.search(text):
        return True
    return any(
        sum(word.strip(",") not in _SMALL for word in run[0].split()) >= 3
        for run in _LOWER_RUN.finditer(text)
    )


def is_sure_note(found: Finding, line: Piece) -> bool:
    """Return whether *found*, read from *line*, has enough fields for an entry without a number.

    A date or a place must go with a kind, with parties or with a message, and not in a sentence.
    """
    fields = found.fields.keys()
    what = fields & {"kind", "message", "recipient", "title"}
    where = fields & {"date", "source"}
    if "date" in fields and is_recording(found.value("source") or ""):
        return not is_prose(line.text)
    return bool(what and where) and not _is_mostly_left(found, line) and not is_prose(line.text)


def is_weak_note(found: Finding, line: Piece, *, placed: bool) -> bool:
    """Return whether *found* is enough where an entry is expected.

    *placed* says whether a number or a date precedes it.
    """
    what = found.fields.keys() & {"kind", "message", "recipient"}
    if is_prose(line.text) or _is_mostly_left(found, line):
        return False
    return bool(what) and (placed or len(what) > 1)


def _is_mostly_left(found: Finding, line: Piece) -> bool:
    if found.value("kind") in kinds.CONVERSATIONS:  # who took part is not a field, and is left over
        return False
    return 2 * sum(len(piece.text) for piece in found.leftover) > len(line.text)


def without_see(line: Piece) -> Piece:
    """Return *line* without *See* or *cf.* at its beginning, if a kind follows."""
    match = re.match(r"(?:see|cf\.|quoted in|cited in)(?: also)?,? (?=[A-Z])", line.text, re.I)
    if match is None:
        return line
    rest = line.text[match.end() :]
    named = has_parties(rest.partition(",")[0]) and not is_prose(rest)
    return line.cut(match.end()) if kinds.at_start(rest) or named else line


def looks_like_one(line: Piece) -> bool:
    """Return whether *line*, not understood, is not a sentence and certainly names a place."""
    if len(line.text) > LONGEST or is_prose(line.text):
        return False
    parts = read_parts(line)
    dated = DATE.search(line.text) is not None
    sure = any(part.name == "place" and (part.value or dated) for part in parts[1:])
    if not sure or len(parts) < 3 or SOURCE.match(line.text) or parts[0].value is True:
        return False
    return dated or (parts[0].name != "place" and len(parts) > 3)


def is_note(line: Piece) -> bool:
    """Return whether *line* is a note rather than a citation in the Archive's own form."""
    text = line.text
    if len(text) > LONGEST or is_prose(text):
        return False
    if APA_FORM.fullmatch(text) or APA_DESCRIBED.fullmatch(text) or read_catalogued(line):
        return True
    if read_hearing(line):
        return True
    parts = read_parts(line)
    start, end = source_span(parts)
    if start < end:
        return True
    spans = [a for a, _ in quoted_spans(text) if a >= 0]
    if any(text[a] in "'‘" for a in spans):
        return True
    if SHORT_TELEGRAM.match(text):
        return True
    if parts and parts[0].name == "words" and _is_correspondence(parts[0].piece.text):
        return True
    in_brackets = _DATE_IN_BRACKETS.search(text) and kinds.at_start(text)
    if in_brackets or _SUBJECT.search(text) or _begins_like_one(parts):
        return True
    if not spans and any(part.name == "message" for part in parts[1:]):
        return True
    return not spans and _numbered_or_between(parts)


def _is_correspondence(words: str) -> bool:
    """Return whether *words* are ``Ann Holm to Paul Pryor``, without a kind."""
    kind = kinds.at_start(words) or any(
        kinds.at_end(_NUMBER_AT_END.sub("", words[: match.start()]))
        for match in _PARTY_WORD.finditer(words[:400])
    )
    return not kind and has_parties(words) and not words.lower().startswith("from ")


def _parties_and_kind(parts: Sequence[Part]) -> bool:
    """Return whether this is ``U.S. Embassy Lima to Secretary of State, cable 3312``."""
    if (
        len(parts) < 2
        or parts[0].name != "words"
        or not re.search(r"\S to [A-Z]", parts[0].piece.text)
    ):
        return False
    start = kinds.at_start(parts[1].piece.text)
    return kinds.at_start(parts[0].piece.text) is None and start is not None


def _begins_like_one(parts: Sequence[Part]) -> bool:
    """Return whether the first two of *parts* say what the document is, and who wrote it."""
    return _parties_and_kind(parts) or _kind_and_addressee(parts) or _is_numbered_paper(parts)


def _kind_and_addressee(parts: Sequence[Part]) -> bool:
    """Return whether this is ``Memo, Gen Marsh for CofS, 28 Apr 43``, or a report prepared by."""
    if not parts or parts[0].name not in {"kind", "words"}:
        return False
    if parts[0].name == "kind":
        return len(parts) > 1 and _goes_with_kind(parts)
    start = kinds.at_start(parts[0].piece.text)
    return start is not None and _MADE.match(parts[0].piece.text[start[0] :]) is not None


def _goes_with_kind(parts: Sequence[Part]) -> bool:
    """Return whether the part after a kind is its parties, its message or the day of a talk."""
    second = parts[1]
    if second.name == "date":
        return parts[0].value in kinds.CONVERSATIONS
    if second.name not in {"words", "message"}:
        return False
    if parts[0].value in kinds.CONVERSATIONS and _TALKED.search(second.piece.text):
        return True
    if _MESSAGE.fullmatch(second.piece.text) and len(parts) > 2:
        return has_parties(parts[2].piece.text)
    return addressed(second.piece) is not None


def _is_numbered_paper(parts: Sequence[Part]) -> bool:
    """Return whether this is ``JCS 287/1, Strategic Plan for the Defense of Ports``."""
    return (
        len(parts) > 2
        and PAPER.fullmatch(parts[0].piece.text) is not None
        and parts[1].name == "words"
        and len(parts[1].piece.text.split()) > 3
    )


def _numbered_or_between(parts: Sequence[Part]) -> bool:
    """Return whether this is ``Telegram 212 from Lima`` or ``Memcon between A and B``."""
    first = parts[0].piece.text if parts else ""
    start = kinds.at_start(first)
    if start is None:
        return False
    rest = first[start[0] :]
    numbered = re.match(r"\s+(?:no\.? ?)?(?:A-)?[0-9,]+(?: (?:from|to)\b|$)", rest, re.I)
    if len(parts) > 1 and parts[1].name == "number":
        return True
    between = re.match(r"(?::|\s+(?:of \w+ )?(?:between|with)\b)", rest, re.I)
    return (numbered or between) is not None


def may_be_note(line: Piece) -> bool:
    """Return whether *line* has parties and no quoted title, and so may be a note."""
    if (
        len(line.text) > LONGEST
        or is_prose(line.text)
        or any(a >= 0 for a, _ in quoted_spans(line.text))
    ):
        return False
    return any(
        part.name == "words" and re.search(r"\S to (?:the )?[A-Z]", part.piece.text)
        for part in read_parts(line)[:2]
    )
