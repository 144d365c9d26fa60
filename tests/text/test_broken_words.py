"""A word that a line's end broke is put together again, with a hyphen where it has its own."""

from __future__ import annotations

import pytest

from foiakit.text.broken_words import is_broken, put_together


@pytest.mark.parametrize(
    ("line", "following", "joined"),
    [
        ("after many diffi-", "culties at sea", ("after many difficulties", "at sea")),
        ("the vice-", "president came", ("the vice-president", "came")),
        ("the diffi\xad", "culties", ("the difficulties", "")),
        ("the post at Rey-", "Kjavik", ("the post at Rey-", "Kjavik")),
        ("a whole line", "and another", ("a whole line", "and another")),
    ],
)
def test_only_a_broken_word_that_goes_on_in_small_letters_is_joined(
    line: str, following: str, joined: tuple[str, str]
) -> None:
    assert put_together(line, following) == joined


def test_a_dash_and_a_single_letter_are_not_broken_words() -> None:
    assert [is_broken(line) for line in ("diffi-", "the end -", "plan B-", "1975-")] == [
        True, False, False, False
    ]  # fmt: skip
