"""A merge includes what belongs to records: postings, selections, marks and ranges."""

from __future__ import annotations

from two_databases import edit, here, merged, record, sound, there  # noqa: F401 - two are fixtures

from foiakit.dating.held_numbers import Range
from foiakit.model.record import Collection
from foiakit.store.events import Counts, Disagreement
from foiakit.store.links import serial_neighbours
from foiakit.store.load import accepted_findings
from foiakit.store.store import Store


def test_a_posting_that_both_have_is_compared(here: Store, there: Store) -> None:
    here.put([Collection("EBB 1", title="Old", url="u")])
    there.put([Collection("EBB 1", title="New", posted="2012-01-01")])
    done, events = merged(here, there)
    assert done == Counts(differing=1)
    assert [(event.field, event.here, event.there) for event in events] == [  # type: ignore[union-attr]  # all are disagreements
        ("title", "Old", "New"),
        ("posted", None, "2012-01-01"),
    ]
    assert here.collection("EBB 1") == Collection("EBB 1", title="Old", url="u")
    merged(here, there, "update")
    assert here.collection("EBB 1") == Collection(
        "EBB 1", title="New", posted="2012-01-01", url="u"
    )


def test_a_selection_names_the_same_records_here(here: Store, there: Store) -> None:
    here.put([record(7), record(3)])
    there.put([record(1), record(2), record(3), record(4)])
    with there.transaction():
        there.keep("some", {"which": ["1-2", "3", "9", "Kabul 01234", "@other"], "kind": ["Cable"]})
        there.keep("gone", {"ids": ["9"]})
    merged(here, there)
    assert here.selections() == {
        "gone": {"ids": ["0"]},
        "some": {"which": ["3-4", "2", "0", "Kabul 01234", "@other"], "kind": ["Cable"]},
    }
    assert merged(here, there)[0] == Counts(unchanged=4)


def test_a_selection_whose_name_is_taken_is_reported_and_kept(here: Store, there: Store) -> None:
    for store, year in ((here, "2006"), (there, "2005")):
        with store.transaction():
            store.keep("late", {"since": year})
    done, (event,) = merged(here, there)
    assert done == Counts(differing=1)
    assert isinstance(event, Disagreement)
    assert event[:5] == ("selection", "@late", "filters", {"since": "2006"}, {"since": "2005"})
    assert here.saved("late") == {"since": "2006"}


def test_what_was_seen_to_be_right_comes_where_the_record_says_the_same(
    here: Store, there: Store
) -> None:
    here.put([record(9), record(1), record(2), record(3)])
    there.put([record(1), record(2), record(3), record(4)])
    edit(here, 3, title="Another")
    with there.transaction():
        for number in (1, 2, 3, 4):
            accepted_findings.mark(there, number, "no-source", "so printed")
    with here.transaction():
        accepted_findings.mark(here, 4, "no-source", "I know")
    done, events = merged(here, there)
    assert (done.seen, done.differing) == (2, 2)
    assert [(event.name, event.here, event.there) for event in events] == [  # type: ignore[union-attr]  # all are disagreements
        (3, None, "so printed"),
        (4, "I know", "so printed"),
    ]
    assert [(finding.record, finding.reason) for finding in accepted_findings.every(here)] == [
        (2, "so printed"),
        (4, "I know"),
        (5, "so printed"),
    ]
    sound(here)


def test_ranges_are_added_and_those_that_differ_are_reported(here: Store, there: Store) -> None:
    with here.transaction():
        serial_neighbours.put_ranges(
            here, [Range("KABUL", 1979, 1, 1, 100), Range("KABUL", 1979, 2, 101, 9999)]
        )
    with there.transaction():
        serial_neighbours.put_ranges(
            there,
            [
                Range("KABUL", 1979, 1, 1, 100),
                Range("KABUL", 1979, 2, 101, 200),
                Range("KABUL", 1979, 3, 201, 300),
            ],
        )
    done, (event,) = merged(here, there)
    assert (done.ranges, done.differing) == (1, 1)
    assert isinstance(event, Disagreement)
    assert event[:5] == ("range", "KABUL 1979-02", "last", 9999, 200)
    assert [part.last for part in serial_neighbours.ranges(here, "KABUL", 1979)] == [
        100,
        9999,
        300,
    ]
