"""Lines of an export are of one state of the database, in the order that is asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.store import Store

NUMBER = 2000
COLUMNS = ("id", "uid", "title", "date", "captions")


@pytest.fixture
def many(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True) as store:
        store.put(
            Record(
                uid=f"u{number}",
                title=f"Record {number}",
                date=f"19{60 + number % 40}-0{number % 9 + 1}",
                captions=("NODIS",) * (number % 2),
            )
            for number in range(NUMBER)
        )
    with Store.open("records.db") as store:
        yield store


def made(store: Store, query: Query | None = None, sort: str = "date") -> list[bytes]:
    return b"\n".join(store.json_lines(query or Query(), COLUMNS, sort)).split(b"\n")


@pytest.mark.parametrize("sort", ["date", "id", "-date", "title"])
def test_they_are_what_the_records_say(many: Store, sort: str) -> None:
    found = [json.loads(line) for line in made(many, sort=sort)]
    expected = [
        {name: list(value) if isinstance(value := getattr(row, name), tuple) else value
         for name in COLUMNS}
        for row in many.ordered(Query(), sort)
    ]  # fmt: skip
    assert found == expected
    assert len(found) == NUMBER


def test_what_is_written_meanwhile_is_not_in_it(many: Store) -> None:
    expected = made(many)
    going = many.json_lines(Query(), COLUMNS, "date")
    found = next(going).split(b"\n")
    with Store.write("records.db") as other:
        other.change(NUMBER, {"title": "Written meanwhile"})
        other.remove([1])
    found += b"\n".join(going).split(b"\n")
    assert found == expected
    assert json.loads(made(many, Query(ids=((NUMBER, NUMBER),)))[0])["title"] == "Written meanwhile"


def test_who_stops_early_leaves_no_lock(many: Store) -> None:
    going = many.json_lines(Query(), COLUMNS, "date")
    next(going)
    going.close()
    with Store.write("records.db") as other:
        assert other.remove([1]) == 1
    assert len(made(many)) == NUMBER - 1


def test_a_store_in_a_transaction_of_its_own_sees_what_it_wrote(many: Store) -> None:
    with Store.write("records.db") as store, store.transaction():
        store.remove([1])
        assert len(made(store)) == NUMBER - 1
