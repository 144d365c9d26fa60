"""Tables that are known by their columns: History Lab's, the State Department's, CREST's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from foiakit.model.record import uid_of

Read = Callable[..., Any]
DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"


def real(name: str) -> bytes:
    path = DATA / name
    if not path.exists():
        pytest.skip("the real data are not beside this checkout (../shared)")
    return path.read_bytes()


LAB = (
    "doc_nbr,origclass,class,classification,from_field,to_field,subject,title,date,type,page_count,"
    "handling,orighand,body,raw_body,reference,id,composite_index\n"
)


def test_a_history_lab_row_says_each_thing_once(read: Read) -> None:
    record = read(
        LAB + "1973ABIDJA00073,SECRET,UNCLASSIFIED,SECRET,ABIDJAN,STATE     PARIS,ROAD,ROAD,"
        "1973-02-03T00:00:00,TE,1,EXDIS,EXDIS,1. WORDS,1. WORDS,ABIDJAN 7259,1973ABIDJA00073,14\n"
    ).record
    assert (record.document, record.message, record.year) == (
        "1973ABIDJA00073", "ABIDJA 00073", 1973,
    )  # fmt: skip
    assert (record.title, record.date, record.kind, record.pages) == (
        "ROAD", "1973-02-03", "Telegram", 1,
    )  # fmt: skip
    assert (record.classification, record.captions) == ("Secret", ("EXDIS",))
    assert (record.originator, record.recipient) == ("ABIDJAN", "STATE; PARIS")
    assert record.text == "1. WORDS"
    assert record.notes == "class: UNCLASSIFIED\nreference: ABIDJAN 7259"
    assert record.uid == uid_of("nara", "1973ABIDJA00073")


def test_history_labs_placeholder_is_no_date_and_its_missing_text_no_text(read: Read) -> None:
    record = read(
        LAB + "1973ABIDJA00073,n/a,n/a,n/a,ABIDJAN,STATE,ROAD,,1960-01-01T00:00:00,TE,1,n/a,n/a,"
        "MRN: TELEGRAM TEXT FOR THIS MRN IS UNAVAILABLE,n/a,,1973ABIDJA00073,14\n"
    ).record
    assert (record.date, record.year, record.text) == (None, 1973, None)
    assert record.title == "ROAD"
    assert record.notes == "body: MRN: TELEGRAM TEXT FOR THIS MRN IS UNAVAILABLE"


def test_the_real_history_lab_rows(read: Read) -> None:
    found = read(real("historylab_cfpf_preview.csv"))
    assert [record.document for record in found.records] == [
        "08PRETOR09546", "1973ABIDJA00073", "1973ABIDJA04684", "1973ABIDJA04688", "1973ABIDJA04691",
    ]  # fmt: skip
    first, second, third, _, last = found.records
    assert first.text is not None
    assert first.text.startswith("1.  C - ENTIRE TEXT")
    assert "reference: 87 STATE 194968" in (first.notes or "")
    assert [record.text for record in found.records[1:]] == [None] * 4
    assert (second.title, second.originator) == ("PARAKOU-MALANVILLE ROAD", "ABIDJAN")
    assert third.classification == "Limited Official Use"
    assert third.recipient is None
    assert "reference: 73 ABIDJAN 4681, LIBREVILLE 523" in (last.notes or "")
    assert {record.date for record in found.records} == {None}
    assert "n/a" not in "".join(record.notes or "" for record in found.records)


def test_a_state_row_is_recognised_by_its_url_and_has_its_case(read: Read) -> None:
    url = "https://foia.state.gov/DOCUMENTS/FOIA_L_June2024/FL-2017-13804/DOC_1/C09000072.pdf"
    record = read(f"document_id,date,title,pdf_url\nC09000072,5/26/1963,A,{url}\n").record
    assert (record.document, record.date, record.url) == ("C09000072", "1963-05-26", url)
    assert record.case == "FL-2017-13804"
    assert record.uid == uid_of("statefoia", url)
    assert record.originator is None


def test_the_real_talbott_manifest_is_1474_records_of_127_numbers(read: Read) -> None:
    found = read(real("talbott_manifest.csv"))
    assert len(found.records) == 1474
    assert len({record.uid for record in found.records}) == 1474
    assert len({record.document for record in found.records}) == 127
    assert sum(record.date is None for record in found.records) == 305
    assert {record.case for record in found.records} == {"FL-2017-13804"}
    assert found.skipped == []


def test_the_same_rows_with_more_columns_are_the_same_records(read: Read) -> None:
    manifest = {record.uid: record for record in read(real("talbott_manifest.csv")).records}
    excerpts = read(real("talbott_ocr_excerpts.csv")).records
    assert len(excerpts) == 974
    assert all(manifest[excerpt.uid].title == excerpt.title for excerpt in excerpts)
    assert sum(bool(excerpt.text) for excerpt in excerpts) == 835


def test_crest_rows_are_recognised_by_their_id(read: Read) -> None:
    found = read(real("crest_nis.csv"))
    assert len({record.uid for record in found.records}) == 380
    first = found.records[0]
    assert first.document == "CIA-RDP01-00707R000200090016-9"
    assert first.uid == uid_of("crest", "CIA-RDP01-00707R000200090016-9")
    assert (first.kind, first.pages, first.notes) == ("Report", 33, None)
    assert found.source.dropped == {"": "the number of the row"}


def test_a_crest_letter_that_nobody_explains_stays_a_letter(read: Read) -> None:
    found = read(real("crest_nis.csv"))
    assert Counter(record.classification for record in found.records) == {
        "Unclassified": 343,
        "R": 37,
    }


def test_a_listing_is_known_in_every_form(read: Read) -> None:
    text = '{"document_id": "C1", "pdf_url": "https://x.gov/1.pdf", "title": "a", "date": "n/a"}\n'
    record = read(text, "a.ndjson").record
    assert record.uid == uid_of("statefoia", "https://x.gov/1.pdf")


def test_what_the_person_says_the_rows_are_goes_before_what_they_look_like(read: Read) -> None:
    text = "id,title,classification\nCIA-RDP1,a,R\n"
    assert read(text).record.document is None
    assert read(text, form="crest").record.uid == uid_of("crest", "CIA-RDP1")
