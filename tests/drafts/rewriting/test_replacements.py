"""Former citations are found as wholes, and only the words that differ change."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiakit.drafts.rewriting.replacements import (
    Edit,
    Replacement,
    applied,
    find,
    is_known_again,
)

OLD = "Oslo 12, Telegram, Harbor dues, May 3, 1974, Secret"
NEW = "Oslo 00012, Telegram, Harbor dues, May 4, 1974, Secret"
WORDS = st.lists(
    st.sampled_from("Oslo 12 May 3, 1974 Secret Harbor".split()), min_size=3, max_size=8
)


def rewritten(text: str, *replacements: Replacement) -> str:
    return applied(text, [edit for found in find(text, replacements) for edit in found.edits])


def test_line_ends_and_words_that_stay_are_not_touched() -> None:
    text = f"See {OLD.replace(' dues', chr(10) + '  dues')}."
    assert rewritten(text, Replacement(OLD, NEW, frozenset({1}))) == (
        f"See {NEW.replace(' dues', chr(10) + '  dues')}."
    )


@pytest.mark.parametrize("after", [", NODIS", " and more", "ive"])
def test_a_longer_citation_is_not_taken_for_it(after: str) -> None:
    text = f"See {OLD}{after}."
    assert rewritten(text, Replacement(OLD, NEW, frozenset({1}))) == text


@pytest.mark.parametrize("after", [".", ", p. 3", " (at p. 3)", "; and", "</p>", ""])
def test_a_citation_may_end_with_a_page_a_sign_or_the_text(after: str) -> None:
    assert rewritten(OLD + after, Replacement(OLD, NEW, frozenset({1}))) == NEW + after


def test_a_longer_one_takes_precedence_and_one_that_is_still_right_stays() -> None:
    longer = Replacement(f"{OLD}, NODIS", f"{OLD}, NODIS", frozenset({2}))
    assert find(f"See {OLD}, NODIS.", [Replacement(OLD, NEW, frozenset({1})), longer]) == []


@settings(max_examples=30)
@given(WORDS, WORDS)
def test_the_edits_make_the_new_citation_of_the_old_one(old: list[str], new: list[str]) -> None:
    replacement = Replacement(" ".join(old), " ".join(new), frozenset({1}))
    assert rewritten(replacement.old, replacement) == replacement.new


def test_edits_are_applied_in_their_places() -> None:
    assert applied("abcdef", [Edit(1, 2, "X"), Edit(3, 3, "Y"), Edit(5, 6, "")]) == "aXcYde"


def test_a_citation_of_two_words_is_not_known_again() -> None:
    assert is_known_again(OLD)
    assert not is_known_again("Oslo 12")
    assert not is_known_again("Abcdefghijklm nopqrstuvwxyz")
    assert not is_known_again("a long sentence " * 200)
