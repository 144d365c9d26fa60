"""FRUS volumes in TEI: every document a record, nothing fetched, nothing swallowed whole."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from program import SHARED
from readers.documents.score_frus import value_of, wanted
from tei_volumes import DOCUMENT, items, tei_of

from foiakit.model.record import Collection, Details, Record
from foiakit.readers.documents import tei
from foiakit.readers.documents.tei_missing import SENTENCE
from foiakit.readers.source import Source, open_source

VOLUME = SHARED / "data" / "frus1969-76ve08_d10-d12.xml"


MEMO = SHARED / "data" / "frus1981-88v03_d25.xml"


def test_a_document_is_a_record_with_its_source_note_read() -> None:
    volume, details, record = items(tei_of(DOCUMENT))
    assert isinstance(volume, Collection)
    assert isinstance(details, Details)
    assert isinstance(record, Record)
    assert (volume.name, volume.title) == ("frus1969-76v99", "A Volume")
    assert (record.collection, record.document) == ("frus1969-76v99", "7")
    assert (record.message, record.year, record.kind) == ("Lima 512", 1975, "Telegram")
    assert (record.originator, record.recipient) == ("Embassy in Peru", "Department of State")
    assert (record.classification, record.captions) == ("Secret", ("NODIS",))
    assert (record.date, record.excised) == ("1975-05-04", True)
    assert record.url == "https://history.state.gov/historicaldocuments/frus1969-76v99/d7"
    assert record.text == (
        "Lima, May 4, 1975, 1405Z\n1. The minister, who is new, said yes twice."
        " [2 lines not declassified]\n2. Further see telegram 88 from Quito.\nHolloway"
    )
    assert details.data["source_note"] == {
        "archive": "National Archives",
        "file": "RG 59, Central Foreign Policy Files, D750123–0456",
        "classification": "Secret", "captions": ("NODIS",), "precedence": ("IMMEDIATE",),
        "drafted": "Quimby", "cleared": "Ames", "approved": "Stone", "repeated": "Quito",
    }  # fmt: skip
    assert details.data["footnotes"] == [["2", "He took office in April."]]
    assert details.data["dates"][0]["when"] == "1975-05-04T14:05:00"


def test_a_date_that_differs_is_kept_with_the_first() -> None:
    text = DOCUMENT.replace("1975-05-04T14:05:00", "1975-05-05")
    record = items(tei_of(text))[-1]
    assert isinstance(record, Record)
    assert (record.date, record.date_other) == ("1975-05-05", "1975-05-04")


def test_a_post_that_nothing_says_is_not_guessed() -> None:
    text = re.sub(r"<opener>.*?</opener>", "", DOCUMENT, flags=re.S)
    record = items(tei_of(text))[-1]
    assert isinstance(record, Record)
    assert (record.message, record.head, record.date) == (None, "Telegram 512", "1975-05-04")


def test_a_document_without_a_dateline_has_its_headings_date() -> None:
    if not VOLUME.exists():
        pytest.skip("the volumes of FRUS are not beside this checkout (../shared)")
    source = open_source(str(VOLUME))
    with source.stream:
        records = [item for item in tei.read(source) if isinstance(item, Record)]
    assert [record.document for record in records] == ["10", "11", "12"]
    assert [record.message for record in records] == ["State 236146", "Kabul 1717", "State 072260"]
    assert records[1].date == "1974-03-20"
    assert "PAGE 02" not in (records[0].text or "")
    assert (records[0].text or "").endswith("\nPORTER")


@pytest.mark.parametrize(
    ("attributes", "kept", "remark"),
    [
        ('from="1975-05-04" to="1975-02-31"', ("1975-05-04", None), "d7: 1975-02-31"),
        ('from="1975-05-04" to="1975-05-01"', ("1975-05-04", None), "d7: 1975-05-01"),
        ('when="1975-13-04"', ("1975-05-04", None), "d7: 1975-13-04"),
        ('from="1975-05-04" to="1975-05-06"', ("1975-05-04", "1975-05-06"), None),
    ],
)
def test_a_date_that_is_left_out_is_reported(
    attributes: str, kept: tuple[str, str | None], remark: str | None
) -> None:
    text = tei_of(DOCUMENT.replace('when="1975-05-04T14:05:00"', attributes)).encode()
    source = Source("v.xml", io.BytesIO(text), text[:8192])
    record = list(tei.read(source))[-1]
    assert isinstance(record, Record)
    assert (record.date, record.date_end) == kept
    remarks = [f"{sentence}: {own}" for sentence, own in source.shared_remarks.items()]
    assert remarks == ([f"{tei.INVALID_DATE}: the first is {remark}"] if remark else [])


OLD = """<div type="document" xml:id="d9" n="9"><note rend="inline" type="source">857.00/3–2950:
Telegram</note><head>The <persName>Chargé in Norway</persName> (<persName> Harlan </persName>) to
the <gloss>Secretary of State</gloss></head><opener><dateline><placeName>Oslo</placeName>, <date
when="1950-03-29T16:00:00">March 29, 1950—4 p. m.</date>[Received March 30—1 a. m.]</dateline>
<seg>secret</seg><seg>us urgent</seg></opener><p>595. Arcus 7. Limited distribution. Ice limits were
discussed.</p><closer><signed>Harlan</signed></closer></div>"""


def _read(document: str) -> tuple[Record, dict[str, object]]:
    _, details, record = items(tei_of(document))
    assert isinstance(record, Record)
    assert isinstance(details, Details)
    return record, details.data


def test_a_heading_of_persons_and_what_stands_in_lines_of_its_own() -> None:
    record, data = _read(OLD)
    assert (record.kind, record.message, record.year) == ("Telegram", "Oslo 595", 1950)
    assert record.originator == "Chargé in Norway (Harlan)"
    assert record.recipient == "Secretary of State"
    assert (record.classification, record.captions) == ("Secret", ("LIMDIS",))
    assert (record.date, record.date_other, record.title) == ("1950-03-29", None, None)
    assert (data["precedence"], data["series"]) == (["US URGENT"], "Arcus 7")
    assert (data["place"], data["received"]) == ("Oslo", "March 30—1 a. m.")
    assert data["source_note"] == {"file": "857.00/3–2950", "kind": "Telegram"}


@pytest.mark.parametrize(
    ("change", "message", "head"),
    [
        (("595. Arcus 7.", "Secto 4."), "Secto 4", None),
        (("595. Arcus 7.", "A–595."), "Oslo A-595", None),
        (("595. Arcus 7.", "1."), None, None),
        ((">Oslo<", ">Tromso<"), "Tromso 595", None),
        ((">Oslo<", ">[place not declassified]<"), None, "Telegram 595"),
        (("Chargé in Norway", "Chief of Staff"), None, "Telegram 595"),
        ((": Telegram", ": Circular telegram"), None, "Circular Telegram 595"),
        ((": Telegram", ""), None, None),
    ],
)
def test_a_number_is_a_message_only_with_its_post(
    change: tuple[str, str], message: str | None, head: str | None
) -> None:
    before, after = change
    text = OLD.replace("2950:\nTelegram", "2950: Telegram")
    record, _ = _read(text.replace(before, after))
    assert (record.message, record.head) == (message, head)


def test_the_secretarys_number_is_the_departments_only_in_washington() -> None:
    text = OLD.replace("The <persName>Chargé in Norway</persName> (<persName> Harlan </persName>)",
                       "The Secretary of State").replace("<gloss>Secretary of State</gloss>",
                                                         "Embassy in Peru")  # fmt: skip
    assert _read(text)[0].message is None
    assert _read(text.replace("Oslo", "Washington"))[0].message == "State 595"


def test_an_untyped_note_in_the_heading_is_the_source() -> None:
    record, _ = _read(DOCUMENT.replace('n="1" type="source"', 'n="0"'))
    assert record.classification == "Secret"
    assert (record.source or "").startswith("National Archives, RG 59")


def test_a_summary_in_the_source_note_is_no_source() -> None:
    text = DOCUMENT.replace(
        "Source: National", "<p>Summary: A talk about ice.</p><p>Source: National"
    )
    record, _ = _read(text.replace("found.</note>", "found.</p></note>"))
    assert record.description == "A talk about ice."
    assert (record.source or "").startswith("National Archives, RG 59")


def test_subject_and_references_in_the_text() -> None:
    text = DOCUMENT.replace("1. The minister", "Subject: Cod: Price. Ref: Oslo 122, Narvik 121.</p>"
                            "<p>1. The minister")  # fmt: skip
    record, data = _read(text)
    assert record.title == "Cod: Price"
    references = data["references"]
    assert isinstance(references, list)
    assert [reference["message"] for reference in references] == ["Oslo 122", "Narvik 121"]
    assert [(record.text or "")[slice(*reference["span"])] for reference in references] == [
        "Oslo 122", "Narvik 121",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("date", "kept"),
    [
        ('<date when="1975-05-06">May 4, 1975, 1405Z</date>', ("1975-05-06", None, "1975-05-04")),
        ('<date when="1975-05-04">May 4, 1975—noon</date>', ("1975-05-04", None, None)),
        ('<date notBefore="1975-05-01" notAfter="1975-05-31">undated</date>', (None, None, None)),
        ('<date when="1975-05-01">[undated]</date>', (None, None, None)),
        ('<date from="1975-05-04" to="1975-05-06">May 4–6, 1975</date>',
         ("1975-05-04", "1975-05-06", None)),
    ],
)  # fmt: skip
def test_dates_as_printed_and_as_encoded(
    date: str, kept: tuple[str | None, str | None, str | None]
) -> None:
    text = re.sub(r"<date\b.*?</date>", date, DOCUMENT.replace(", May\n4, 1975, 1405Z.", ""),
                  flags=re.S)  # fmt: skip
    record, data = _read(text)
    assert (record.date, record.date_end, record.date_other) == kept
    assert data["dates"]
    assert (record.notes is not None) == (kept[0] is None)
    assert "1975-05-01" in (record.notes or "1975-05-01")


def test_what_is_attached_keeps_its_own_dates_place_and_signature() -> None:
    attached = (
        '<div type="attachment"><head>Attachment</head><opener><dateline>'
        '<placeName>Quito</placeName><date when="1974-01-30">January 30, 1974</date></dateline>'
        "</opener><p>Secret</p><p>Ice.</p>"
        "<closer><signed>Brandt</signed></closer></div></div>"
    )
    record, data = _read(re.sub(r"<closer>.*</div>", attached, DOCUMENT, flags=re.S))
    assert (record.date, record.date_other) == ("1975-05-04", None)
    assert (data["place"], data.get("signature")) == ("Lima", None)
    assert data["attachments"] == [{
        "heading": "Attachment",
        "dates": [{"where": "dateline", "printed": "January 30, 1974", "when": "1974-01-30",
                   "day": "1974-01-30"}],
    }]  # fmt: skip
    assert "Ice." in (record.text or "")


def test_the_fields_that_were_not_found_are_counted() -> None:
    note = '<div type="document" xml:id="d8" n="8"><head>8. Editorial Note</head><p>Ice.</p></div>'
    silent = OLD.replace("595. Arcus 7.", "")
    raw = tei_of(DOCUMENT, note, note.replace("d8", "d10"), silent).encode()
    source = Source("v.xml", io.BytesIO(raw), raw[:8192])
    list(tei.read(source))
    assert source.shared_remarks[SENTENCE] == (
        "of 4 documents 2 have no originator, 2 no recipient, 2 no date, 2 no classification,"
        " 2 no source note; of 2 telegrams and airgrams 1 have no message number"
    )


def test_a_line_break_parts_words() -> None:
    record, _ = _read(OLD.replace("<head>The", "<head>No. 9<lb/>The").replace("limits", "<lb/>x"))
    assert record.originator == "Chargé in Norway (Harlan)"
    assert "Ice\nx were" in (record.text or "")


CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "labelled" / "frus_eras.jsonl")
    .read_text("utf-8")
    .splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['era']} {case['expect']['date']}")
def test_a_document_of_every_era_is_read(case: dict[str, Any]) -> None:
    [record] = [item for item in items(tei_of(case["xml"])) if isinstance(item, Record)]
    found = {field: value_of(record, field) for field in case["expect"]}
    expected = {field: wanted(field, printed) for field, printed in case["expect"].items()}
    assert found == expected
