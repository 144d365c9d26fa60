"""The full text says what the records say, whatever is done to them: FTS5 proves it itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from fts5 import prove_full_text
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.record import Record
from foiakit.store.store import Store


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True) as store:
        with store.transaction():
            for record in (Record(title="one", text="café"), Record(message="Kabul 1")):
                store.add(record)
        yield store


def found(store: Store, words: str) -> list[int]:
    return sorted(hit.record.id or 0 for hit in store.search(words))


def healthy(store: Store) -> bool:
    """FTS5's own proof that the index and the records say the same (fts5.html 6.6)."""
    try:
        prove_full_text(store.connection)
    except sqlite3.DatabaseError:
        return False
    return True


def test_the_proof_can_fail(store: Store) -> None:
    assert healthy(store)
    store.connection.execute("UPDATE records SET title = 'other' WHERE id = 1")
    assert not healthy(store)


values = st.none() | st.sampled_from(["", "one", "two words", "Zürich's", "x\x01y", "𝕳 ħ", "()"])
steps = st.lists(
    st.tuples(st.sampled_from(["add", "edit", "remove"]), st.integers(1, 12), values, values),
    max_size=15,
)


@given(steps=steps)
def test_full_text_stays_right_whatever_is_added_edited_and_removed(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, str | None, str | None]]
) -> None:
    path = str(tmp_path_factory.mktemp("steps") / "records.db")
    with Store.write(path, create=True) as store:
        with store.transaction():
            store.add(Record(message="Kabul 1"))  # a record without words counts too
        for step, number, title, text in steps:
            here = [record.id for record in store.select()]
            with store.transaction():
                if step == "add":
                    store.add(Record(title=title, text=text))
                elif number in here and step == "edit":
                    store.change(number, {"title": title, "notes": text})
                elif step == "remove":
                    store.remove([number])
        assert healthy(store)
        expected = [
            record.id
            for record in store.select()
            if "one" in {record.title, record.notes, record.text}
        ]
        assert found(store, "one") == expected


def test_it_stays_right_after_an_import_and_its_update(store: Store) -> None:
    records = [Record(uid=f"u{number}", title=f"imported {number}") for number in range(50)]
    with store.transaction():
        store.put(records)
    assert healthy(store)
    assert len(found(store, "imported")) == 50
    with store.transaction():
        store.put([record._replace(title="updated") for record in records], "update")
    assert healthy(store)
    assert (len(found(store, "imported")), len(found(store, "updated"))) == (0, 50)
