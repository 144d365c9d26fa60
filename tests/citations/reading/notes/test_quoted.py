"""Passages between quotation marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foiakit.citations.reading.notes.quoted import quoted_spans


def test_straight_and_curly_marks_enclose_passages() -> None:
    text = 'a "b c" d “e” f'
    assert ["b c" in text[slice(*span)] or text[slice(*span)] for span in quoted_spans(text)]
    assert [text[slice(*span)].strip('"“”') for span in quoted_spans(text)] == ["b c", "e"]


@given(st.text("ab\"'“”‘’ ", max_size=40))
def test_passages_are_in_the_text_in_order_and_do_not_overlap(text: str) -> None:
    at = 0
    for start, end in quoted_spans(text):
        assert at <= start <= end <= len(text)
        at = end
