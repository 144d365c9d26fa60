"""Missing cables in the database: counted by the cables that cite them; not those that are held."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from linked_cables import collection, put, ref

from foiakit.model.message import Number
from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.links import missing_cables
from foiakit.store.links.missing_cables import Wanting
from foiakit.store.store import Store
from foiakit.threads.missing_ranking import Cited, Weight, ranked


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    path = str(tmp_path / "x.db")
    collection(path)
    with Store.write(path) as store:
        yield store


def page(store: Store, query: Query | None = None) -> list[Cited]:
    wanting = Wanting(store, query or Query())
    return [wanting.described(candidate) for candidate in ranked(wanting.bounds(), wanting.weigh)]


def counted(found: list[Cited]) -> list[tuple[str, int]]:
    return [(row.member.name, row.weight.cables) for row in found]


def test_what_is_held_is_not_wanted_and_two_releases_count_once(store: Store) -> None:
    found = page(store)
    assert [(row.member.name, row.member.status, row.weight.cables) for row in found] == [
        ("State 700", "ask", 3), ("Tehran 11", "released", 1)
    ]  # fmt: skip
    assert found[0].weight == Weight(3, 3, "1974-01-10", "1974-01-25")
    assert [row.name for row in found[0].by] == ["Kabul 90", "Rome 5", "Lima 9"]
    assert [mention.record for mention in found[0].mentions] == [3, 2, 4, 5]


def test_a_list_of_numbers_is_not_a_holding_until_somebody_adds_more(store: Store) -> None:
    (tehran,) = [row for row in page(store) if row.member.name == "Tehran 11"]
    assert (tehran.member.where, tehran.member.records) == ("National Archives", (8,))
    with store.transaction():
        store.change(8, {"title": "What it is about"})
    assert [row.member.name for row in page(store)] == ["State 700"]


def test_it_is_right_after_adding_and_removing(store: Store) -> None:
    with store.transaction():
        store.remove([2])
    assert counted(page(store)) == [("State 700", 2), ("Rome 5", 1), ("Tehran 11", 1)]
    with store.transaction():
        new = put(store, "State 00700", "1974-01-09")
    assert "State 700" not in {row.member.name for row in page(store)}
    with store.transaction():
        store.remove([new])
    assert page(store)[0].member.name == "State 700"


def test_a_query_says_whose_references_count(store: Store) -> None:
    from_lima = page(store, Query(posts=("LIMA",)))
    assert counted(from_lima) == [("State 700", 1), ("Tehran 11", 1)]
    assert page(store, Query(posts=("PARIS",))) == []


def test_a_record_whose_year_is_not_known_may_be_the_one(store: Store) -> None:
    with store.transaction():
        put(store, "State 700")
    assert [row.member.name for row in page(store)] == ["Tehran 11"]


def test_what_cannot_be_ranked_is_counted(store: Store) -> None:
    with store.transaction():
        put(store, "Oslo 3", "1974-05-01", ref("Oslo 3"), ref("Rome 2118984"), ref("Rome 7", None),
            ref("Rome 8", notal=True))  # fmt: skip
        store.add(Record(message="Oslo 4", date="1974-05-02", text="FIGURES FOLLOW SEPTEL."))
    assert [row.member.name for row in page(store)] == ["State 700", "Rome 8", "Tehran 11"]
    aside = Wanting(store, Query()).aside()
    assert (aside.no_year, aside.damaged, aside.itself, aside.septels) == (1, 1, 1, 1)
    assert (aside.others, aside.notal, aside.all) == (2, 1, True)


def test_the_walk_goes_on_where_the_first_candidates_are_held(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(missing_cables, "FIRST", 1)
    monkeypatch.setattr(missing_cables, "GROWTH", 2)
    assert [row.member.name for row in page(store)] == ["State 700", "Tehran 11"]


def test_the_walk_is_along_the_index_and_reads_no_record(store: Store) -> None:
    wanting = Wanting(store, Query())
    statements: list[str] = []
    store.connection.set_trace_callback(statements.append)
    assert next(wanting.bounds()) == (Number("STATE", 1974, 700), 4)
    store.connection.set_trace_callback(None)
    plan = store.connection.execute(f"EXPLAIN QUERY PLAN {statements[0]}").fetchall()
    assert "COVERING INDEX refs_by_message" in str(plan)
    assert "records" not in str(plan)
