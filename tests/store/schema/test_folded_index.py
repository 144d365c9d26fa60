"""Words with letters that SQLite does not fold are found, whatever is done to their records."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from faults.database import of_schema_1
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.file import full_text
from foiakit.store.schema import folded_index
from foiakit.store.store import Store

TEXTS = (
    "Talks in Łódź with Đặng about his œuvre; Горбачёв agreed.",
    "今天北京市政府宣布了新的条约。",
    "어제 서울에서 회담이 열렸다",
    "قال القائد إن القاعدة والسلام",
    "A treaty of Łódź",
    "A treaty of Lodz, in plain letters",
    "the oﬃce of the ﬁnal word",
)


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True) as store:
        with store.transaction():
            for text in TEXTS:
                store.add(Record(text=text))
        yield store


def found(store: Store, words: str, *, by_date: bool = False) -> list[int]:
    return sorted(hit.record.id or 0 for hit in store.search(words, by_date=by_date))


def holds(store: Store) -> set[int]:
    return {row[0] for row in store.execute("SELECT rowid FROM folded_fts")}


@pytest.mark.parametrize("by_date", [False, True])
@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("lodz", [1, 5, 6]),
        ("Łódź", [1, 5, 6]),
        ("dang oeuvre", [1]),
        ("Горбачев", [1]),
        ("北京", [2]),
        ("政府", [2]),
        ('"新的条约"', [2]),
        ("北府", []),
        ("서울", [3]),
        ("قاعدة", [4]),
        ("السلام", [4]),
        ("lod*", [1, 5, 6]),
        ('"treaty of lodz"', [5, 6]),
        ('"treaty of lo*"', [5, 6]),
        ("treaty NOT lodz", []),
        ("treaty NOT plain", [5]),
        ("NEAR(talks dang, 4)", [1]),
        ("title:lodz", []),
        ("text:lodz NOT (talks OR plain)", [5]),
        ("final office", [7]),
        ("office OR lodz", [1, 5, 6, 7]),
    ],
)
def test_words_are_found_as_people_type_them(
    store: Store, words: str, ids: list[int], by_date: bool
) -> None:
    assert found(store, words, by_date=by_date) == ids
    assert store.search(words, by_date=by_date).count(100) == len(ids)


def test_filters_narrow_such_hits_too(store: Store) -> None:
    query = Query(ids=((5, 7),))
    assert [hit.record.id for hit in store.search("lodz", query)] == [6, 5]


def test_a_snippet_shows_the_text_as_it_is_written(store: Store) -> None:
    snippets = {hit.record.id: hit.snippet for hit in store.search("lodz")}
    assert snippets[1].startswith("Talks in **Łódź** with Đặng")
    (hit,) = store.search("政府 条约")
    assert hit.snippet == "今天北京市**政府**宣布了新的**条约**。"


def test_a_long_text_is_cut_around_its_hit(store: Store) -> None:
    with store.transaction():
        store.add(Record(text=" ".join(["before"] * 99 + ["Łomża"] + ["after"] * 99)))
    (hit,) = store.search("lomza")
    assert "**Łomża**" in hit.snippet
    assert hit.snippet.startswith("... before")
    assert hit.snippet.endswith("after ...")
    assert len(hit.snippet.split()) < 30


def test_only_records_that_need_it_are_in_the_second_index(store: Store) -> None:
    assert holds(store) == {1, 2, 3, 4, 5, 7}


steps = st.lists(
    st.tuples(
        st.sampled_from(["add", "edit", "remove", "undo"]),
        st.integers(1, 6),
        st.none() | st.sampled_from(["plain", "Łódź", "北京", "é"]),
    ),
    max_size=12,
)


@given(steps=steps)
def test_it_stays_right_whatever_is_added_edited_removed_and_undone(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, str | None]]
) -> None:
    path = str(tmp_path_factory.mktemp("steps") / "records.db")
    with Store.write(path, create=True) as store:
        with store.transaction():
            store.add(Record(title="Łódź"))
        for step, number, text in steps:
            here = [record.id for record in store.select()]
            with store.transaction():
                if step == "add":
                    store.add(Record(title=text))
                elif number in here and step == "edit":
                    store.change(number, {"title": text, "notes": "ø"})
                elif step == "remove":
                    store.remove([number])
        assert list(folded_index.differences(store)) == []


def test_an_import_and_its_undo_keep_it_right(store: Store) -> None:
    with store.transaction():
        store.put([Record(uid=f"u{number}", title=f"Łódź {number}") for number in range(1200)])
    assert len(holds(store)) == 1206
    assert full_text.proved(store) is True
    with store.transaction():
        store.remove(range(8, 1208))
    assert len(holds(store)) == 6
    assert full_text.proved(store) is True


@pytest.mark.parametrize(
    ("damage", "how"),
    [
        ("DELETE FROM folded_fts WHERE rowid = 2", (2, "missing")),
        ("UPDATE folded_fts SET text = 'other' WHERE rowid = 2", (2, "other")),
        ("INSERT INTO folded_fts (rowid, text) VALUES (6, 'x')", (6, "other")),
        ("INSERT INTO folded_fts (rowid, text) VALUES (99, 'x')", (99, "left behind")),
    ],
)
def test_what_another_program_did_to_it_is_found_and_repaired(
    store: Store, damage: str, how: tuple[int, str]
) -> None:
    store.connection.execute(damage)
    assert full_text.proved(store) is False
    assert how in list(full_text.disagreements(store))
    with store.transaction():
        full_text.rebuild(store)
    assert full_text.proved(store) is True


def test_a_database_from_before_gets_the_index_when_it_is_brought_up_to_date(here: Path) -> None:
    path = of_schema_1(here / "old.db")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE records SET notes = 'Łódź' WHERE id = 4")
        connection.execute("INSERT INTO records_fts (records_fts) VALUES ('rebuild')")
        connection.commit()
    with Store.write(str(path)) as store:
        assert found(store, "lodz") == [4]
        with store.transaction():
            number = store.add(Record(title="Łódź"))
        assert found(store, "lodz") == [4, number]
        assert full_text.proved(store) is True
