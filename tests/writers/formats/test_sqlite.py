"""A piece of a collection: a database of its own."""

from __future__ import annotations

from pathlib import Path

from log_inspection import damages

from foiakit.model.query import Query
from foiakit.model.record import Collection, Details, Record
from foiakit.store.load import accepted_findings
from foiakit.store.store import Store
from foiakit.store.telegrams import details
from foiakit.writers import piece_writer


def test_a_piece_of_a_collection_is_a_database_of_its_own(here: Path) -> None:
    with Store.write("all.db", create=True) as store:
        postings = [Collection("EBB 1", title="One"), Collection("EBB 2", title="Two")]
        records = [
            Record(
                uid=f"u{n}", collection=f"EBB {n % 2 + 1}", title=f"T{n}", tags=("a",),
                date=f"19{99 - n}",
            )
            for n in range(4)
        ]  # fmt: skip
        data = {"dtg": "010000Z JAN 75", "references": [{"printed": "KABUL 1", "kind": "cable"}]}
        store.put([*postings, Details("u3", data, "its text"), *records])
        wanted = Query(collections=("EBB 2",))
        piece_writer("sqlite").write_from_to("piece.db", store, wanted)
        with Store.open("piece.db") as piece:
            kept = list(piece.select())
            assert [(record.id, record.uid) for record in kept] == [(4, "u3"), (2, "u1")]
            assert kept == list(store.select(wanted))
            assert list(piece.postings()) == ["EBB 2"]
            assert piece.postings()["EBB 2"] == postings[1]
            assert piece.count(Query(tags=("a",))) == 2
            assert [hit.record.id for hit in piece.search("T3")] == [4]
            assert details(piece, 4) == details(store, 4) != None  # noqa: E711 - a chain
            report = store.put(piece.select())
        assert (report.new, report.unchanged) == (0, 2)
        piece_writer("sqlite").write_from_to("first.db", store, Query(limit=2))
    with Store.write("first.db") as first:
        assert [record.uid for record in first.select()] == ["u3", "u2"]
        assert first.add(Record(title="new")) == 5
    assert Path("piece.db").read_bytes()[18] == 1  # it is complete: no -wal next to it


def test_a_piece_has_the_marks_of_its_records_and_nothing_else_of_its_owners(here: Path) -> None:
    with Store.write("all.db", create=True) as store:
        store.put([Record(uid=f"u{number}", title="A") for number in range(3)])
        with store.transaction():
            accepted_findings.mark(store, 1, "duplicate", "two releases")
            accepted_findings.mark(store, 2, "duplicate", "two releases, too")
            accepted_findings.mark(store, 2, "date-missing", "it has none")
            store.keep("mine", {"post": ["Kabul"]})
        piece_writer("sqlite").write_from_to("piece.db", store, Query(ids=((2, 3),)))
        kept = [finding for finding in accepted_findings.every(store) if finding.record == 2]
    with Store.open("piece.db") as piece:
        assert accepted_findings.every(piece) == kept != []
        assert piece.selections() == {}
        assert damages(piece) == []
