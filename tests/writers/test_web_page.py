"""What every page of foiakit begins with, and how it shows a marking and a link."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.record import Collection, Record
from foiakit.writers.web_page import END, address, beginning, escaped, marking, posting_heading

POSTINGS = {"EBB 1": Collection("EBB 1", title="Ice", url="https://example.org/1")}


@given(st.text(max_size=30))
def test_no_text_is_a_tag(text: str) -> None:
    assert not set(escaped(text)) & set("<>\"'\x1b\u202e")
    assert beginning(text).count("<h1>") == beginning(text).count("<main>") == 1
    assert marking("Secret", text).count("<") == (2 if text else 0)


def test_a_page_loads_nothing_and_closes_what_it_opens() -> None:
    page = beginning("Ice") + END
    assert "default-src 'none'" in page
    for tag in ("main", "body", "html", "head", "style", "title"):
        assert page.count(f"</{tag}>") == 1
    assert escaped(None) == ""


@pytest.mark.parametrize(
    ("record", "where"),
    [
        (Record(url="https://example.org/a"), "https://example.org/a"),
        (Record(url="javascript:x", collection="EBB 1"), "https://example.org/1"),
        (Record(collection="EBB 1"), "https://example.org/1"),
        (Record(url="javascript:x", collection="EBB 2"), None),
        (Record(), None),
    ],
)
def test_a_link_leads_to_the_record_or_its_posting_on_the_web(
    record: Record, where: str | None
) -> None:
    assert address(record, POSTINGS) == where


def test_a_page_of_one_collection_has_its_title_and_name() -> None:
    assert posting_heading("EBB 1", POSTINGS) == "Ice (EBB 1)"
    assert posting_heading("Boxes", POSTINGS) == "Boxes"
