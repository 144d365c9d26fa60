"""Details and references of telegrams, in tables next to their records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from foiakit.model.record import Details, Record
from foiakit.store import telegrams
from foiakit.store.schema.statements import CABLES
from foiakit.store.store import Store

DATA: dict[str, Any] = {
    "dtg": "201115Z MAR 74",
    "eo": "E.O. 11652: GDS",
    "references": [
        {"kind": "cable", "printed": "STATE 172577", "span": [4, 16], "message": "State 172577",
         "post": "State", "serial": "172577", "year": 1973, "year_by": "date", "letter": "A"},
        {"kind": "airgram", "printed": "A-12", "message": "Kabul A-12", "post": "Kabul",
         "serial": "A-12", "year": 1974, "year_by": "document", "notal": True},
        {"kind": "telephone call", "printed": "X/Y TELCON", "place": "text", "sentence": "One."},
    ],
}  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.write(str(tmp_path / "x.db"), create=True) as store:
        with store.transaction():
            pass
        for statement in CABLES.split(";;"):
            store.connection.execute(statement)
        yield store


def put(store: Store, *items: Details | Record) -> None:
    with store.transaction():
        store.put(list(items))


def test_details_come_back_as_they_went_in(store: Store) -> None:
    put(store, Details("u", DATA, "the text\n"), Record(uid="u", title="One"))
    kept = telegrams.details(store, 1)
    assert kept is not None
    assert kept.data == {"dtg": "201115Z MAR 74", "eo": "E.O. 11652: GDS"}
    assert kept.source_text == "the text\n"
    assert [reference["message"] for reference in kept.references] == [
        "State 172577",
        "Kabul A-12",
        None,
    ]
    assert kept.references[0]["serial"] == 172577
    assert kept.references[0]["first"] == 4
    assert kept.references[1]["notal"] == 1
    assert kept.references[2]["sentence"] == "One."


def test_a_reference_is_found_by_post_serial_and_year(store: Store) -> None:
    put(store, Details("u", DATA), Record(uid="u", title="One"))
    query = "SELECT record FROM refs WHERE post = ? AND serial = ? AND year = ? AND serial NOT NULL"
    plan = store.connection.execute(f"EXPLAIN QUERY PLAN {query}", ("STATE", 172577, 1973))
    assert "refs_by_message" in str(plan.fetchall())
    assert store.connection.execute(query, ("STATE", 172577, 1973)).fetchall() == [(1,)]


def test_a_second_import_of_the_same_changes_nothing_and_doubles_nothing(store: Store) -> None:
    for _ in range(2):
        put(store, Details("u", DATA, "the text\n"), Record(uid="u", title="One"))
    assert store.connection.execute("SELECT count(*) FROM refs").fetchone() == (3,)
    assert store.connection.execute("SELECT count(*) FROM cables").fetchone() == (1,)


def test_details_of_a_record_that_was_kept_as_it_is_here_are_not_replaced(store: Store) -> None:
    put(store, Details("u", DATA, "old"), Record(uid="u", title="One"))
    put(store, Details("u", {"dtg": None}, "new"), Record(uid="u", title="Two"))
    kept = telegrams.details(store, 1)
    assert kept is not None
    assert kept.source_text == "old"


def test_details_go_with_their_record(store: Store) -> None:
    put(store, Details("u", DATA, "text"), Record(uid="u", title="One"))
    with store.transaction():
        store.remove([1])
    assert store.connection.execute("SELECT count(*) FROM refs").fetchone() == (0,)
    assert telegrams.details(store, 1) is None


def test_many_records_keep_their_own_details(store: Store) -> None:
    items: list[Details | Record] = []
    for number in range(1200):
        items += [Details(f"u{number}", {"dtg": str(number)}), Record(uid=f"u{number}", title="T")]
    put(store, *items)
    for number in (1, 500, 501, 1200):
        kept = telegrams.details(store, number)
        assert kept is not None
        assert kept.data == {"dtg": str(number - 1)}
