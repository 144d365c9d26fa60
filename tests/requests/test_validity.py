"""What a request may hold: words of the vocabulary, days in order, and nothing private."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from composed_requests import DETERMINED, KABUL, RECEIVED, SENT, request, requests
from hypothesis import given, settings

from foiakit.errors import BadInput
from foiakit.requests.model import Event, Number, Outcome, Request
from foiakit.requests.validity import MOST_TEXT, check_private, check_request


def test_a_request_with_a_whole_history_is_valid() -> None:
    check_request(request())


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"law": "fioa"}, "law: 'fioa' is not one of: foia, mdr"),
        ({"category": "free"}, "category: 'free' is not one of"),
        ({"office": " "}, "office: say which"),
        ({"fee_limit": -1}, "fee_limit: -1 is not an amount"),
        ({"title": "Ask ada@example.org"}, "looks like an e-mail address"),
        ({"title": "12 Elm Street"}, "looks like a street address"),
        ({"notes": "write to ada@example.org"}, "notes: 'ada@example.org' looks like"),
        ({"text": "x\0"}, "text: a zero character"),
        ({"text": "x" * (MOST_TEXT + 1)}, "text: longer than 1,000,000 characters"),
        ({"text": "\udcff"}, "text: character 1 is not text"),
        ({"items": (replace(KABUL, message=None),)}, "item 1: say what is asked for"),
        ({"items": (replace(KABUL, year=0),)}, "item 1: 0 is not a year"),
        ({"items": (KABUL, KABUL)}, "item 1 appears twice"),
        ({"numbers": (Number(number="-", key=""),)}, "has no letter and no digit"),
        ({"numbers": (Number(number="A", key="A", kind="x"),)}, "kind of a number"),
    ],
)
def test_an_invalid_value_is_named_with_its_field(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(BadInput, match=message):
        check_request(request(**{"events": (), **fields}))


@pytest.mark.parametrize(
    ("events", "message"),
    [
        ((replace(SENT, kind="sentt"),), "kind of an event: 'sentt'"),
        ((replace(SENT, day="2026-13-01"),), "event 1: '2026-13-01' is not a date"),
        ((replace(SENT, received_day="2026-11-26"),), "before its date, 2026-11-27"),
        ((replace(SENT, channel="pigeon"),), "channel: 'pigeon'"),
        ((replace(SENT, part="X1"),), "the request has no number X1"),
        ((SENT, replace(RECEIVED, number=1)), "event 1 appears twice"),
        ((SENT, replace(RECEIVED, day="2026-11-20")), "before it was sent on 2026-11-27"),
        (
            (replace(DETERMINED, outcomes=(Outcome(item=9, result="full"),)),),
            "the request has no item 9",
        ),
        (
            (replace(DETERMINED, outcomes=(Outcome(result="full", pages_released=-1),)),),
            "-1 is not a number of pages",
        ),
    ],
)
def test_an_invalid_event_is_named_with_its_number(events: tuple[Event, ...], message: str) -> None:
    with pytest.raises(BadInput, match=message):
        check_request(request(events=events))


def test_a_text_of_a_single_long_word_is_checked_at_once() -> None:
    check_request(request(text="x" * MOST_TEXT))
    with pytest.raises(BadInput, match="looks like an e-mail address"):
        check_request(request(text=f"{'x' * 1000}@example.org"))


@pytest.mark.parametrize(
    "text", ["5 U.S.C. 552", "Elm Street", "the road to Kabul", "ada at example.org"]
)
def test_words_that_only_resemble_an_address_are_kept(text: str) -> None:
    check_private("title", text)


@settings(max_examples=30)
@given(requests())
def test_any_composed_request_is_valid_or_refused(value: Request) -> None:
    with suppress(BadInput):
        check_request(value)
