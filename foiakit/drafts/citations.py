"""The citations of a note, separated and read, with references to earlier ones resolved.

A note may cite several documents, separated by semicolons. A citation may follow a signal (*See*,
*Quoted in*) and be followed by a place (``p. 3``). ``Ibid.`` means the last citation before it, and
a short title the citation whose title begins with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from foiakit.citations.reading import read_entry
from foiakit.drafts.manuscript import Block
from foiakit.model import message, vocabulary
from foiakit.model.dates import written, year_of
from foiakit.model.record import Record
from foiakit.text.words import joined

LONGEST = 2_000
"""A longer piece of a note is prose, not a citation."""
_PIECE = re.compile(r"[^;“\"\[(]+|“[^”]*”?|\"[^\"]*\"?|\[[^\]]*\]?|\([^)]*\)?|;")
_SIGNAL = re.compile(
    r"\s*(?:(?:but )?see(?: also)?|cf\.?|compare|quoted in|cited in|also|and|e\.g\.|as in)"
    r"[,:]?\s+",
    re.I,
)
_BREAK = re.compile(
    r"(?:[.,:]|\s[-–—]{1,3})\s+(?=(?:but |and )?(?:see|cf\.|compare|quoted in|cited in)\s)"
    r"|(?:[.:]|,?\s+and|\s[-–—]{1,3})\s+"
    r"(?=(?P<number>[A-Z][A-Za-z'-]{1,20}(?: [A-Z][A-Za-z'-]{1,20}){0,2} (?:No\. )?\d{2,6})\b)",
    re.I,
)
"""Where a sentence of a note comes to a citation, or from one to the next."""
_PLACE = re.compile(r",?\s*\(?(?:at\s+)?pp?\.\s*(\d{1,5})(?:\s*[-–—]\s*(\d{1,5}))?\)?[\s.]*$")
_DATED = re.compile(r",|(?<=\d) (?:of|dated|from) (?=[A-Z\d])")
_IBID = re.compile(r"(?:ibid|id)\b\.?", re.I)
_DOCUMENT = re.compile(
    r"^(?:EBB|Electronic Briefing Book)(?: No\.?)? (\d+),? doc(?:ument|\.)?(?: no\.?)? (\w+)\b",
    re.I,
)
_PRINTED = re.compile(r"[“\"](.+?)[,.]?[”\"]", re.S)


class Citation(NamedTuple):
    """A citation in a note."""

    text: str
    """As it is printed, without the signal."""
    line: int
    note: str
    cited: Record
    """The document that it cites, as far as it names its fields."""
    pages: tuple[int, int] | None
    """The first and last page that it names."""
    by_reference: bool = False
    """Whether it is `Ibid.` or a short title, so that *cited* comes from an earlier one."""


def citations(blocks: Iterable[Block]) -> Iterator[Citation]:
    """Yield the citations of the notes, in the manuscript's order."""
    known: list[Citation] = []
    for block in blocks:
        if block.note is None:
            continue
        for start, text in _pieces(block.text):
            printed = " ".join(text.split())
            if found := _citation(printed, known):
                piece = Citation(printed, block.line(start), block.note, *found)
                known.append(piece)
                yield piece


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield the parts of a note between semicolons outside quotation marks and brackets.

    A signal in a sentence (``On this, see``) and the number of a telegram after another citation
    begin a part too.
    """
    start = 0
    for found in _PIECE.finditer(text):
        if found[0] == ";":
            yield _without_signal(text, start, found.start())
            start = found.end()
        elif found[0][0] not in '“"[(':
            for place in _BREAK.finditer(text, max(found.start() - 1, start), found.end()):
                if place["number"] is None or _is_telegram(place["number"]):
                    yield _without_signal(text, start, place.start())
                    start = place.end()
    yield _without_signal(text, start, len(text))


def _is_telegram(words: str) -> bool:
    number = message.parse(words)
    return number is not None and vocabulary.post(number.post) is not None


def _without_signal(text: str, start: int, end: int) -> tuple[int, str]:
    while signal := _SIGNAL.match(text, start, end):
        start = signal.end()
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), piece.strip()


Pages = tuple[int, int] | None


def _citation(text: str, known: list[Citation]) -> tuple[Record, Pages, bool] | None:
    if not text or len(text) > LONGEST:
        return None
    place = _PLACE.search(text)
    page = (int(place[1]), int(place[2] or place[1])) if place else None
    plain = text[: place.start()] if place else text
    plain = plain.rstrip(" .,")
    if _IBID.match(plain):
        return (known[-1].cited, page, True) if known else None
    if found := _DOCUMENT.match(plain):
        return Record(collection=f"EBB {found[1]}", document=found[2]), page, False
    reading = read_entry(plain)
    if reading and _says_which(record := _with_number(reading.record)):
        return record, page, False
    if number := _number(plain):
        return number, page, False
    return _short_title(plain, known, page)


def _with_number(record: Record) -> Record:
    """Return *record* with the message number that was read as its sender.

    ``State 95538, "Title"`` is an example.
    """
    number = _number(record.originator or "") if not record.message else None
    if number is None:
        return record._replace(printed=None)
    year = number.year or year_of(record.date)
    return record._replace(message=number.message, year=year, originator=None, printed=None)


def _number(text: str) -> Record | None:
    """Return a message number of a known post, alone or followed by the date."""
    head, rest = (*_DATED.split(text, 1), "")[:2]
    number = message.parse(head)
    date = written.read(rest.strip()) if rest.strip() else None
    if number is None or vocabulary.post(number.post) is None or (rest.strip() and date is None):
        return None
    start, end = date or (None, None)
    year = number.year or year_of(start)
    return Record(message=number.printed, year=year, date=start, date_end=end)


def _says_which(record: Record) -> bool:
    """Return whether what was read is enough to look a document up."""
    return bool(record.message or record.document or record.case or (record.title and record.date))


def _short_title(
    text: str, known: list[Citation], page: Pages
) -> tuple[Record, Pages, bool] | None:
    quoted = _PRINTED.search(text)
    short = joined(quoted[1] if quoted else text)
    if short.count(" ") < 1:
        return None
    for earlier in reversed(known):
        title = joined(earlier.cited.title or "")
        if f" {title} ".startswith(f" {short} "):
            return earlier.cited, page, True
    return None
