"""A letter becomes sentences, without the message that it quotes; no word of its own is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.requests.incoming.sentences import LONGEST, own_words, sentences

LETTER = "We have completed our search and located two documents, which are released in full.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We searched. Nothing was found.", ["We searched.", "Nothing was found."]),
        ("Dear Dr. Hale, see No. 4 of Jan. 3.", ["Dear Dr. Hale, see No. 4 of Jan. 3."]),
        ("one line\nof two lines", ["one line of two lines"]),
        ("A list:\n- first\n- second", ["A list:", "- first", "- second"]),
        ("A list:\n(1) first\n(2) second", ["A list:", "(1) first", "(2) second"]),
        ('He wrote "yes." We agree.', ['He wrote "yes."', "We agree."]),
    ],
)
def test_a_sentence_ends_at_its_period_and_not_at_an_abbreviation(
    text: str, expected: list[str]
) -> None:
    assert sentences(text) == expected


@given(st.text(alphabet="aB. \n-1()?", max_size=300))
def test_no_character_of_a_text_is_lost(text: str) -> None:
    found = sentences(text)
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(len(part) <= LONGEST for part in found)


@pytest.mark.parametrize(
    "quoted",
    [
        "-----Original Message-----\nI ask for all cables.",
        "On Mon, Mar 8, 2027 at 9:13 PM Ada Example wrote:\n> I ask for all cables.",
        "> I ask for all cables.\n",
        "EXPLANATION OF EXEMPTIONS\n(b)(1) classified cables",
    ],
)
def test_what_the_letter_quotes_or_encloses_is_left_out(quoted: str) -> None:
    words = own_words(f"{LETTER}\n{quoted}")
    assert "released in full" in words
    assert "cables" not in words


def test_a_letter_that_is_nothing_but_a_quotation_stays() -> None:
    assert "all cables" in own_words("-----Original Message-----\nI ask for all cables.")
