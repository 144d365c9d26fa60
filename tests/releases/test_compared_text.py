"""A record's text and its words, with their pages, marks and messages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.releases.compared_text import ComparedText

PIECES = st.lists(
    st.sampled_from(["ice ", "harbour ", "(S) ", "[Excised: B1] ", "\f", "\n\n", "quay, ", "██ "]),
    max_size=30,
).map("".join)


@given(PIECES)
def test_words_are_where_they_say_and_excisions_are_not_words(text: str) -> None:
    found = ComparedText(4, text)
    for word, start, end in zip(found.words, found.starts, found.ends, strict=True):
        assert text[start:end].casefold() == word
    assert "excised" not in found.words
    assert bool(found.marks) == ("[Excised" in text or "█" in text)


@given(PIECES)
def test_the_places_of_words_do_not_overlap(text: str) -> None:
    found = ComparedText(4, text)
    at = 0
    for word in range(len(found.words)):
        start, end = found.place(word, word + 1)
        assert at <= start <= found.starts[word] < found.ends[word] <= end
        at = end


def test_pages_begin_at_form_feeds_or_where_they_are_known_to() -> None:
    text = "one two\fthree four"
    assert [ComparedText(4, text).page(word) for word in range(4)] == [1, 1, 2, 2]
    assert ComparedText(4, "one two").page(0) is None
    known = ComparedText(4, "one two three", [0, 4, 13])
    assert [known.page(word) for word in range(3)] == [1, 2, 2]
    assert known.page_begins(0, 3) == [1]
    assert known.page_begins(1, 3) == []


@pytest.mark.parametrize(("first", "end", "found"), [(0, 1, 0), (0, 2, 1), (2, 3, 1), (3, 4, 0)])
def test_a_mark_is_at_the_words_on_both_sides_of_it(first: int, end: int, found: int) -> None:
    text = ComparedText(4, "one two [Excised: B5] three four")
    assert len(text.marks_at(first, end)) == found
    assert [mark.exemptions for mark in text.marks] == [("B5",)]


def test_words_come_back_as_they_are_printed() -> None:
    text = ComparedText(4, "The “ice” is [Excised] gone.")
    assert text.printed(1, 4) == "ice” is [Excised] gone"
    assert text.printed(2, 2) == ""
    assert text.next_start(9) == len(text.text)
