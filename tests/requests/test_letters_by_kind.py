"""Letters of offices of each kind: what is proposed is what a person would enter."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from composed_requests import request

from foiakit.requests.incoming.numbers import like_numbers
from foiakit.requests.incoming.proposals import proposals
from foiakit.requests.incoming.proposed import SURE, Proposed
from foiakit.requests.model import Item, Number, Outcome, number_key

ITEMS = (
    Item(number=1, message="Kabul 8106", year=1973),
    Item(number=2, message="Kabul 690", year=1974),
    Item(number=3, message="Lima 2323", year=1975),
)
LETTERS = [
    letter
    for path in sorted(Path(__file__).parent.glob("office_letters/*.toml"))
    for letter in tomllib.loads(path.read_text(encoding="utf-8"))["letter"]
]


def read(letter: dict[str, Any]) -> list[Proposed]:
    numbers = tuple(Number(number=text, key=number_key(text)) for text in letter.get("known", ()))
    asked = request(items=ITEMS[: letter["items"]], events=(), numbers=numbers)
    return proposals(letter["text"], asked, like_numbers(letter["text"]))


def outcome(text: str) -> Outcome:
    item, result, *exemptions = text.split()
    number = None if item == "-" else int(item)
    return Outcome(item=number, result=result, exemptions=tuple(exemptions))


def row(proposal: Proposed) -> dict[str, Any]:
    data = {name: value for name, value in proposal.data.items() if name != "why"}
    return {
        "kind": proposal.kind,
        "day": proposal.day,
        "data": data,
        "outcomes": sorted(proposal.outcomes, key=str),
        "number": proposal.number,
        "received": proposal.received,
    }


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter["name"])
def test_a_letter_is_read_as_a_person_reads_it(letter: dict[str, Any]) -> None:
    expected = [
        {
            "kind": event["kind"],
            "day": letter.get("day"),
            "data": event.get("data", {}),
            "outcomes": sorted(map(outcome, event.get("outcomes", ())), key=str),
            "number": event.get("number"),
            "received": event.get("received"),
        }
        for event in letter["expected"]
    ]
    assert sorted(map(row, read(letter)), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter["name"])
def test_only_what_a_letter_leaves_no_doubt_of_is_sure(letter: dict[str, Any]) -> None:
    sure = {event["kind"] for event in letter["expected"] if event.get("sure", True)}
    assert {proposal.kind for proposal in read(letter) if proposal.certainty == SURE} == sure


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter["name"])
def test_the_words_of_a_proposal_are_in_the_letter(letter: dict[str, Any]) -> None:
    flat = " ".join(letter["text"].split())
    for proposal in read(letter):
        assert all(part in flat for part in proposal.words.split(" ... "))
