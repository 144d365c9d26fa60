"""FRUS volumes in TEI: every document a record, nothing fetched, nothing swallowed whole."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from program import SHARED
from readers.documents.frus_documents import read_document
from readers.documents.score_frus import value_of, wanted
from tei_volumes import DOCUMENT, items, tei_of

from foiakit.model.record import Collection, Details, Record
from foiakit.readers.documents import tei
from foiakit.readers.source import Source, open_source

VOLUME = SHARED / "data" / "frus1969-76ve08_d10-d12.xml"


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


def test_a_document_without_a_dateline_has_its_headings_date() -> None:
    if not VOLUME.exists():
        pytest.skip("the volumes of FRUS are not next to this checkout (../shared)")
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


def test_an_untyped_note_in_the_heading_is_the_source() -> None:
    record, _ = read_document(DOCUMENT.replace('n="1" type="source"', 'n="0"'))
    assert record.classification == "Secret"
    assert (record.source or "").startswith("National Archives, RG 59")


def test_a_summary_in_the_source_note_is_no_source() -> None:
    text = DOCUMENT.replace(
        "Source: National", "<p>Summary: A talk about ice.</p><p>Source: National"
    )
    record, _ = read_document(text.replace("found.</note>", "found.</p></note>"))
    assert record.description == "A talk about ice."
    assert (record.source or "").startswith("National Archives, RG 59")


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
    record, data = read_document(text)
    assert (record.date, record.date_end, record.date_other) == kept
    assert data["dates"]
    assert (record.notes is not None) == (kept[0] is None)
    assert "1975-05-01" in (record.notes or "1975-05-01")


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
