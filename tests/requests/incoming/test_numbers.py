"""Numbers of offices are found in any spelling, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from foiakit.requests.incoming.numbers import known_in, labelled_numbers, like_numbers


def test_a_number_is_found_however_it_is_spelled_and_only_by_itself() -> None:
    keys = ["NGC270321", "F201418175", "1234"]
    assert known_in("Re: NGC 27-0321.", keys) == ["NGC270321"]
    assert known_in("f/2014/18175 and ngc27-0321", keys) == ["NGC270321", "F201418175"]
    assert known_in("NGC27-03215, XNGC27-0321, 1234", keys) == []


def test_what_looks_like_a_number_of_an_office() -> None:
    text = "F-2014-18175, NGC27-0321, 200303827 Segment L0010, NW 35678, phone 202-555-0100"
    assert like_numbers(text) == [
        "F-2014-18175", "NGC27-0321", "200303827 Segment L0010", "NW 35678"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Re: FOIA Case Number: AB-12345", ["AB-12345"]),
        ("Your appeal number is\nA-2027-00012.", ["A-2027-00012"]),
        ("reference no. 12345", []),  # digits alone may be a page or a telephone number
        ("case management-system", []),
    ],
)
def test_a_number_may_be_known_by_the_word_before_it(text: str, numbers: list[str]) -> None:
    assert labelled_numbers(text) == numbers
