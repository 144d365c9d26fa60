"""A document's page in the CIA's reading room: its facts, and below *Body* the scan's text.

    MESSAGE FROM THE HARBOR
    Document Number (FOIA) /ESDN (CREST):
    CIA-RDP90B00000R000801110041-6
    Publication Date:
    December 22, 1984
    Body:
    Approved For Release 2008/12/02 : CIA-RDP90B00000R000801110041-6 ...

The day on which the site made the page, *Document Creation Date*, is not the document's.
"""

from __future__ import annotations

import re

from foiakit.cables import as_json as cable_as_json
from foiakit.cables.forms.which_form import marks_of_a_telegram
from foiakit.cables.reading import read_one
from foiakit.model import markings, releases, vocabulary
from foiakit.model.dates import is_date, written
from foiakit.model.record import Details, Record, uid_of
from foiakit.papers import as_json
from foiakit.papers.reading import read as read_paper
from foiakit.readers.documents.paper_record import record_of as record_of_paper
from foiakit.readers.documents.telegram import record_of as record_of_telegram

_LABELS = {
    "document number": "document", "release decision": "decision",
    "original classification": "level",
    "document page count": "pages", "document release date": "released", "case number": "case",
    "publication date": "date", "content type": "kind", "document type": "", "collection": "",
    "document creation date": "", "sequence number": "", "file": "", "body": "body",
}  # fmt: skip
_LABEL = re.compile(
    r"(?P<label>" + "|".join(_LABELS) + r")(?: \(FOIA\) ?/ ?ESDN \(CREST\))?\s?:\s*(?P<value>.*)",
    re.I,
)
_FILE = re.compile(r"(?:PDF icon )?(?P<number>CIA-RDP[\w-]{10,30}-\d)\.pdf(?:\W|\d|$).*", re.I)
_PAGE = re.compile(r"^[^\S\n]*Document Number \(FOIA\) ?/ ?ESDN \(CREST\)\s?:", re.M)
_HEAD = 60
"""How many lines the facts may have."""
_TOP = 8000


def is_page(text: str) -> bool:
    """Return whether *text* begins as a document's page in the reading room does."""
    return _PAGE.search(text[:_TOP]) is not None


def read(text: str, address: str | None = None) -> list[Details | Record]:
    """Return the details and the record of the document; the list is empty for another text."""
    if not is_page(text):
        return []
    facts, title, body = _facts(text)
    number = facts.get("document")
    if not number:
        return []
    uid = uid_of("document", number.upper())
    details, record = _body(body)
    day = written.read(facts.get("date", ""))
    date = day.start if day and is_date(day.start) else None
    released = written.read(facts.get("released", ""))
    kind = vocabulary.kind(facts.get("kind", ""))
    level = facts.get("level", "")
    decision = facts.get("decision", "")
    record = record._replace(
        uid=uid,
        document=number,
        title=title or record.title,
        date=(record.date if record.message else None) or date or record.date,
        kind=record.kind or (kind.label if kind else facts.get("kind", "").title() or None),
        classification=record.classification or _level(level),
        pages=int(facts["pages"]) if facts.get("pages", "").isdigit() else record.pages,
        decision=releases.decision(decision) or decision or None,
        released=released.start if released and is_date(released.start) else record.released,
        case=facts.get("case") or record.case,
        url=address,
    )
    return [Details(uid, details, body), record]


def _facts(text: str) -> tuple[dict[str, str], str | None, str]:
    """Return what the labels say, the title above them, and the text below *Body*."""
    facts: dict[str, str] = {}
    title: str | None = None
    label: str | None = None
    at = 0
    for number, line in enumerate(text.split("\n")):
        at += len(line) + 1
        words = " ".join(line.split())
        if number > _HEAD or not words:
            continue
        if file := _FILE.fullmatch(words):
            # The number is in the file's name too, where a copy lost it; the text may follow.
            facts.setdefault("document", file["number"])
            facts["end"] = str(at)
            label = ""
        elif match := _LABEL.fullmatch(words):
            label = _LABELS[match["label"].lower()]
            if label == "body":
                return facts, title, "\n".join((match["value"], text[at:]))
            if label and match["value"]:
                facts.setdefault(label, match["value"])
        elif label is None:
            title = words
        elif label and label not in facts:
            facts[label] = words
    return facts, title, text[int(facts.get("end", at)) :]


def _body(text: str) -> tuple[dict[str, object], Record]:
    if marks_of_a_telegram(text) >= 2:
        cable = read_one(text)
        if cable.message or cable.dtg:
            return dict(cable_as_json(cable)), record_of_telegram(cable, text)
    paper = read_paper(text)
    return dict(as_json(paper)), record_of_paper(paper)


def _level(printed: str) -> str | None:
    """Return the level; of the site's letters only U has a plain meaning."""
    if printed == "U" or len(printed) > 1:
        return markings.classification(printed)
    return printed or None
