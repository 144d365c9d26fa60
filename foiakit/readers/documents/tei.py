"""Volumes of the *Foreign Relations of the United States* in the Office of the Historian's TEI.

Every document becomes a record. A telegram that the volume prints with its whole head is read as
a telegram too, and what its own lines say goes before what the editors' heading says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from foiakit.cables import Cable, as_json
from foiakit.cables.frus.heading import FrusHeading, frus_heading
from foiakit.cables.frus.source_note import SourceNote, source_note
from foiakit.cables.head.number_line import bare_serial
from foiakit.cables.layout.body import excisions
from foiakit.cables.reading import read as read_telegram
from foiakit.errors import BadInput
from foiakit.model import vocabulary
from foiakit.model.dates import bounds, is_date, year_of
from foiakit.model.fields import tidy
from foiakit.model.record import Collection, Details, Record, Skipped, uid_of
from foiakit.readers.documents.tei_stream import parts
from foiakit.readers.documents.tei_text import Document, document
from foiakit.readers.documents.telegram import body_of, names
from foiakit.readers.source import Source

ADDRESS = "https://history.state.gov/historicaldocuments/"
_VOLUME = re.compile(r"frus\d{4}[\w-]*")
INVALID_DATE = "a date that is not valid, or an end before its date, is left out of its record"
_TELEGRAMS = ("Telegram", "Airgram", "Circular Telegram", "Despatch")


def claims(head: bytes, name: str) -> bool:
    """A file whose first element is TEI."""
    return re.search(rb"<(?:\w+:)?TEI[\s>]", head.replace(b"\x00", b"")) is not None


def read(source: Source) -> Iterator[Collection | Details | Record | Skipped]:
    """The volume, then each document's details and record; `BadInput` if there is no document."""
    volume: str | None = None
    told = False
    count = 0
    for part in parts(source):
        source.place.line = part.line
        if part.element.tag == "teiHeader":
            volume = part.volume or _idno(part.element)
            yield _collection(volume or source.bare_name, part.element)
            told = True
            continue
        volume = volume or part.volume
        if not told:
            yield Collection(volume or source.bare_name, series="FRUS", url=_url(volume))
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
            yield item
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
        title=titles.get("complete") or titles.get("volume"), editors=editors,
        posted=posted.strip() if posted and is_date(posted.strip()) else None, url=_url(name),
    )  # fmt: skip


def _url(volume: str | None) -> str | None:
    return f"{ADDRESS}{volume}" if volume and _VOLUME.fullmatch(volume) else None


def _items(found: Document, volume: str, number: str, *, known: bool) -> Iterator[Details | Record]:
    heading = frus_heading(found.heading)
    note = source_note(found.source) if found.source else SourceNote("")
    cable = read_telegram(found.transcript) if found.is_transcript else None
    record = _record(found, heading, note, cable)
    url = _url(volume) if known else None
    record = record._replace(
        uid=uid_of("frus", volume, number), collection=volume,
        document=found.number or heading.number, url=f"{url}/{number}" if url else None,
    )  # fmt: skip
    yield Details(record.uid or "", _data(found, heading, note, cable), found.transcript)
    yield record


def _record(found: Document, heading: FrusHeading, note: SourceNote, cable: Cable | None) -> Record:
    days = tidy(day for one in found.dates for day in (one.get("day", ""),) if is_date(day))
    date = (cable.date if cable else None) or (days[0] if days else None) or heading.date
    others = [day for day in (*days, heading.date) if day and date and not date.startswith(day)]
    message = (cable.message if cable else None) or _message(heading, found)
    text = (body_of(cable) if cable else "") or found.text
    return Record(
        message=message,
        year=(cable.year if cable else None) or (year_of(date) if message else None),
        head=None if message else _head(heading),
        originator=heading.sender or (cable.originator if cable else None),
        recipient=heading.recipient or (names(cable.action) if cable else None),
        kind=heading.kind or ("Editorial Note" if found.subtype == "editorial-note" else None),
        title=found.subject or (cable.title if cable else None) or heading.words or None,
        date=date,
        date_end=_last_day(date, found),
        date_other=others[0] if others else None,
        classification=note.classification or (cable.classification if cable else None),
        captions=note.captions or (cable.captions if cable else ()),
        excised=True if "not declassified" in text else None,
        source=note.printed or None,
        description=found.summary,
        text=text or None,
        traffic_tags=cable.tags if cable else (),
    )


def _last_day(date: str | None, found: Document) -> str | None:
    """The last day of the document's span; ``None`` where the edition says one that cannot be."""
    end = next((str(one["end"]) for one in found.dates if one.get("end")), None)
    if end is None or not is_date(end):
        return None
    return None if date and bounds(end)[1] < bounds(date)[0] else end


def _invalid_date(found: Document, record: Record) -> str | None:
    """The first date of the edition that *record* cannot hold."""
    said = [one[key] for one in found.dates for key in ("day", "end") if one.get(key)]
    if wrong := next((day for day in said if not is_date(day)), None):
        return wrong
    end = next((one["end"] for one in found.dates if one.get("end")), None)
    return end if end != record.date_end else None


def _message(heading: FrusHeading, found: Document) -> str | None:
    """Post and number from the editors' heading, where the post is said: in it, or as the place."""
    if heading.kind not in _TELEGRAMS or not heading.serial or not heading.sender:
        return None
    if "Department of State" in heading.sender:
        name = "State"
    else:
        place = found.place or heading.sender.rpartition(" in ")[2]
        known = vocabulary.post(place)
        if known is None or known.name == "State":
            return None
        name = known.name
    return f"{name} {bare_serial(heading.serial)}"


def _head(heading: FrusHeading) -> str | None:
    words = (heading.kind, heading.serial)
    return " ".join(filter(None, words)) if heading.serial else None


def _data(
    found: Document, heading: FrusHeading, note: SourceNote, cable: Cable | None
) -> dict[str, Any]:
    """What the fields of a record have no place for."""
    data: dict[str, Any] = as_json(cable) if cable else {"form": "frus"}
    if found.signature:
        data.setdefault("signature", found.signature)
    if cable is None and (cuts := excisions(found.text)):
        data["excisions"] = [{"span": list(one.span), "printed": one.printed} for one in cuts]
    said = {name: value for name, value in note._asdict().items() if value and name != "printed"}
    extra = {
        "heading": heading.words, "dates": [dict(one) for one in found.dates],
        "place": found.place, "footnotes": [list(one) for one in found.notes],
        "pages_printed": list(found.pages), "source_note": said,
    }  # fmt: skip
    return data | {name: value for name, value in extra.items() if value}
