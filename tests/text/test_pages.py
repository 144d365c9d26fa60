"""Where the pages of a text begin in it, found again by the words at their tops."""

from __future__ import annotations

import pytest

from foiakit.text.pages import is_of, page, page_at, page_starts, pages_with

PAGES = [
    "SECRET\nThe harbor was closed in January, and the ships of the northern line were sent on to",
    "SECRET\nPage 2\nOslo. The minister said that the second pier will not be built till sum-",
    "SECRET\nmer. Nothing was said of the price of fish.",
]
TEXT = (
    "The harbor was closed in January, and the ships of the northern line were sent on to Oslo. The"
    " minister said that the second pier will not be built till summer. Nothing was said of"
    " the price of fish."
)


def test_each_page_begins_with_its_first_words() -> None:
    starts = page_starts(TEXT, PAGES)
    assert [page(TEXT, starts, number)[:12] for number in (1, 2, 3)] == [
        "The harbor w", "Oslo. The mi", "Nothing was ",
    ]  # fmt: skip
    assert starts[-1] == len(TEXT)
    assert is_of(starts, TEXT)


def test_a_page_of_which_nothing_is_left_is_empty() -> None:
    starts = page_starts(TEXT, [PAGES[0], "EXCISED", *PAGES[1:]])
    assert page(TEXT, starts, 2) == ""
    assert page(TEXT, starts, 3).startswith("Oslo")


def test_a_phrase_that_comes_again_later_is_not_taken_for_a_page() -> None:
    pages = ["one two three four five six", "alpha one two three beta gamma delta", "one two three"]
    text = " ".join(pages)
    assert [page(text, page_starts(text, pages), n) for n in (1, 2, 3)] == pages


@pytest.mark.parametrize("pages", [[""], ["", ""], ["no such words are in it"] * 3, []])
def test_pages_of_other_words_make_no_error(pages: list[str]) -> None:
    starts = page_starts(TEXT, pages)
    assert starts[0] == 0
    assert starts[-1] == len(TEXT)


def test_a_place_and_words_are_on_their_page() -> None:
    starts = page_starts(TEXT, PAGES)
    assert page_at(starts, 0) == 1
    assert page_at(starts, TEXT.index("minister")) == 2
    assert page_at(starts, len(TEXT)) == 3
    assert pages_with(TEXT, starts, ["HARBOR", "fish"]) == [1, 3]
    assert pages_with(TEXT, starts, ["arbor", ""]) == []


@pytest.mark.parametrize(
    "starts",
    [None, "x", [], [0], [0, 5, 3, len(TEXT)], [1, len(TEXT)], [0, 7], [0, "5"]],
)
def test_what_cannot_be_the_starts_of_a_text_is_not_used(starts: object) -> None:
    assert not is_of(starts, TEXT)
