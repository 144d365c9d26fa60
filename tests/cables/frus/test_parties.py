"""Who wrote to whom, as headings of FRUS print it."""

from __future__ import annotations

import pytest

from foiakit.cables.frus.parties import body, parties, without_place


@pytest.mark.parametrize(
    ("words", "sender", "recipient"),
    [
        ("The Ambassador in Norway (Harlan) to the Secretary of State",
         "Ambassador in Norway (Harlan)", "Secretary of State"),
        ("The Delegation to the Grain Conference to the Department of State",
         "Delegation to the Grain Conference", "Department of State"),
        ("the Counselor ( Armstrong ) to Mr. Brandt", "Counselor (Armstrong)", "Mr. Brandt"),
        ("Memorandum of Conversation", None, None),
    ],
)  # fmt: skip
def test_sender_and_recipient(words: str, sender: str | None, recipient: str | None) -> None:
    assert parties(words) == (sender, recipient)


def test_words_of_a_title_are_not_a_sender_where_one_must_be_named() -> None:
    assert parties("Notes on Trade to the South", must_be_named=True) == (None, None)
    assert parties("Ambassador Holm to the King", must_be_named=True)[1] == "King"


def test_a_name_has_neither_its_article_nor_spaces_inside_brackets() -> None:
    assert body(" the Chief of Staff ( Holm ), ") == "Chief of Staff (Holm)"
    assert body(" ,") is None


@pytest.mark.parametrize(
    ("words", "without"),
    [
        ("the Counselor (Armstrong), Washington", "the Counselor (Armstrong)"),
        ("Embassy in Norway, Oslo", "Embassy in Norway"),
        ("Mr. Brandt, Deputy Chief", "Mr. Brandt, Deputy Chief"),
    ],
)  # fmt: skip
def test_a_place_after_the_addressee_is_not_part_of_the_name(words: str, without: str) -> None:
    assert without_place(words) == without
