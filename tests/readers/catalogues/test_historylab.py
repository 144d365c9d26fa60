"""History Lab's table of cables: each thing is taken once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from foiakit.model.record import uid_of

Read = Callable[..., Any]


DATA = Path(__file__).resolve().parents[3].parent / "shared" / "data"


def real(name: str) -> bytes:
    path = DATA / name
    if not path.exists():
        pytest.skip("the real data are not next to this checkout (../shared)")
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
