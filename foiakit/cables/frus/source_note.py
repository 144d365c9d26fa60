"""The first note of a document in FRUS: its location, its marking, who drafted it.

Source: National Archives, RG 59, Central Foreign Policy Files. Confidential;Exdis. It was drafted
by Schifferdecker; cleared by NEA/PAB, and NEA; and approved by Sisco. It was repeated to Tehran,
Moscow, New Delhi, and London.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from foiakit.cables.frus.first_lines import SPEED
from foiakit.model import vocabulary
from foiakit.model.fields import tidy
from foiakit.model.markings import captions as tokens_of

_SOURCE = re.compile(r"\s*Sources?\s*:\s*", re.I)
_SENTENCE = re.compile(
    r"(?<=[^.\s][^.A-Z\s])\.\s+(?=[A-Z\[(“\"])|(?<=[)\d])\.\s+(?=[A-Z\[(“\"])"
    r"|(?<=[A-Z]{3})\.\s+(?=[A-Z][a-z])|(?<=[a-z]{2})\.\s+(?=\d{1,3} pp?\.)"
    r"|\.\s+(?=(?:Top Secret|Secret|Confidential|Unclassified|Limited Official"
    r"|No classification)\b)"
)
_PAGES = re.compile(r"(?P<pages>\d{1,3}) pp?\.")
_UNMARKED = re.compile(r"No classification marking\b", re.I)
_WHO = {
    "drafted": re.compile(
        r"\b[Dd]rafted (?:on [A-Z][a-z]+ \d{1,2}(?:, \d{4})? )?(?:in \S+ )?by (?P<who>.+?)"
        r"(?=;| and (?:approved|cleared|initialed)|,? (?:cleared|approved)|\.?$| on [A-Z][a-z]+ \d)"
    ),
    "cleared": re.compile(
        r"\b[Cc]leared (?:in draft )?(?:by|in|with) (?P<who>.+?)(?=;|,? and approved|\.?$)"
    ),
    "approved": re.compile(r"\b[Aa]pproved by (?P<who>.+?)(?=;|\.?$)"),
    "repeated": re.compile(
        r"\b(?:[Rr]epeated|[Ss]ent for information|[Ss]ent also|[Aa]lso sent)"
        r"(?: (?:Priority|Immediate|Niact Immediate))? to (?P<who>.+?)\.?$"
    ),
}
_RECEIVED = re.compile(
    r"\b[Rr]eceived (?:at |on )?(?P<when>(?:[A-Z][a-z]+ \d{1,2}(?:, \d{4})?)?(?:,? ?(?:at )?"
    r"(?:\d{1,2}(?::\d\d)?\s?[ap]\.\s?m\.|\d{4}Z|noon|midnight))?)"
)
FILE_LINE = re.compile(
    r"(?P<file>\S[^:]*(?:\d|Papers|Files)[^:]*?)\s*:\s*(?P<kind>(?:Circular\s+)?(?:Telegram|Airgram|Despatch)"
    r"|Instruction|Letter|Memorandum)",
    re.I,
)
"""The source line of volumes before 1955: ``857.00/3–2950: Telegram``."""
_ADMINISTRATIVE = re.compile(r"Administratively (?:Confidential|Controlled|Restricted)", re.I)
"""A marking without a level's rank; it is kept as printed."""
_ARCHIVE = re.compile(
    r"(?:the )?(?P<archive>[^,;]*?(?:Archives|Library|Department of State|Agency|Congress|Center"
    r"|Institution|University|Department of Defense|Security Council)[^,;]*)"
)


class SourceNote(NamedTuple):
    """The content of a source note; ``None`` and empty where it is silent."""

    printed: str
    archive: str | None = None
    """The archive: ``National Archives``, ``Reagan Library``."""
    file: str | None = None
    """Its place there: ``RG 59, Central Foreign Policy Files``."""
    classification: str | None = None
    captions: tuple[str, ...] = ()
    precedence: tuple[str, ...] = ()
    drafted: str | None = None
    cleared: str | None = None
    approved: str | None = None
    repeated: str | None = None
    received: str | None = None
    """When it was received, as printed."""
    kind: str | None = None
    """The kind named in the file line of an old volume: ``Telegram``."""
    pages: int | None = None
    """How many it has, as lists of microfiche supplements state it."""
    unmarked: bool = False
    """Whether it states that there was no classification marking."""


def source_note(text: str) -> SourceNote:
    """Read the note *text*; its first sentence is the archive and the file."""
    printed = _SOURCE.sub("", " ".join(text.split()), count=1)
    if len(printed) > 20_000:
        return SourceNote(printed)
    if len(printed) < 200 and (filed := FILE_LINE.fullmatch(printed)):
        label = vocabulary.kind(filed["kind"])
        return SourceNote(
            printed, file=filed["file"], kind=label.label if label else filed["kind"].title()
        )
    parts = [part.strip() for part in _SENTENCE.split(printed) if part.strip()]
    counted = next((match for part in parts if (match := _PAGES.fullmatch(part))), None)
    note = SourceNote(printed, pages=int(counted["pages"]) if counted else None)
    place: list[str] = []
    for number, part in enumerate(parts):
        if _UNMARKED.match(part):
            note = note._replace(unmarked=True)
            parts = parts[number + 1 :]
            break
        if marked := _marking(part, note):
            note = marked
            parts = parts[number + 1 :]
            break
        place.append(part)
    else:
        place, parts = parts[:1], parts[1:]
    note = _filed(note, ". ".join(place[:2] if len(place) < 3 else place[:1]).rstrip("."))
    return _people(note, parts)


def _marking(part: str, note: SourceNote) -> SourceNote | None:
    """Return *note* with the marking in the sentence *part*: ``Secret; Immediate; Nodis``."""
    words = [word.strip() for word in re.split(r"[;,]", part.rstrip(". ")) if word.strip()]
    if not words:
        return None
    known = vocabulary.level(words[0])
    if known is None and not _ADMINISTRATIVE.fullmatch(words[0]):
        return None
    speeds = [word for word in words[1:] if SPEED.fullmatch(word)]
    others = [
        word for word in words[1:]
        if not SPEED.fullmatch(word) and len(word) < 40 and not word.startswith("[")
    ]  # fmt: skip
    return note._replace(
        classification=known.label if known else words[0],
        precedence=tidy(word.upper() for word in speeds),
        captions=tokens_of(others),
    )  # fmt: skip


def _filed(note: SourceNote, words: str) -> SourceNote:
    match = _ARCHIVE.match(words)
    if match is None:
        return note._replace(file=words or None)
    rest = words[match.end() :].strip(" ,;")
    return note._replace(archive=match["archive"].strip(), file=rest or None)


def _people(note: SourceNote, parts: list[str]) -> SourceNote:
    people: dict[str, str] = {}
    for part in parts:
        for name, pattern in _WHO.items():
            if match := pattern.search(part):
                people.setdefault(name, match["who"].strip(" ,."))
        if (match := _RECEIVED.search(part)) and match["when"].strip():
            people.setdefault("received", match["when"].strip())
    return note._replace(
        drafted=people.get("drafted"), cleared=people.get("cleared"),
        approved=people.get("approved"), repeated=people.get("repeated"),
        received=people.get("received"),
    )  # fmt: skip
