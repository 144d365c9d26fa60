"""The State Department's listing: the address gives the case and the number."""

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


def test_a_listing_is_known_in_every_form(read: Read) -> None:
    text = '{"document_id": "C1", "pdf_url": "https://x.gov/1.pdf", "title": "a", "date": "n/a"}\n'
    record = read(text, "a.ndjson").record
    assert record.uid == uid_of("statefoia", "https://x.gov/1.pdf")
