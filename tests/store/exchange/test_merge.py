"""Two collections become one: everything of both is there, and nothing here changes unasked."""

from __future__ import annotations

import tempfile
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from two_databases import edit, here, merged, record, sound, there  # noqa: F401 - two are fixtures

from foiakit.dating.held_numbers import Range
from foiakit.errors import BadInput
from foiakit.model.record import Collection, Details
from foiakit.store import telegrams
from foiakit.store.events import Counts, Disagreement, Event, SameMessage
from foiakit.store.exchange.merge import merge
from foiakit.store.links import serial_neighbours
from foiakit.store.load import accepted_findings
from foiakit.store.store import Store


def test_what_is_new_comes_with_its_moments_its_posting_and_an_id_of_ours(
    here: Store, there: Store
) -> None:
    here.put([record(1)])
    posting = Collection("EBB 1", title="A posting", editors=("One",))
    old = record(2, collection="EBB 1", created="2020-01-01T00:00:00Z", tags=("x",))
    there.put([posting, record(3), old])
    done, events = merged(here, there)
    assert done == Counts(new=2, collections=1)
    assert events == []
    assert [record.uid for record in here.select()] == ["u1", "u3", "u2"]
    assert here.get(3)[2:] == there.get(2)[2:]
    assert here.collection("EBB 1") == posting
    sound(here)


def test_a_new_record_brings_what_its_text_says_and_what_it_refers_to(
    here: Store, there: Store
) -> None:
    data = {
        "dtg": "201115Z MAR 74",
        "references": [
            {"kind": "cable", "printed": "STATE 172577", "span": [4, 16], "post": "State",
             "message": "State 172577", "serial": "172577", "year": 1973, "letter": "A"},
            {"kind": "airgram", "printed": "A-12", "post": "Kabul", "serial": "A-12",
             "year": 1974, "notal": True},
        ],
    }  # fmt: skip
    there.put([Details("u1", data, "the text\n"), record(1)])
    edit(there, 1, title="Edited since")
    here.put([record(2)])
    merged(here, there)
    assert telegrams.details(here, 2) == telegrams.details(there, 1)
    assert telegrams.details(here, 2) is not None


def test_the_source_fingerprint_comes_along_so_that_importing_again_changes_nothing(
    here: Store, there: Store
) -> None:
    there.put([record(1)])
    edit(there, 1, title="Mended")
    merged(here, there)
    again = here.put([record(1)])
    assert (again.unchanged, again.kept) == (1, 0)
    assert here.get(1).title == "Mended"


def test_an_edit_here_alone_stays_and_is_counted(here: Store, there: Store) -> None:
    for store in (here, there):
        store.put([record(1), record(2)])
    edit(here, 1, title="Mended")
    for on_change in ("keep", "update", "error"):
        assert merged(here, there, on_change) == (Counts(unchanged=1, ahead=1), [])
    assert here.get(1).title == "Mended"


def test_an_edit_there_alone_is_reported_and_taken_on_request(here: Store, there: Store) -> None:
    here.put([record(9), record(1, pages=3)])
    there.put([record(1, pages=3)])
    edit(there, 1, title="Mended", pages=None)
    before = here.get(2)
    disagreements = [
        Disagreement("record", 2, "title", "Record 1", "Mended", "there", f"{there.path}:1"),
        Disagreement("record", 2, "pages", 3, None, "there", f"{there.path}:1"),
    ]
    assert merged(here, there) == (Counts(kept=1), disagreements)
    assert here.get(2) == before
    assert merged(here, there, "update") == (Counts(updated=1), disagreements)
    assert (here.get(2).title, here.get(2).pages) == ("Mended", None)
    assert merged(here, there) == (Counts(unchanged=1), [])
    sound(here)


def test_edits_on_both_sides_are_a_conflict_field_by_field(here: Store, there: Store) -> None:
    for store in (here, there):
        store.put([record(1)])
    edit(here, 1, title="A", tags=("a",))
    edit(there, 1, title="B", tags=("b",), pages=3)
    done, events = merged(here, there)
    assert done == Counts(conflicting=1)
    assert [(event.field, event.here, event.there, event.edited) for event in events] == [  # type: ignore[union-attr]  # all are disagreements
        ("title", "A", "B", "both"),
        ("pages", None, 3, "both"),
        ("tags", ("a",), ("b",), "both"),
    ]
    assert here.get(1).title == "A"
    assert merged(here, there, "update")[0] == Counts(updated=1)
    assert (here.get(1).title, here.get(1).tags) == ("B", ("a", "b"))
    assert merged(here, there) == (Counts(unchanged=1), [])


def test_two_databases_that_keep_exchanging_are_distinguished_by_their_logs(
    here: Store, there: Store
) -> None:
    for store in (here, there):
        store.put([record(1)])
    edit(there, 1, title="Theirs")
    merged(here, there, "update")
    edit(there, 1, title="Theirs again")
    assert merged(here, there)[0] == Counts(kept=1)  # and no conflict, though both were edited
    assert merged(here, there, "update")[0] == Counts(updated=1)
    edit(here, 1, title="Ours")
    assert merged(here, there) == (Counts(ahead=1), [])
    assert merged(there, here, "update")[0] == Counts(updated=1)
    edit(here, 1, title="Ours again")
    edit(there, 1, title="Theirs at last")
    assert merged(here, there)[0] == Counts(conflicting=1)


def test_error_merges_nothing_at_all(here: Store, there: Store) -> None:
    for store in (here, there):
        store.put([record(1)])
    there.put([record(2)])
    edit(there, 1, title="Mended")
    with pytest.raises(BadInput, match=r"there\.db:1: record 1 differs here: title"):
        merged(here, there, "error")
    assert here.count() == 1


def test_the_same_message_typed_by_two_people_is_perhaps_the_same(
    here: Store, there: Store
) -> None:
    typed = {"message": "Kabul 01234", "date": "1979-11-04", "year": 1979}
    here.put([record(1, **typed), record(2)])
    there.put([record(3, **(typed | {"message": "KABUL 1234"})), record(4, message="Kabul 01235")])
    done, events = merged(here, there)
    assert done == Counts(new=2, alike=1)
    assert events == [SameMessage(1, "KABUL 1234", 1979, f"{there.path}:1")]


def test_who_has_both_knows_them_for_two_releases(here: Store, there: Store) -> None:
    typed = {"message": "Kabul 01234", "date": "1979-11-04", "year": 1979}
    here.put([record(1, **typed)])
    there.put([record(1, **typed), record(3, **typed)])
    assert merged(here, there) == (Counts(new=1, unchanged=1), [])


def test_a_dry_run_says_the_same_and_writes_nothing(here: Store, there: Store) -> None:
    here.put([Collection("EBB 1", title="Old"), record(1), record(2), record(3)])
    there.put([Collection("EBB 1", title="New"), Collection("EBB 2")])
    there.put(record(number) for number in range(1, 1200))
    edit(here, 1, title="A")
    edit(there, 2, title="B")
    with there.transaction():
        accepted_findings.mark(there, 7, "no-source", "so printed")
        there.keep("some", {"which": ["1"]})
        serial_neighbours.put_ranges(there, [Range("KABUL", 1979, 1, 1, 100)])
    before = list(here.connection.iterdump())
    events: list[Event] = []
    with Store.open(here.path) as reading, Store.open(there.path) as other:
        dry = merge(reading, other, dry_run=True, tell=events.append)
    assert list(here.connection.iterdump()) == before
    assert merged(here, there) == (dry, events)
    assert dry.new == 1196


def test_memory_stays_flat(here: Store, there: Store) -> None:
    there.put(record(number, text="a word " * 1000) for number in range(3000))  # 21 MB
    tracemalloc.start()
    merged(here, there)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert here.count() == 3000
    assert peak < 16 * 2**20


fields = st.fixed_dictionaries(
    {
        "title": st.sampled_from([None, "A", "B"]),
        "pages": st.sampled_from([None, 1, 2]),
        "tags": st.sampled_from([(), ("a",), ("b", "c")]),
        "message": st.sampled_from([None, "Kabul 00001"]),
        "collection": st.sampled_from([None, "EBB 1", "EBB 2"]),
    }
)
numbers = st.integers(1, 6)
people = st.tuples(
    st.dictionaries(numbers, fields, max_size=5),  # what a person imports
    st.dictionaries(numbers, fields, max_size=3),  # what a person edits of it
)


def make(path: Path, person: tuple[dict[int, Any], dict[int, Any]]) -> Store:
    records, edits = person
    store = Store.write(str(path), create=True)
    store.put([record(number, **fields) for number, fields in records.items()])
    store.put(
        Collection(name)
        for name in {fields["collection"] or "EBB 3" for fields in records.values()}
    )
    with store.transaction():
        for stored in list(store.select()):
            number = int((stored.uid or "")[1:])
            if number in edits:
                store.change(stored.id or 0, edits[number])
    return store


def uids(store: Store) -> set[str | None]:
    return {record.uid for record in store.select()}


def test_what_they_have_taken_out_since_goes_with_what_they_had(here: Store, there: Store) -> None:
    """Taken over by halves, the record would be what it once was there, and change once more."""
    here.put([record(1, message="Kabul 00001")])
    there.put([record(1, message="Kabul 00001", title="A", collection="EBB 1")])
    edit(there, 1, message=None)
    assert merged(here, there, "update")[0].updated == 1
    assert here.get(1)._replace(created=None, updated=None) == there.get(1)._replace(
        created=None, updated=None
    )
    assert merged(here, there, "update")[0] == Counts(unchanged=1)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(people, people)
def test_everything_of_both_is_there_and_nothing_here_changed(first: Any, second: Any) -> None:
    with tempfile.TemporaryDirectory() as folder:
        a, b = make(Path(folder, "a.db"), first), make(Path(folder, "b.db"), second)
        c = make(Path(folder, "c.db"), first)  # a again, for the other order
        with a, b, c:
            before, theirs = list(a.select()), list(b.select())
            wanted = uids(a) | uids(b)
            done, _ = merged(a, b)
            assert sum(done[:6]) == len(theirs)
            assert uids(a) == wanted
            assert [a.get(record.id or 0) for record in before] == before
            assert set(b.postings()) <= set(a.postings())
            assert list(b.select()) == theirs
            again, _ = merged(a, b)
            assert again.new == 0
            assert again[1:6] == (done.unchanged + done.new, *done[2:6])
            merged(b, c)
            assert uids(b) == wanted
            updated, _ = merged(a, b, "update")
            assert (updated.kept, updated.conflicting) == (0, 0)
            settled, _ = merged(a, b, "update")
            assert settled.updated == 0
            sound(a)
