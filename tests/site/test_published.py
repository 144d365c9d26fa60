"""What is published of a record: all but a person's own data, and what a file hides."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiakit.model.record import Record

pytest.importorskip("markupsafe", reason="needs the extra publish")
from foiakit.site.published import embedded, json_ld, published, published_details
from foiakit.store.telegrams import StoredDetails


def test_notes_and_the_place_of_a_file_stay_home() -> None:
    record = Record(id=4, title="Ice", notes="call Holm", file="/home/me/a.pdf")
    assert published(record) == Record(id=4, title="Ice")
    assert published(record, "files/a.pdf").file == "files/a.pdf"


@settings(max_examples=30)
@given(st.dictionaries(st.text(max_size=5), st.text(max_size=9), max_size=3))
def test_nothing_in_the_data_of_a_page_can_end_its_element(value: object) -> None:
    text = str(json_ld({"foiakit": value}))
    assert not set(text) & set("<>&\n")
    assert json.loads(text)["foiakit"] == value


def test_the_page_carries_the_record_and_its_place() -> None:
    found = embedded(Record(id=4, title="Ice"), 7, None, None)
    assert (found["position"], found["record"]["title"]) == (7, "Ice")
    assert not {"cable", "posting"} & set(found["record"])


def test_references_that_only_the_notes_have_and_hidden_words_are_left_out() -> None:
    record = Record(notes="see OSLO 1 and ROME 2", text="ROME 2")
    details = StoredDetails(
        data={"pdf": {"hidden_words": ["x"], "pages": 3}},
        source_text=None,
        references=({"printed": "OSLO 1"}, {"printed": "ROME 2"}),
    )
    kept = published_details(details, record)
    assert [reference["printed"] for reference in kept.references] == ["ROME 2"]
    assert kept.data == {"pdf": {"pages": 3}}
    assert published_details(details, record, hidden=True).data == details.data
