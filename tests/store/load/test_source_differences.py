"""A source that has changed since its last import, and two rows that claim one place."""

from __future__ import annotations

import pytest
from import_samples import record, searched, sound

from foiakit.errors import BadInput
from foiakit.model.record import Collection, LeadReference
from foiakit.store.events import Conflict, Difference, Event, Reworded
from foiakit.store.store import Store


def test_a_changed_source_is_reported_field_by_field_and_ours_is_kept(store: Store) -> None:
    store.put([record(1)])
    events: list[Event] = []
    rows = [record(1, title="Another", pages=3)]
    report = store.put(rows, where=lambda: "a.csv:2", tell=events.append)
    assert (report.kept, report.updated, report.unchanged) == (1, 0, 0)
    assert events == [
        Difference(1, "title", "Record 1", "Another", "a.csv:2"),
        Difference(1, "pages", None, 3, "a.csv:2"),
    ]
    assert store.get(1).title == "Record 1"
    assert store.put([record(1, title="Another", pages=3)]).kept == 1  # it is told again


def test_update_takes_what_the_source_says_and_only_that(store: Store) -> None:
    store.put([record(1)])
    with store.transaction():
        store.change(1, {"notes": "my own"})
    report = store.put([record(1, title="Another", captions=("NOFORN",))], "update")
    assert (report.updated, report.kept) == (1, 0)
    assert (store.get(1).title, store.get(1).notes) == ("Another", "my own")
    assert (searched(store, "another"), searched(store, "title : record")) == ([1], [])
    assert store.put([record(1, title="Another", captions=("NOFORN",))], "update").unchanged == 1
    sound(store)


def test_error_changes_nothing_at_all(store: Store) -> None:
    store.put([record(1)])
    with pytest.raises(BadInput, match=r"a.csv:3: record 1 has changed .*nothing was imported"):
        store.put([record(2), record(1, title="Another")], "error", lambda: "a.csv:3")
    assert store.count() == 1


def test_what_was_brought_in_line_by_hand_is_unchanged(store: Store) -> None:
    store.put([record(1)])
    with store.transaction():
        store.change(1, {"title": "Another"})
    report = store.put([record(1, title="Another")])
    assert (report.unchanged, report.kept) == (1, 0)


@pytest.mark.parametrize("distance", [1, 1200])
def test_two_rows_that_claim_one_place_are_a_conflict_and_the_first_stands(
    store: Store, distance: int
) -> None:
    rows = [record(number) for number in range(distance)]
    rows += [rows[0], record(0, title="Another")]
    lines = iter(range(2, 10_000))
    events: list[Event] = []
    report = store.put(iter(rows), where=lambda: f"a.csv:{next(lines)}", tell=events.append)
    assert (report.new, report.unchanged, report.conflicting) == (distance, 1, 1)
    assert events == [Conflict(rows[0].uid or "", f"a.csv:{distance + 3}", "a.csv:2")]
    assert store.get(1).title == "Record 0"


@pytest.mark.parametrize("on_change", ["keep", "update"])
def test_a_conflict_about_a_record_that_was_here_is_one_too(store: Store, on_change: str) -> None:
    store.put([record(1)])
    rows = [record(1, title="A"), record(1, title="A"), record(1, title="B"), record(1)]
    report = store.put(rows, on_change)
    assert (report.kept + report.updated, report.unchanged, report.conflicting) == (1, 1, 2)
    assert store.get(1).title == ("A" if on_change == "update" else "Record 1")


def test_a_postings_own_words_are_kept_reported_and_taken_as_a_records_are(store: Store) -> None:
    first = Collection("EBB 1", title="One", lead="As it was.")
    store.put([first])
    events: list[Event] = []
    again = Collection("EBB 1", title="Two")
    store.put([again], tell=events.append)
    assert events == [Reworded("EBB 1", "title", "One", "Two")]
    assert store.collection("EBB 1") == first
    with pytest.raises(BadInput, match="EBB 1 has changed at its source \\(title\\)"):
        store.put([again], "error")
    store.put([again], "update")
    assert store.collection("EBB 1") == first._replace(title="Two")
    store.put([again], "update", tell=events.append)
    assert len(events) == 1


def test_references_to_the_same_documents_are_no_difference_wherever_they_stand(
    store: Store,
) -> None:
    def posting(lead: str, *documents: str) -> Collection:
        places = [
            (document, lead.index(f"Doc {document}"), lead.index(f"Doc {document}") + 5)
            for document in documents
        ]
        return Collection("EBB 1", lead=lead, references=tuple(LeadReference(*p) for p in places))

    store.put([posting("See Doc 4 and Doc 2.", "4", "2")])
    events: list[Event] = []
    store.put([posting("First see Doc 2, then Doc 4.", "2", "4")], tell=events.append)
    assert [event.field for event in events if isinstance(event, Reworded)] == ["lead"]
    events.clear()
    store.put([posting("First see Doc 2.", "2")], tell=events.append)
    assert "references" in [event.field for event in events if isinstance(event, Reworded)]
