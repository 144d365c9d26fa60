"""Requests leave and come back: whole without loss, from tables without a guess."""

from __future__ import annotations

import json
from typing import Any

import pytest
from composed_requests import request, requests
from hypothesis import given

from foiakit.errors import BadInput
from foiakit.requests.exchange import tables, whole
from foiakit.requests.model import Request
from foiakit.requests.offices import offices

OFFICES = offices()


@given(value=requests())
def test_json_is_whole_and_comes_back(value: Request) -> None:
    text = json.dumps(whole.as_object(value))
    assert whole.request_of(json.loads(text)) == value


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"law": 1}, "law: 1"),
        ({"law": None}, "law: None"),
        ({"office": None}, "office: None"),
        ({"items": None}, "items: None"),
        ({"items": [{"number": None}]}, "number: None"),
        ({"numbers": [{"number": "A1", "key": None}]}, "key: None"),
        ({"colour": "red"}, "unknown key 'colour'"),
        ({"items": {}}, "items"),
        ({"items": [{"number": "1"}]}, "number: '1'"),
        ({"events": [{"kind": "sent", "day": "2026-11-27"}]}, "a required field is missing"),
        ({"waiver_asked": 1}, "waiver_asked"),
        ({"events": ["x"]}, "event: not an object"),
    ],
)
def test_an_object_that_is_no_request_is_named(changed: dict[str, Any], message: str) -> None:
    with pytest.raises(BadInput) as refused:
        whole.request_of({**json.loads(json.dumps(whole.as_object(request()))), **changed})
    assert message in str(refused.value)


def row(**cells: str) -> tuple[Request, tables.TableNotes]:
    notes = tables.TableNotes()
    named = {name.replace("_", " "): value for name, value in cells.items()}
    found = tables.request_of(named, OFFICES, notes)
    assert found is not None
    return found, notes


def test_a_row_of_muckrock_gives_what_happened_and_no_due_day() -> None:
    found, notes = row(
        User="jane", Title="Cables", Status="No Docs", URL="https://x.org/1", Agency="CIA",
        Tracking_Number="F-2014-00001", Date_Submitted="2014-01-02", Date_Due="2014-02-03",
        Estimated_Completion_Date="2015-01-01", Date_Done="2014-09-30",
        Days_since_submitted="300",
    )  # fmt: skip
    assert (found.office, found.numbers[0].key) == ("cia", "F201400001")
    assert [(event.kind, event.day) for event in found.events] == [
        ("sent", "2014-01-02"), ("estimate", "2014-01-02"), ("determined", "2014-09-30~")
    ]  # fmt: skip
    assert [outcome.result for outcome in found.events[2].outcomes] == ["no_records"]
    assert "jane" not in repr(found)
    assert "2014-02-03" not in repr(found)
    assert notes == tables.TableNotes()
    again, _ = row(URL="https://x.org/1", Agency="CIA", Title="Another")
    assert again.uid == found.uid


def test_any_heading_is_taken_or_kept_in_the_notes_and_counted() -> None:
    found, notes = row(
        Office="the State Department", Telegram="Kabul 8106", Year="1973", Box="12",
        Filed="3 March 2011", Status="lost in the post", Received="soon",
    )  # fmt: skip
    assert (found.office, found.items[0].message, found.items[0].year) == (
        "state", "Kabul 8106", 1973
    )  # fmt: skip
    assert [(event.kind, event.day) for event in found.events] == [("sent", "2011-03-03")]
    assert notes.to_notes == {"box": 1}
    assert notes.statuses == {"lost in the post": 1}
    assert notes.not_days == ["received: soon"]
    assert found.notes == "box: 12\nreceived: soon\nstatus: lost in the post"


def test_a_row_without_an_office_is_none() -> None:
    assert tables.request_of({"Title": "x"}, OFFICES, tables.TableNotes()) is None
