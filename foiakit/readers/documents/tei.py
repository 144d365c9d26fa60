"""Volumes of the *Foreign Relations of the United States* in the Office of the Historian's TEI.

Every document becomes a record. A telegram that the volume prints with its whole head is read as
a telegram too, and what its own lines say goes before what the editors' heading says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from foiakit.cables.frus.first_lines import first_lines
from foiakit.cables.frus.heading import frus_heading
from foiakit.cables.frus.source_note import SourceNote, source_note
from foiakit.cables.frus.volume_titles import title_of
from foiakit.cables.reading import read as read_telegram
from foiakit.errors import BadInput
from foiakit.model.dates import bounds, is_date, written, year_of
from foiakit.model.fields import tidy
from foiakit.model.record import Collection, Details, Record, Skipped, uid_of
from foiakit.readers.documents.tei_data import Read, data_of
from foiakit.readers.documents.tei_missing import SENTENCE, Missing
from foiakit.readers.documents.tei_number import NUMBERED
from foiakit.readers.documents.tei_number import head as head_of
from foiakit.readers.documents.tei_number import message as message_of
from foiakit.readers.documents.tei_stream import parts
from foiakit.readers.documents.tei_text import Document, document
from foiakit.readers.documents.telegram import body_of, names
from foiakit.readers.source import Source

ADDRESS = "https://history.state.gov/historicaldocuments/"
_VOLUME = re.compile(r"frus\d{4}[\w-]*")
INVALID_DATE = "a date that is not valid, or an end before its date, is left out of its record"
_DAY = re.compile(r"\s*[—,]\s*(?=\d{1,2}(?::\d\d)?\s?[ap]\.|noon|midnight|\d{4}Z|\d{1,2}[–-]\d)")
"""What parts a printed date from its hour."""


def claims(head: bytes, name: str) -> bool:
    """A file whose first element is TEI."""
    return re.search(rb"<(?:\w+:)?TEI[\s>]", head.replace(b"\x00", b"")) is not None


def read(source: Source) -> Iterator[Collection | Details | Record | Skipped]:
    """The volume, then each document's details and record; `BadInput` if there is no document."""
    volume: str | None = None
    told = False
    count = 0
    missing = Missing()
    for part in parts(source):
        source.place.line = part.line
        if part.element.tag == "teiHeader":
            volume = part.volume or _idno(part.element)
            yield _collection(volume or source.bare_name, part.element)
            told = True
            continue
        volume = volume or part.volume
        if not told:
            name = volume or source.bare_name
            yield Collection(name, series="FRUS", title=title_of(name), url=_url(volume))
            told = True
        count += 1
        number = part.element.get("xml:id") or f"d{part.element.get('n') or count}"
        source.place.row = number
        try:
            found = document(part.element)
        except RecursionError:
            yield Skipped(source.place.where(), "nested too deep", number)
            continue
        for item in _items(found, volume or source.bare_name, number, known=volume is not None):
            if isinstance(item, Record) and (wrong := _invalid_date(found, item)):
                source.tell(INVALID_DATE, f"the first is {number}: {wrong}")
            if isinstance(item, Record):
                missing.count(item)
            yield item
    if said := missing.said():
        source.tell(SENTENCE, said)
    if not count:
        raise BadInput(f"{source.name}: a TEI file without a document (div of the type document)")


def _idno(header: Element) -> str | None:
    for one in header.iter("idno"):
        if one.get("type") == "frus" and one.text and _VOLUME.fullmatch(one.text.strip()):
            return one.text.strip()
    return None


def _collection(name: str, header: Element) -> Collection:
    titles = {
        one.get("type", ""): " ".join("".join(one.itertext()).split())
        for one in header.iter("title")
    }
    editors = tidy(" ".join("".join(one.itertext()).split()) for one in header.iter("editor"))
    posted = next((one.text for one in header.iter("date") if one.text), None)
    return Collection(
        name, series="FRUS", number=titles.get("volume-number"),
        title=titles.get("complete") or titles.get("volume") or title_of(name), editors=editors,
        posted=posted.strip() if posted and is_date(posted.strip()) else None, url=_url(name),
    )  # fmt: skip


def _url(volume: str | None) -> str | None:
    return f"{ADDRESS}{volume}" if volume and _VOLUME.fullmatch(volume) else None


def _items(found: Document, volume: str, number: str, *, known: bool) -> Iterator[Details | Record]:
    note = source_note(found.source) if found.source else SourceNote("")
    read = Read(
        found, frus_heading(found.heading), note, first_lines(found.first_lines),
        read_telegram(found.transcript) if found.is_transcript else None,
    )  # fmt: skip
    record = _record(read)
    url = _url(volume) if known else None
    record = record._replace(
        uid=uid_of("frus", volume, number), collection=volume,
        document=found.number or read.heading.number, url=f"{url}/{number}" if url else None,
    )  # fmt: skip
    yield Details(record.uid or "", data_of(read), found.transcript)
    yield record


def _record(read: Read) -> Record:
    found, heading, note, lines, cable = read
    kind = heading.kind or note.kind
    if found.subtype == "editorial-note":
        kind = kind or "Editorial Note"
    if kind not in (None, *NUMBERED) or (kind is None and not lines.serial):
        lines = lines._replace(serial=None, series=None)
    date, others = _dates(read)
    message = (cable.message if cable else None) or message_of(
        heading, kind, found.place, lines, found.text
    )
    text = (body_of(cable) if cable else "") or found.text
    return Record(
        message=message,
        year=(cable.year if cable else None) or (year_of(date) if message else None),
        head=None if message else head_of(heading, kind, lines),
        originator=heading.sender or (cable.originator if cable else None),
        recipient=heading.recipient or (names(cable.action) if cable else None),
        kind=kind,
        title=found.subject or (cable.title if cable else None) or lines.subject
        or (None if heading.persons_only else heading.words) or None,
        date=date,
        date_end=_last_day(date, found),
        date_other=others[0] if others else None,
        classification=note.classification or lines.classification
        or (cable.classification if cable else None),
        captions=tidy((*note.captions, *lines.captions)) or (cable.captions if cable else ()),
        excised=True if "not declassified" in text else None,
        source=note.printed or None,
        description=found.summary,
        notes=_undated(found),
        text=text or None,
        traffic_tags=cable.tags if cable else (),
    )  # fmt: skip


def _dates(read: Read) -> tuple[str | None, list[str]]:
    """The date, and every other that the edition or the document prints."""
    found, heading, cable = read.found, read.heading, read.cable
    printed = [
        said.start for date in found.dates
        if (said := written.read(_DAY.split(date.get("printed", ""))[0])) and is_date(said.start)
    ]  # fmt: skip
    if is_undated(found):
        return (cable.date if cable else None), []
    days = tidy(day for date in found.dates for day in (date.get("day", ""),) if is_date(day))
    date = (cable.date if cable else None) or (days[0] if days else None)
    date = date or (printed[0] if printed else None) or heading.date
    end = next((date["end"] for date in found.dates if date.get("end")), None)
    others = [
        day for day in (*days, *printed, heading.date)
        if day and date and not date.startswith(day) and day[:10] != end
    ]  # fmt: skip
    return date, others


def is_undated(found: Document) -> bool:
    """Whether the document itself says that it has no date, whatever its editors think."""
    printed = [date["printed"] for date in found.dates if date.get("printed")]
    return bool(printed) and all(written.is_undated(one.strip(" .[]")) for one in printed)


def _undated(found: Document) -> str | None:
    """What the editors think of an undated document's date, in words."""
    if not is_undated(found):
        return None
    said = next((date for date in found.dates if is_date(date.get("day", ""))), None)
    if said is None:
        return None
    if said.get("end"):
        return f"Undated; the edition dates it between {said['day']} and {said['end']}."
    return f"Undated; the edition dates it {said['day']}."


def _last_day(date: str | None, found: Document) -> str | None:
    """The last day of the document's span; ``None`` where the edition says one that cannot be."""
    if is_undated(found):
        return None
    end = next((str(date["end"]) for date in found.dates if date.get("end")), None)
    if end is None or not is_date(end):
        return None
    return None if date and bounds(end)[1] < bounds(date)[0] else end


def _invalid_date(found: Document, record: Record) -> str | None:
    """The first date of the edition that *record* cannot hold."""
    said = [date[key] for date in found.dates for key in ("day", "end") if date.get(key)]
    if wrong := next((day for day in said if not is_date(day)), None):
        return wrong
    end = next((date["end"] for date in found.dates if date.get("end")), None)
    if is_undated(found):
        return None
    return end if end != record.date_end else None
