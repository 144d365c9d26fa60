"""A document's page in the Wilson Center's Digital Archive, known by the citation that it offers.

"Telegram from Ambassador Lund to the Ministry," October 18, 1962, Wilson Center Digital Archive,
Northern Archive, copy courtesy of Holt; translation by Crane
https://digitalarchive.wilsoncenter.org/document/111776
"""

from __future__ import annotations

import re

from foiakit.cables.frus.heading import frus_heading
from foiakit.model import vocabulary
from foiakit.model.dates import is_date, written
from foiakit.model.record import Details, Record, uid_of
from foiakit.papers import as_json
from foiakit.papers.reading import read as read_paper
from foiakit.readers.documents.paper_record import record_of

_CITATION = re.compile(
    r"[\"“](?P<title>[^\"”\n]{5,300}?),?[\"”],? (?P<date>(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?\d{4}),"
    r" (?:History and Public Policy Program|Wilson Center) Digital Archive,"
    r" (?P<source>[^\n]{3,600}?)[.,;]?\s+(?P<url>https?://digitalarchive\.wilsoncenter\.org/document/"
    r"(?P<number>[\w-]+))"
)
_TOP = 20_000
_MORE = 40
"""The title as a line may have a date after it."""
_ABOVE_TEXT = re.compile(
    r"\s*(?:•?\s*share document|view document in|english(?: html| transcription| translation)?"
    r"|original (?:scan|language)|document information|subjects discussed|export|https?://\S+"
    r"|translation|transcript|download|citation|share)?\s*",
    re.I,
)
"""What the page has between the citation and the document."""


def is_page(text: str) -> bool:
    """Return whether *text* is a document's page with its citation."""
    return _citation(text) is not None


def _citation(text: str) -> re.Match[str] | None:
    """Return the page's own citation: the only one, of a title that is a line of the page too."""
    found = list(_CITATION.finditer(text[:_TOP]))
    if len(found) != 1:
        return None
    title = found[0]["title"].casefold()
    lines = map(str.casefold, map(str.strip, text[:_TOP].split("\n")))
    is_headed = any(line.startswith(title) and len(line) < len(title) + _MORE for line in lines)
    return found[0] if is_headed else None


def read(text: str) -> list[Details | Record]:
    """Return the details and the record of the document; the list is empty for another text."""
    match = _citation(text)
    if match is None:
        return []
    lines = text[match.end() :].split("\n")
    start = next((at for at, line in enumerate(lines) if not _ABOVE_TEXT.fullmatch(line)), 0)
    paper = read_paper("\n".join(lines[start:]))
    heading = frus_heading(match["title"])
    kind = heading.kind if heading.kind and vocabulary.kind(heading.kind) else None
    day = written.read(match["date"])
    uid = uid_of("wilson-center", match["number"])
    record = record_of(paper)._replace(
        uid=uid,
        title=match["title"],
        date=day.start if day and is_date(day.start) else None,
        originator=heading.sender if kind else None,
        recipient=heading.recipient if kind else None,
        kind=kind or paper.kind,
        source=f"Wilson Center Digital Archive, {match['source']}",
        url=match["url"],
    )
    return [Details(uid, dict(as_json(paper)), "\n".join(lines[start:])), record]
