"""What letters of offices report: what is called sure is right, and little is missed."""

from __future__ import annotations

from textwrap import dedent

import pytest
from composed_requests import request
from office_letters import ITEMS, LETTERS, Expected

from foiakit.requests.incoming.numbers import like_numbers
from foiakit.requests.incoming.proposals import letter_day, proposals
from foiakit.requests.incoming.proposed import SURE, Proposed


def read(name: str) -> list[Proposed]:
    letter = LETTERS[name]
    text = f"March 8, 2027\n\n{dedent(letter.text)}"
    asked = request(items=ITEMS[: letter.items], events=(), numbers=())
    return proposals(text, asked, like_numbers(text))


def expected(proposed: Proposed) -> Expected:
    return Expected(
        proposed.kind,
        proposed.data,
        proposed.outcomes,
        proposed.number,
        proposed.received,
        proposed.certainty == SURE,
    )


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_reports_what_a_person_would_enter(name: str) -> None:
    found = [expected(proposal) for proposal in read(name)]
    assert found == list(LETTERS[name].expected)
    assert all(proposal.day == "2027-03-08" for proposal in read(name))


@pytest.mark.parametrize("name", LETTERS)
def test_the_words_of_a_proposal_are_in_the_letter(name: str) -> None:
    flat = " ".join(LETTERS[name].text.split())
    for proposal in read(name):
        assert all(part in flat for part in proposal.words.split(" ... "))


@pytest.mark.parametrize(
    "top",
    [
        "14 May 2026",
        "May 14, 2026",
        "MAY 14 2026",
        "Date: 14 May 2026",
        "U-26-4411/FAC2A1                MAY 14 2026",
    ],
)
def test_the_day_of_a_letter_is_read_as_offices_write_it(top: str) -> None:
    text = f"Central Office\n{top}\n\nDear Dr. Hale:\n\nI refer to your request of May 1, 2026."
    assert letter_day(text) == "2026-05-14"


def test_the_day_of_something_else_is_not_the_letter_s() -> None:
    assert letter_day("Your request of:     May 1, 2026\n\nDear Dr. Hale:\n") is None
