"""Telegrams as text: a file with one or several, in any form that `foiakit.cables` reads.

Each yields what a record has no field for as `Details`, then its `Record`. A telegram with the
National Archives' own number is identified by that; any other by its text, whatever its line ends,
so two releases of one cable are two records: message and year connect them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import blake2b
from itertools import pairwise
from typing import Any

from foiakit.cables import Address, Cable, Release, as_json
from foiakit.cables.forms.which_form import marks_of_a_telegram
from foiakit.cables.reading import read_all
from foiakit.errors import BadInput
from foiakit.model import releases
from foiakit.model.fields import tidy
from foiakit.model.record import Details, Record, Skipped, uid_of
from foiakit.papers.kinds import wire_message
from foiakit.papers.kinds.email import has_mail_head
from foiakit.readers.documents.paper_record import grounds
from foiakit.readers.encoding import beginning, text_of
from foiakit.readers.source import Source

KIND = "Cable"
_STEP = 1000
_IN_A_READING_ROOM = re.compile(r"^[^\S\n]*Document Number \(FOIA\) ?/ ?ESDN \(CREST\)\s?:", re.M)
_A_TABLE = re.compile(r"[\w\"' ()#/.-]*(?:[,\t;|][\w\"' ()#/.-]*){2,}")


def claims(head: bytes, name: str) -> bool:
    """Claim a text with at least two kinds of a telegram's lines; a page, a table
    or JSON is none.
    """
    text = beginning(head).lstrip("\ufeff \t\r\n")
    if text[:1] in {"<", "{", "["} or name.lower().endswith((".csv", ".tsv", ".json", ".ndjson")):
        return False
    first = text.partition("\n")[0].strip()
    if _A_TABLE.fullmatch(first) and first.islower():
        return False
    # Papers: a page that has facts of its own, and a government with other heads.
    if _IN_A_READING_ROOM.search(text) or wire_message.is_of_the_foreign_office(text):
        return False
    # The record of a forwarded telegram is the e-mail that contains it.
    return marks_of_a_telegram(text) >= 2 and not has_mail_head(text)


def read(source: Source) -> Iterator[Details | Record | Skipped]:
    """Each telegram's details and record; `BadInput` if the text has nothing of a telegram."""
    text = text_of(source)
    cables = list(read_all(text))
    if not any(cable.message or cable.dtg for cable in cables):
        raise BadInput(
            f"{source.name}: not a telegram: it has neither a message number nor a date-time group"
        )
    line, counted = 1, 0
    for number, (cable, (piece, start)) in enumerate(
        zip(cables, pieces(text, cables), strict=True)
    ):
        # The next piece begins after this one, unless a misread line is out of order.
        line += text.count("\n", counted, start) - text.count("\n", start, counted)
        counted = start
        source.place.line = line
        source.place.row = piece
        if not (cable.message or cable.dtg):
            reason = "neither a message number nor a date-time group"
            yield Skipped(source.place.where(), reason, piece)
            continue
        record = record_of(cable, piece)
        for warning in cable.warnings if number == 0 else ():
            source.tell(warning)
        yield Details(record.uid or "", placed(as_json(cable), start, len(piece)), piece)
        yield record


def pieces(text: str, cables: list[Cable]) -> Iterator[tuple[str, int]]:
    """Yield the piece of *text* that each of its telegrams was read from, and where that begins."""
    starts = [min((span[0] for span in cable.spans.values()), default=0) for cable in cables]
    starts = [0, *(_line_begins(text, start) for start in starts[1:]), len(text)]
    for start, end in pairwise(starts):
        yield text[start:end], start


def placed(data: dict[str, Any], start: int, length: int) -> dict[str, Any]:
    """Return a telegram's details with places counted within its own piece of the text.

    The piece begins at *start*; what is outside it (a stamp of the whole file) has no place.
    """
    if not start and all(span[1] <= length for span in _spans(data)):
        return data
    inside = {
        name: [span[0] - start, span[1] - start]
        for name, span in data.get("spans", {}).items()
        if start <= span[0] and span[1] <= start + length
    }
    made = {**data, "spans": inside} if "spans" in data else dict(data)
    for name in ("references", "uses"):
        if name in data:
            made[name] = [_placed(span, start, length) for span in data[name]]
    return made


def _spans(data: dict[str, Any]) -> Iterator[list[int]]:
    yield from data.get("spans", {}).values()
    for name in ("references", "uses"):
        yield from (place["span"] for place in data.get(name, ()))


def _placed(place: dict[str, Any], start: int, length: int) -> dict[str, Any]:
    first, last = place["span"]
    if start <= first and last <= start + length:
        return {**place, "span": [first - start, last - start]}
    return {name: value for name, value in place.items() if name != "span"}


def _line_begins(text: str, at: int) -> int:
    # Searched piece by piece: a text may have no form feed, and a line end just before.
    while at:
        start = max(0, at - _STEP)
        if found := 1 + max(text.rfind("\n", start, at), text.rfind("\f", start, at)):
            return found
        at = start
    return 0


def record_of(cable: Cable, text: str) -> Record:
    """Return the record of a telegram that was read from *text*."""
    release = cable.release
    return Record(
        uid=uid(cable, text),
        document=(release.document if release else None) or cable.document,
        message=cable.message,
        year=cable.year,
        originator=cable.originator,
        recipient=names(cable.action),
        kind=KIND,
        title=cable.title,
        date=cable.date,
        classification=cable.classification,
        captions=cable.captions,
        excised=excised(release, cut=bool(cable.excisions)),
        **release_fields(release, _marked(cable)),
        text=body_of(cable) or None,
        traffic_tags=cable.tags,
    )


def _marked(cable: Cable) -> tuple[str, ...]:
    return releases.exemptions(code for cut in cable.excisions for code in cut.exemptions)


def release_fields(release: Release | None, marked: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return the fields of a record that the stamps of a released copy fill.

    If they name no exemptions, those that are *marked* in the text are taken.
    """
    if release is None:
        return {"exemptions": marked}
    return {
        "case": release.case,
        "decision": releases.decision(release.how) if release.how else None,
        "released": release.date,
        "exemptions": grounds(release, marked),
    }


def excised(release: Release | None, *, cut: bool) -> bool | None:
    """Return whether a document is excised, by its stamps or by a *cut* visible in its text."""
    how = release.how if release else None
    if cut or how in {"part", "denied"}:
        return True
    return False if how == "full" else None


def body_of(cable: Cable) -> str:
    """Return the text with the name below it, as a person reads it."""
    return "\n".join(part for part in (cable.text, cable.signature) if part)


def names(addresses: tuple[Address, ...]) -> str | None:
    """Return addressees as one field: ``AMEMBASSY KABUL; AMEMBASSY ISLAMABAD``."""
    return "; ".join(tidy(address.name for address in addresses)) or None


def uid(cable: Cable, text: str) -> str:
    """Return the telegram's identity: the Archives' number if there is one, else its text."""
    if number := cable.attributes.get("Document Number"):
        return uid_of("nara", number.upper())
    words = " ".join(text.split())
    return uid_of("telegram", blake2b(words.encode("utf-8", "surrogatepass")).hexdigest())
