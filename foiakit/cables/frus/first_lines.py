"""The first lines of a document in FRUS: marking, precedence, number, captions, subject.

Volumes before 1955 print the marking in a line of its own, most print the number at the beginning
of the text, and later ones the subject and the references after it:

    278. For the Secretary. Subject: Delivery of aircraft. Ref: Oslo 122.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from foiakit.model import vocabulary
from foiakit.model.fields import tidy
from foiakit.model.markings import captions as tokens_of

SPEED = re.compile(
    r"(?:Niact(?:\s+(?:Immediate|Priority))?|Immediate|Operational\s+Immediate|Priority|Flash"
    r"|Routine|Critic|U\.?S\.?\s+Urgent|Urgent|Rush|Emergency)",
    re.I,
)
"""A word of precedence, as telegrams of any time have it."""
SERIES = (
    "Secto|Tosec|Tedul|Dulte|Topol|Polto|Actel|Telac|Delto|Todel|Depto|Todep|Cahto|Tocah|Vanto"
    "|Tovan|Hakto|Tohak|Shulto|Toshu|Gadel|Delga|Repto|Torep|Ecato|Toeca|Ecbus|Busec|Martel"
    "|Telmar|Delsec|Secdel"
)
"""Series that number the telegrams of a traveller or a delegation by themselves."""
_WORD = re.compile(r"\S+")
_NUMBER = re.compile(
    rf"(?:(?P<series>(?:{SERIES}))\s+(?P<own>\d[\d,]*)|No\.\s*(?P<despatch>\d[\d,]*)"
    r"|(?P<airgram>A[-–]\d{1,5})|(?P<code>[A-Z]{2,6}[-–]\d[\d–-]*)|(?P<group>\d{6}Z)"
    r"|(?:JCS[ -])?(?P<serial>\d[\d,]*))"
    r"(?:\.?\](?=\s|$)|\.(?=\s|$)|$)",
    re.I,
)
# What volumes of before 1945 print between the heading and the dateline: [Telegram—Extract].
_BRACKETED = re.compile(
    r"\[?(?:(?P<kind>(?:circular )?(?:telegram|airgram|despatch|instruction|cablegram))(?!\w)"
    r"|(?:para(?:phrase)|extracts?|translation|circular|enclosure|confidential file))"
    r"[\s\w,.;—–-]{0,30}\]?\.?",
    re.I,
)
_SECOND = re.compile(r"(?P<series>[A-Z][A-Za-z]{3,8}\s+\d{1,5})\.(?=\s|$)")
_NO_SERIES = re.compile(r"(?:re|ref|emb|dep|con|leg|ur|our|my|your)", re.I)
_PARAGRAPH = re.compile(r"(?P<number>\d{1,3})\.\s")
_SUBJECT = re.compile(r"\bSubj(?:ect)?\s*:\s*", re.I)
_REFERENCES = re.compile(r"\bRef(?:s|tels?|erences?)?\s*:\s*", re.I)
_STOP = re.compile(
    r"(?<=[^.\s][^.A-Z\s])\.(?=\s|$)|(?<=\d)\.(?=\s|$)|(?<=[A-Z]{3})\.(?=\s|$)"
    r"|(?<=[A-Z]\.[A-Z])(?P<kept>\.)(?=\s+Ref(?:s|tels?|erences?)?\s*:)"
)
_CAPTION = re.compile(
    r"(?P<eyes>(?:\w+\s+)?(?:literally\s+)?eyes\s+only\b)|(?P<other>limit(?:ed)?\s+distribution"
    r"|no\s+distribution|exdis|nodis|limdis|noforn|stadis|roger\s+channel)",
    re.I,
)
_LONGEST_SLUG = 60
"""A longer sentence at the beginning belongs to the text."""
_LINES = 8
"""The marking and the number are within this number of first lines."""


class FirstLines(NamedTuple):
    """What was found; ``None`` and empty where it was not."""

    classification: str | None = None
    precedence: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    serial: str | None = None
    """The number: ``278``, ``A-942``, ``No. 502``, ``CPD-203-72``, or a date-time group,
    ``050312Z``; the number of a series is in `series`.
    """
    series: str | None = None
    """The number in a series of its own: ``Secto 25``."""
    is_first: bool = True
    """Whether `series` is the number itself, not a second one after it."""
    subject: str | None = None
    references: str | None = None
    """What comes after ``Ref:``."""
    kind: str | None = None
    """The kind that a line in brackets names: ``[Telegram—Extract]``."""


def first_lines(lines: tuple[str, ...]) -> FirstLines:
    """Read *lines*, those below the dateline."""
    found = FirstLines()
    for place, line in enumerate(lines[:_LINES]):
        text = line[:1500]
        if text[:1] == "[" and len(text) < 60 and (match := _BRACKETED.fullmatch(text.strip())):
            if match["kind"] and found.kind is None:
                known = vocabulary.kind(match["kind"])
                found = found._replace(kind=known.label if known else None)
            continue
        if marked := marking(text):
            if found.classification is None:
                found = found._replace(
                    classification=marked[0], precedence=tidy((*found.precedence, *marked[1]))
                )
            continue
        if len(text) < 40 and SPEED.fullmatch(text.strip(" .")):
            speed = " ".join(text.strip(" .").split()).upper()
            found = found._replace(precedence=tidy((*found.precedence, speed)))
            continue
        if len(text) < 40 and (match := _CAPTION.fullmatch(text.strip(" ."))):
            found = found._replace(captions=tidy((*found.captions, _token(match))))
            continue
        is_numbered = found.serial is not None or found.series is not None
        number = None if is_numbered else _NUMBER.match(text)
        if number and not _is_paragraph(number, text, lines[place + 1 :]):
            found = _numbered(found, number, text)
            if number.end() < len(text.rstrip()):
                return _slugs(found, text[number.end() :])
            continue
        return _slugs(found, text)
    return found


def marking(text: str) -> tuple[str, tuple[str, ...]] | None:
    """Return level and precedence of a line that has only these: ``secret us urgent niact``."""
    if len(text) > 80:
        return None
    words = _WORD.findall(text.strip(" .[]"))
    for count in range(min(4, len(words)), 0, -1):
        known = vocabulary.level(" ".join(words[:count]))
        if known is None or len(words[0]) < 3:  # one letter is a portion mark
            continue
        rest = re.sub(r"[;,]", " ", " ".join(words[count:]))
        speeds = [" ".join(speed.split()) for speed in SPEED.findall(rest)]
        return (
            (known.label, tidy(speed.upper() for speed in speeds))
            if (not SPEED.sub("", rest).strip())
            else None
        )
    return None


def _is_paragraph(number: re.Match[str], text: str, later: tuple[str, ...]) -> bool:
    """Return whether the figure counts paragraphs: it is 1 (and no other 1 follows), or one of a
    series.
    """
    if not number["serial"]:
        return False
    value = int(number["serial"].replace(",", ""))
    if re.match(r"\s+1\.\s", text[number.end() :]):
        return False
    following = [
        int(paragraph["number"]) for line in later if (paragraph := _PARAGRAPH.match(line))
    ]
    return value == 1 or value + 1 in following[:2]


def _numbered(found: FirstLines, number: re.Match[str], text: str) -> FirstLines:
    if number["series"]:
        own = f"{number['series'].title()} {number['own'].replace(',', '')}"
        return found._replace(series=own)
    serial = number["airgram"] or number["code"] or number["group"] or number["serial"]
    if number["despatch"]:
        serial = f"No. {number['despatch']}"
    serial = serial.replace("–", "-").replace(",", "")
    found = found._replace(serial=serial)
    second = _SECOND.match(text[number.end() :].lstrip())
    if second and not _NO_SERIES.match(second["series"]):
        found = found._replace(series=second["series"], is_first=False)
    return found


def _slugs(found: FirstLines, text: str) -> FirstLines:
    """Add to *found* the captions, subject and references in the first sentences of *text*."""
    start = 0
    while start < len(text):
        stop = _STOP.search(text, start)
        end = stop.start() + (stop["kept"] is not None) if stop else len(text)
        sentence = text[start:end].strip()
        if match := _SUBJECT.match(sentence):
            if found.subject is None:
                found = found._replace(subject=sentence[match.end() :].strip() or None)
        elif match := _REFERENCES.match(sentence):
            if found.references is None:
                found = found._replace(references=sentence[match.end() :].strip() or None)
        elif len(sentence) > _LONGEST_SLUG:
            break
        elif match := _CAPTION.match(sentence):
            found = found._replace(captions=tidy((*found.captions, _token(match))))
        start = end + 1
    return found


def _token(match: re.Match[str]) -> str:
    return "EYES ONLY" if match["eyes"] else tokens_of([match["other"]])[0]
