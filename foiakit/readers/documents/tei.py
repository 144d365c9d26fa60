"""Volumes of the *Foreign Relations of the United States* in the Office of the Historian's TEI.

Every document becomes a record. A telegram that the volume prints with its whole head is read as a
telegram too, and its own lines take precedence over the editors' heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from foiakit.cables.frus.first_lines import first_lines
from foiakit.cables.frus.heading import frus_heading
from foiakit.cables.frus.parties import body
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
"""What separates a printed date from the time of day."""


def claims(head: bytes, name: str) -> bool:
    """Claim a file whose first element is TEI."""
    return re.search(rb"<(?:\w+:)?TEI[\s>]", head.replace(b"\x00", b"")) is not None


def read(source: Source) -> Iterator[Collection | Details | Record | Skipped]:
    """The volume, then each document's details and record; `BadInput` if there is no document."""
    volume: str | None = None
    has_collection = False
    count = 0
    missing = Missing()
    for part in parts(source):
        source.place.line = part.line
        if part.element.tag == "teiHeader":
            volume = part.volume or _idno(part.element)
            yield _collection(volume or source.bare_name, part.element)
            has_collection = True
            continue
        volume = volume or part.volume
        if not has_collection:
            name = volume or source.bare_name
            yield Collection(name, series="FRUS", title=title_of(name), url=address_of(volume))
            has_collection = True
        count += 1
        number = part.element.get("xml:id") or f"d{part.element.get('n') or count}"
        source.place.row = number
        try:
            found = document(part.element)
        except RecursionError:
            yield Skipped(source.place.where(), "nested too deeply", number)
            continue
        for item in items_of(found, volume or source.bare_name, number, known=volume is not None):
            if isinstance(item, Record) and (wrong := _invalid_date(found, item)):
                source.tell(INVALID_DATE, f"the first is {number}: {wrong}")
            if isinstance(item, Record):
                missing.count(item)
            yield item
    if summary := missing.sentence():
        source.tell(SENTENCE, summary)
    if not count:
        raise BadInput(f"{source.name}: a TEI file without a document (div of the type document)")


def _idno(header: Element) -> str | None:
    for idno in header.iter("idno"):
        if idno.get("type") == "frus" and idno.text and _VOLUME.fullmatch(idno.text.strip()):
            return idno.text.strip()
    return None


def _collection(name: str, header: Element) -> Collection:
    titles = {
        element.get("type", ""): " ".join("".join(element.itertext()).split())
        for element in header.iter("title")
    }
    editors = tidy(
        " ".join("".join(element.itertext()).split()) for element in header.iter("editor")
    )
    posted = next((element.text for element in header.iter("date") if element.text), None)
    return Collection(
        name, series="FRUS", number=titles.get("volume-number"),
        title=titles.get("complete") or titles.get("volume") or title_of(name), editors=editors,
        posted=posted.strip() if posted and is_date(posted.strip()) else None, url=address_of(name),
    )  # fmt: skip


def address_of(volume: str | None) -> str | None:
    """Return the address of a volume on the Historian's site."""
    return f"{ADDRESS}{volume}" if volume and _VOLUME.fullmatch(volume) else None


def items_of(
    found: Document, volume: str | None, number: str, *, known: bool
) -> Iterator[Details | Record]:
    """Yield details and record of a document, *number* in *volume*.

    *known* is whether these are the numbers that the Historian's site has for them.
    """
    note = source_note(found.source) if found.source else SourceNote("")
    read = Read(
        found, frus_heading(found.heading), note, first_lines(found.first_lines),
        read_telegram(found.transcript) if found.is_transcript else None,
    )  # fmt: skip
    record = _record(read)
    url = address_of(volume) if known else None
    record = record._replace(
        uid=uid_of("frus", *filter(None, (volume, number))), collection=volume,
        document=found.number or read.heading.number, url=f"{url}/{number}" if url else None,
    )  # fmt: skip
    yield Details(record.uid or "", data_of(read), found.transcript)
    yield record


def _record(read: Read) -> Record:
    found, heading, note, lines, cable = read
    kind = heading.kind or note.kind or lines.kind
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
        recipient=heading.recipient or (names(cable.action) if cable else None)
        or "; ".join(tidy(name for each in found.addressees if (name := body(each)))) or None,
        kind=kind,
        title=found.subject or (cable.title if cable else None) or lines.subject
        or (None if heading.persons_only else heading.words) or None,
        date=date,
        date_end=_last_day(date, found),
        date_other=others[0] if others else None,
        classification=note.classification or lines.classification
        or (cable.classification if cable else None),
        captions=tidy((*note.captions, *lines.captions)) or (cable.captions if cable else ()),
        pages=note.pages,
        excised=True if "not declassified" in text else None,
        source=note.printed or None,
        description=found.summary,
        notes=_undated(found),
        text=text or None,
        traffic_tags=cable.tags if cable else (),
    )  # fmt: skip


def _dates(read: Read) -> tuple[str | None, list[str]]:
    """Return the date, and every other one that the edition or the document prints."""
    found, heading, cable = read.found, read.heading, read.cable
    printed = [
        when.start for date in found.dates
        if (when := written.read(_DAY.split(date.get("printed", ""))[0])) and is_date(when.start)
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
    """Whether the document itself says that it is undated, whatever date its editors give."""
    printed = [date["printed"] for date in found.dates if date.get("printed")]
    return bool(printed) and all(written.is_undated(date.strip(" .[]")) for date in printed)


def _undated(found: Document) -> str | None:
    """Return the editors' estimate of an undated document's date, in words."""
    if not is_undated(found):
        return None
    estimate = next((date for date in found.dates if is_date(date.get("day", ""))), None)
    if estimate is None:
        return None
    if estimate.get("end"):
        return f"Undated; the edition dates it between {estimate['day']} and {estimate['end']}."
    return f"Undated; the edition dates it {estimate['day']}."


def _last_day(date: str | None, found: Document) -> str | None:
    """Return the last day of the document's span; ``None`` if the edition's is impossible."""
    if is_undated(found):
        return None
    end = next((str(date["end"]) for date in found.dates if date.get("end")), None)
    if end is None or not is_date(end):
        return None
    return None if date and bounds(end)[1] < bounds(date)[0] else end


def _invalid_date(found: Document, record: Record) -> str | None:
    """Return the first date of the edition that *record* cannot hold."""
    days = [date[key] for date in found.dates for key in ("day", "end") if date.get(key)]
    if wrong := next((day for day in days if not is_date(day)), None):
        return wrong
    end = next((date["end"] for date in found.dates if date.get("end")), None)
    if is_undated(found):
        return None
    return end if end != record.date_end else None
