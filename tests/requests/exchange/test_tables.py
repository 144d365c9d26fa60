"""Rows of tables become requests: what happened is read, nothing is guessed, no name is kept."""

from __future__ import annotations

from foiakit.requests.exchange import tables
from foiakit.requests.model import Request
from foiakit.requests.offices import offices

OFFICES = offices()


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


def test_a_row_without_an_office_is_not_a_request() -> None:
    assert tables.request_of({"Title": "x"}, OFFICES, tables.TableNotes()) is None
