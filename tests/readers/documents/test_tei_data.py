"""What FRUS adds to a record is in its details."""

from __future__ import annotations

import re

from readers.documents.frus_documents import read_document
from tei_volumes import DOCUMENT


def test_subject_and_references_in_the_text() -> None:
    text = DOCUMENT.replace("1. The minister", "Subject: Cod: Price. Ref: Oslo 122, Narvik 121.</p>"
                            "<p>1. The minister")  # fmt: skip
    record, data = read_document(text)
    assert record.title == "Cod: Price"
    references = data["references"]
    assert isinstance(references, list)
    assert [reference["message"] for reference in references] == ["Oslo 122", "Narvik 121"]
    assert [(record.text or "")[slice(*reference["span"])] for reference in references] == [
        "Oslo 122", "Narvik 121",
    ]  # fmt: skip


def test_what_is_attached_keeps_its_own_dates_place_and_signature() -> None:
    attached = (
        '<div type="attachment"><head>Attachment</head><opener><dateline>'
        '<placeName>Quito</placeName><date when="1974-01-30">January 30, 1974</date></dateline>'
        "</opener><p>Secret</p><p>Ice.</p>"
        "<closer><signed>Brandt</signed></closer></div></div>"
    )
    record, data = read_document(re.sub(r"<closer>.*</div>", attached, DOCUMENT, flags=re.S))
    assert (record.date, record.date_other) == ("1975-05-04", None)
    assert (data["place"], data.get("signature")) == ("Lima", None)
    assert data["attachments"] == [{
        "heading": "Attachment",
        "dates": [{"where": "dateline", "printed": "January 30, 1974", "when": "1974-01-30",
                   "day": "1974-01-30"}],
    }]  # fmt: skip
    assert "Ice." in (record.text or "")
