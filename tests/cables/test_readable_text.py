"""Sentence case and explanations: aids to reading."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.cables import readable_text
from foiakit.cables.readable_text import acronyms, exemption, meanings, sentence_case


@pytest.mark.parametrize(
    ("capitals", "sentences"),
    [
        ("1. (C) HE SAID THE USG AND GOP AGREE.", "1. (C) He said the USG and GOP agree."),
        ("AMBASSADOR QUILL'S VIEW. QUILL LEFT.", "Ambassador Quill's view. Quill left."),
        ("PER STATE 54992, A STATE VISIT", "Per State 54992, a state visit"),
        ("HE MAY MARCH IN EARLY MAY.", "He may march in early May."),
        ("ON MARCH 3 IN NEW DELHI", "On March 3 in New Delhi"),
        ("THE MIDDLE EAST AND THE PEACE CORPS", "The Middle East and the Peace Corps"),
        ("I THINK MR. J. R. BARNSTABLE IS RIGHT.", "I think Mr. J. R. Barnstable is right."),
        ("THE U.S. VIEW; A-12 AND MIG-21", "The U.S. view; A-12 and MIG-21"),
    ],
)
def test_capitals_become_sentences(capitals: str, sentences: str) -> None:
    assert sentence_case(capitals) == sentences


def test_names_that_the_head_says_keep_their_capital() -> None:
    assert sentence_case("WE TOLD THORNBURY SO.", ["THORNBURY"]) == "We told Thornbury so."


def test_a_text_that_has_small_letters_stays_as_it_is() -> None:
    text = "The minister told Poloff that NATO agrees."
    assert sentence_case(text) == text


@given(st.text(alphabet="ABCDEI .'’-1()\n\"?USGSTATE", max_size=200))
def test_only_case_changes(text: str) -> None:
    assert sentence_case(text).upper() == text.upper()


def test_every_acronym_has_a_meaning_and_a_source_and_is_there_once() -> None:
    path = readable_text._FOLDER / "acronyms.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    names = [row["acronym"] for row in rows]
    assert names == sorted(set(names))
    assert all(row["meaning"] and row["source"] for row in rows)
    assert len(acronyms()) == len(rows)


def test_what_is_explained_is_known() -> None:
    found = {
        meaning.word: meaning.sort
        for meaning in meanings("THE DCM AND XQZW", ["PTER"], ["NODIS"], ["B1"])
    }
    assert found == {"PTER": "TAGS", "NODIS": "caption", "B1": "exemption", "DCM": "acronym"}
    assert exemption("1.4(D)") == exemption("1.4(d)")
    assert exemption("Z9") is None


def test_general_and_major_are_no_rank_before_a_common_noun() -> None:
    text = "IN GENERAL TERMS THEY WERE MAJOR CONTRIBUTORS. GENERAL ZIA AND MAJOR HADDAD AGREED."
    assert sentence_case(text) == (
        "In general terms they were major contributors. General Zia and major Haddad agreed."
    )
