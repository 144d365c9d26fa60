"""A request as a value: numbers that compare, and kinds of events with their data."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.requests.model import ADVERSE, EVENT_KINDS, RESULTS, number_key

TYPES = {"day", "days", "cents", "yes", "office", "number", "text"}


@given(st.text(max_size=30))
def test_a_number_compares_whatever_its_punctuation(text: str) -> None:
    key = number_key(text)
    assert number_key(key) == key == number_key(f" -{text}./ ")


def test_offices_spell_a_number_in_several_ways() -> None:
    assert number_key("ngc 27-0321") == number_key("NGC27/0321") == "NGC270321"


@pytest.mark.parametrize("kind", EVENT_KINDS)
def test_a_kind_of_event_says_who_does_it_what_it_is_and_what_it_holds(kind: str) -> None:
    found = EVENT_KINDS[kind]
    assert found.by in {"you", "agency"}
    assert found.what
    assert all(words in TYPES or "|" in words for words in found.keys.values())


def test_adverse_results_are_results() -> None:
    assert set(RESULTS) >= ADVERSE
