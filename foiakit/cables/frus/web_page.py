"""Documents of FRUS as text from a browser: copied from the Historian's site, or its saved pages.

    Foreign Relations of the United States, 1969-1976, Volume XXI, Iceland, 1969-1973
    12. Telegram From the Embassy in Iceland to the Department of State1
    Reykjavik, May 4, 1971, 1405Z.
    512. For the Secretary. Subject: Cod. ...
    1. Source: National Archives, RG 59, Central Files 1970-73, POL 33 ICE. Secret; Immediate.

A chapter's page lists the headings of its documents, each with its source note and no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from foiakit.cables.frus.heading import FrusHeading, frus_heading
from foiakit.cables.frus.source_note import FILE_LINE
from foiakit.cables.frus.volume_titles import names_a_volume
from foiakit.model import vocabulary
from foiakit.model.dates import MONTHS

_MARK = re.compile(r"(?<=[a-z)\]])\d{1,3}$|(?<=[a-z)\]]) \d{1,3}$|(?<=\d{4})\d{1,2}$")
"""The number of a footnote, after the last word of a heading."""
_NUMBERED = re.compile(r"(?:Document )?\[?\d{1,4}[a-z]?\]?[.:]? (?=[A-Z])")
_DOCUMENT = re.compile(r"Document (?P<number>\d{1,4}):")
"""The number in lists of the site's first years: ``Document 7: Memorandum ...``."""
_QUOTED = re.compile('["“]')
_OLD_NUMBER = re.compile(r"No\. ?\d{1,4}[.,]?\]")
"""The number of an instruction or despatch of the 19th century, at the left of its dateline."""
_SOURCE = re.compile(
    r"\s*(?:[/\[]?\d{1,3}[/\].]{0,2}\s*|[-–•]\s)?[*↩^ ]*Sources?\s*:\s*(?P<words>\S.*)"
)
_FOOTNOTE = re.compile(
    r"\s*(?:/(?P<slashed>\d{1,3})/|(?P<number>\d{1,3})\.|(?P<dash>[-–•])\s)\s*(?P<words>\S.*)"
)
"""A note below the text; where the numbers were not copied it has a dash."""
_MONTH = "|".join(MONTHS)
_DATELINE = re.compile(
    r"(?:No\. ?\d{1,4}[.,]?\]\s?)?(?:\[?(?P<place>[A-Z][\w.’' ()-]{1,60}(?:, D\.?\s?C\.?)?),\]? )?"
    rf"(?P<date>(?:(?:{_MONTH}) \d{{1,2}}, \d{{4}}|\d{{1,2}} (?:{_MONTH}) \d{{4}}|undated"
    r")\b.{0,40}?)"
    r"(?<=[\w.])(?:\s*\[Received (?P<received>[^\]]{3,60})\])?\.?"
)
_CUT_DATE = re.compile(rf"(?:.*\W)?(?:{_MONTH}) \d{{1,2}},")
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d\b.{0,40}$")
_BULLET = re.compile(r"^[-–•]\s+")
_SUBJECT = re.compile(r"(?:[-–•]\s+)?SUBJ(?:ECT)?S?:?")
_PLACE_LINE = re.compile(r"(?:[A-Z][\w.’' ]{1,60}, ?){1,3}")
"""``Department of State, Washington,`` above its day."""
_HOUR = re.compile(r"[ap]\. ?m$")
_RECEIVED = re.compile(r"\[Received (?P<received>[^\]]{3,60})\]")
_PAGE = re.compile(r"\s?\[Page (?P<page>[\dIVXLCivxlc]+)\]\s?")
_BRACKETED = re.compile(r"\[\d{1,4}\] (?=[A-Z])")
"""The number that the site gives a document of a volume without numbers."""
_FILED = re.compile(
    r"(?![\[(])(?:\S[^:]{0,60}\d[^:]{0,60}|[A-Z][\w. ]{2,40} (?:Papers|Files))"
    r"(?:: [A-Z][a-z ]{4,30})?"
)
_FEWEST, _MOST_BELOW = 3, 8
"""The fewest entries of such a list, and how many lines each may have."""
_GOES_ON = (" to", " the", " of", " in", " From", " from", " by", ",", "–", "-")
"""How a line of a heading ends that goes on in the next one."""
_LOOK = 60
"""A document's heading is in this many first lines that are not blank."""
_BELOW = 8
_HEAD = 20
"""How many lines a memorandum's head may have."""
_LONGEST = 600
_LONGEST_FILE = 120
_LONGEST_DATELINE = 200


class _Place(NamedTuple):
    start: int
    end: int
    heading: FrusHeading


class WebDocument(NamedTuple):
    """A document as lines of text, its parts separated."""

    heading: FrusHeading
    source: str | None
    """The source note, or the file line above the heading of an old volume."""
    place: str | None
    date: str | None
    """As printed, with the time of day."""
    received: str | None
    lines: tuple[str, ...]
    """The text, without dateline, source note, footnotes and marks of pages."""
    notes: tuple[tuple[str, str], ...]
    pages: tuple[str, ...]
    subject: str | None = None
    """What is below *SUBJECT* in a memorandum."""
    summary: str | None = None
    """The summary in a list of documents, where the text is not."""


def documents(text: str) -> list[WebDocument]:
    """Return the documents in *text*; none if it is not from a volume."""
    lines = [" ".join(line.split()).rstrip("↩ ") for line in text.split("\n")]
    is_volume = names_a_volume(text)
    if entries := _old_list(lines):
        return entries
    found = list(_headings(lines, is_volume=is_volume))
    ends = [*(place.start for place in found), len(lines)][1:]
    made = [_document(lines, place, end) for place, end in zip(found, ends, strict=True)]
    return made if len(made) == 1 else list(map(_listed, made))


def _old_list(lines: list[str]) -> list[WebDocument]:
    """Return the entries of a list of a volume before 1955, each above its file line."""
    entries: list[WebDocument] = []
    starts = [place for place, line in enumerate(lines) if _BRACKETED.match(line)]
    if len(starts) < _FEWEST:
        return []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        heading = frus_heading(_MARK.sub("", lines[start]))
        below = [line for line in lines[start + 1 : min(end, start + _MOST_BELOW)] if line]
        received = next((match for line in below if (match := _RECEIVED.fullmatch(line))), None)
        filed = next((line for line in below if _FILED.fullmatch(line[:_LONGEST_FILE])), None)
        entries.append(
            WebDocument(
                heading, filed, None, None, received["received"] if received else None, (), (), ()
            )
        )
    # Notes of any text have such numbers, too.
    headed = [entry for entry in entries if entry.heading.persons_only or entry.heading.kind]
    return entries if len(headed) >= max(_FEWEST, len(entries) // 2 + 1) else []


def _listed(document: WebDocument) -> WebDocument:
    """Return an entry of a list, whose lines are a summary and not the document's text."""
    words = re.sub(r"^Summary\s*:\s*", "", " ".join(document.lines))
    return document._replace(lines=(), summary=words or None)


def _headings(lines: list[str], *, is_volume: bool) -> Iterator[_Place]:
    """Yield the headings and their places: one, unless each has its source note right below it."""
    seen = 0
    is_list = False
    may_have_more = is_volume or any(map(_marks_a_heading, lines))
    for place, line in enumerate(lines):
        if not line:
            continue
        seen += 1
        if (seen > _LOOK and not is_list) or (seen > 1 and not may_have_more):
            return
        if found := _heading(lines, place, is_volume=is_volume):
            yield found
            if not is_list and not _is_entry(lines, found.end):
                return
            is_list = True


def _marks_a_heading(line: str) -> bool:
    """Return whether *line* is a source note, a file line or an old number.

    A heading that is not the first line has one of them near it.
    """
    return bool(
        _SOURCE.match(line)
        or _OLD_NUMBER.match(line)
        or (len(line) < _LONGEST_FILE and FILE_LINE.fullmatch(line))
    )


def _is_entry(lines: list[str], place: int) -> bool:
    """Whether what is above *place* is one of a list: its source note and the next one follow."""
    below = [line for line in lines[place : place + 16] if line][:4]
    source = next((at for at, line in enumerate(below) if _SOURCE.match(line)), len(below))
    return any(map(_NUMBERED.match, below[source + 1 :]))


def _heading(lines: list[str], place: int, *, is_volume: bool) -> _Place | None:
    """Return the heading at *place*, of one line or two, if it is one of a volume."""
    for end in (place + 1, place + 2):
        part = lines[place:end]
        if (
            all(part)
            and not any(map(_SOURCE.match, part))
            and (found := _read(lines, place, " ".join(part), is_volume=is_volume))
        ):
            return _Place(place, end, found)
    return None


def _read(lines: list[str], place: int, line: str, *, is_volume: bool) -> FrusHeading | None:
    words = _DOCUMENT.sub(r"\g<number>.", _MARK.sub("", line))
    if not 12 < len(words) < _LONGEST or not (words[0].isalnum() or words[0] == "["):
        return None
    # Citations in lists of other kinds quote a title, or begin with "Document".
    is_citation = not is_volume and (_QUOTED.search(words) or _DOCUMENT.match(line))
    if words.endswith(_GOES_ON) or is_citation:
        return None
    is_filed = _file_line(lines, place) is not None
    is_numbered = _NUMBERED.match(words) is not None
    is_first = is_numbered and not any(lines[:place])
    is_old = _is_numbered_below(lines, place)
    if not (is_filed or is_first or is_volume or is_old or _has_source(lines, place)):
        return None
    heading = frus_heading(words)
    has_parties = bool(heading.sender and heading.recipient)
    if heading.persons_only:
        return heading if is_filed or is_old else None
    if heading.kind and has_parties and vocabulary.kind(heading.kind):
        return heading
    # Only a copied heading ends with the figure of its first note.
    is_marked = is_first and words != line
    is_sure = is_numbered and (is_volume or is_marked or _has_source(lines, place))
    is_entry = not words.endswith(".") and _is_filed_below(lines, place)
    is_dated = is_marked and heading.date is not None
    return heading if is_sure and (heading.kind or is_entry or is_dated) else None


def _is_filed_below(lines: list[str], place: int) -> bool:
    """Return whether the next line is a source note, as in a list."""
    below = next((line for line in lines[place + 1 : place + 4] if line), "")
    return below.startswith(("Source:", "Sources:"))


def _is_numbered_below(lines: list[str], place: int) -> bool:
    below = [line for line in lines[place + 1 : place + 12] if line][:5]
    return any(map(_OLD_NUMBER.match, below))


def _file_line(lines: list[str], place: int) -> str | None:
    """Return the file line that volumes before 1955 have above the heading at *place*."""
    above = next((line for line in reversed(lines[max(0, place - 4) : place]) if line), "")
    return above if len(above) < _LONGEST_FILE and FILE_LINE.fullmatch(above) else None


def _has_source(lines: list[str], place: int) -> bool:
    below = [line for line in lines[place + 1 : place + 20] if line][:_BELOW]
    return any(map(_SOURCE.match, [*below, *lines[-40:]]))


def _document(lines: list[str], at: _Place, end: int) -> WebDocument:
    source = _file_line(lines, at.start)
    place = date = received = None
    kept: list[str] = []
    pages: list[str] = []
    notes: list[tuple[str, str]] = []
    is_below = False
    for line in _with_whole_dates(lines[at.end : end]):
        pages += [match["page"] for match in _PAGE.finditer(line)]
        words = _PAGE.sub(" ", line).strip()
        if not words:
            continue
        if source is None and (match := _SOURCE.match(words)):
            source = match["words"]
            is_below = bool(kept) and _FOOTNOTE.match(words) is not None
        elif is_below or words.startswith("/"):
            note = _FOOTNOTE.match(words)
            if note and (is_below or note["slashed"]):
                marked = note["slashed"] or note["number"] or str(len(notes) + 2)
                notes.append((marked, note["words"]))
            elif not is_below:
                kept.append(words)
        elif date is None and len(kept) < _BELOW and (match := _dateline(words)):
            place, date, received = match["place"], match["date"], match["received"]
            date += "." if _HOUR.search(date) else ""
            if place is None and kept and _PLACE_LINE.fullmatch(kept[-1]):
                place = kept.pop().rstrip(",").rpartition(", ")[2]
        elif received is None and len(kept) < _BELOW and (match := _RECEIVED.fullmatch(words)):
            received = match["received"]
        else:
            kept.append(words)
    subject = _subject(kept)
    return WebDocument(
        at.heading, source, place, date, received, tuple(kept), tuple(notes),
        tuple(pages), subject,
    )  # fmt: skip


def _subject(lines: list[str]) -> str | None:
    """Take the word *SUBJECT* and the subject below it out of a memorandum's *lines*."""
    at = next((at for at, line in enumerate(lines[:_HEAD]) if _SUBJECT.fullmatch(line)), None)
    if at is None or at + 1 >= len(lines):
        return None
    del lines[at]
    return _BULLET.sub("", lines.pop(at))


def _with_whole_dates(lines: list[str]) -> list[str]:
    """Return *lines* with a date whose year was on the next line put together."""
    joined = list(lines)
    for place in range(len(lines) - 1):
        if _CUT_DATE.fullmatch(lines[place][-_LONGEST_FILE:]) and _YEAR.match(lines[place + 1]):
            joined[place], joined[place + 1] = f"{lines[place]} {lines[place + 1]}", ""
    return joined


def _dateline(words: str) -> re.Match[str] | None:
    return _DATELINE.fullmatch(words) if len(words) < _LONGEST_DATELINE else None
