"""The columns of a release: in an older database, in queries, and with a person's own columns."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from faults.database import foiakit, of_schema

from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.selection import query_of
from foiakit.store.store import Store


@pytest.fixture
def migrated(tmp_path: Path) -> Path:
    path = of_schema(6, tmp_path / "records.db")
    done = foiakit("migrate", "--db", str(path))
    assert done.returncode == 0, done.stderr
    return path


def test_a_migration_fills_the_columns_from_the_stamps_that_were_kept(migrated: Path) -> None:
    with Store.open(str(migrated)) as store:
        decisions = {
            record.id: (record.decision, record.released, record.exemptions)
            for record in store.select()
        }
    assert decisions[8] == ("released in part", "2013-03-14", ("B1", "1.4(D)"))
    assert decisions[9] == ("released in full", "2013-03-14", ())
    assert decisions[10] == (None, None, ())


def test_what_a_migration_fills_is_one_change_that_can_be_undone(migrated: Path) -> None:
    last = foiakit("log", "--format", "plain", "--db", str(migrated)).stdout.splitlines()[0]
    assert "2 changed" in last
    assert "migrate" in last
    assert foiakit("undo", "--db", str(migrated)).returncode == 0
    with Store.open(str(migrated)) as store:
        assert all(record.decision is None and not record.exemptions for record in store.select())
    assert foiakit("verify", "--db", str(migrated)).returncode == 0


def test_the_same_text_imported_after_a_migration_is_unchanged(
    migrated: Path, tmp_path: Path
) -> None:
    (tmp_path / "again").mkdir()
    with closing(sqlite3.connect(migrated)) as connection:
        for record, text in connection.execute("SELECT record, source_text FROM cables"):
            (tmp_path / "again" / f"{record}.txt").write_text(text, encoding="utf-8")
    done = foiakit("import", str(tmp_path / "again"), "--db", str(migrated))
    assert done.returncode == 0
    assert "0 new, 3 unchanged" in done.stderr


@pytest.mark.parametrize("own", ["shelf TEXT", "shelf TEXT; ALTER TABLE records ADD COLUMN b INT"])
def test_a_column_of_a_persons_own_outlives_the_migration(own: str, tmp_path: Path) -> None:
    path = of_schema(6, tmp_path / "records.db")
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            f"ALTER TABLE records ADD COLUMN {own}; UPDATE records SET shelf = 'A 12' WHERE id = 8"
        )
    assert foiakit("migrate", "--db", str(path)).returncode == 0
    assert foiakit("list", "--decision", "RIP", "--format", "ids", "--db", str(path)).stdout == (
        "8\n"
    )
    with closing(sqlite3.connect(path)) as connection:
        (kept,) = connection.execute("SELECT shelf FROM records WHERE id = 8").fetchone()
    assert kept == "A 12"


def composed(path: Path) -> Store:
    """Five records of one date and one without, released or not."""
    store = Store.write(str(path), create=True)
    with store.transaction():
        for record in (
            Record(title="1", date="1999-01-01", decision="released in full",
                   released="2015-08-31"),
            Record(title="2", date="1998-01-01", decision="released in part", released="2015-09-30",
                   exemptions=("B5", "B6")),
            Record(title="3", date="1997-01-01", decision="released in part", released="2015",
                   exemptions=("B1", "1.4(D)")),
            Record(title="4", released="2016-02", exemptions=("B7(C)",)),
            Record(title="5", date="1996-01-01", decision="denied in full"),
            Record(title="6", date="1995-01-01"),
        ):  # fmt: skip
            store.add(record)
    return store


QUERIES = {
    "a decision by its code": ({"decision": ["RIP"]}, "32"),
    "two decisions": ({"decision": ["full", "denied"]}, "51"),
    "an exemption as the Act writes it": ({"exemption": ["(b)(6)"]}, "2"),
    "two exemptions": ({"exemption": ["B6", "1.4(d)"]}, "32"),
    "an exemption and all that is finer": ({"exemption": ["b7"]}, "4"),
    "a section of an order": ({"exemption": ["1.4"]}, "3"),
    "released from a day on, or maybe so": ({"released_since": "2015-09-01"}, "324"),
    "released until a day, or maybe so": ({"released_until": "2015-09-01"}, "31"),
    "released in one year": ({"released_since": "2015", "released_until": "2015"}, "321"),
    "released and dated": ({"released_until": "2016-12", "since": "1998"}, "21"),
    "released and withheld": ({"released_since": "2015", "exemption": ["B1"]}, "3"),
    "a field": ({"has": ["exemptions"]}, "324"),
}


@pytest.mark.parametrize(("typed", "titles"), QUERIES.values(), ids=QUERIES)
def test_filters_of_a_release_find_what_they_say(
    typed: dict[str, list[str] | str], titles: str, tmp_path: Path
) -> None:
    with composed(tmp_path / "records.db") as store:
        query = query_of(typed)
        assert "".join(str(record.title) for record in store.select(query)) == titles
        paged = []
        after: tuple[str | None, int] | None = None
        while page := list(store.select(query._replace(limit=1, after=after))):
            paged += [str(record.title) for record in page]
            after = page[0].date, page[0].id or 0
        assert "".join(paged) == titles


def test_counts_by_exemption_take_each_once_and_follow_an_edit(tmp_path: Path) -> None:
    with composed(tmp_path / "records.db") as store:
        with store.transaction():
            store.change(2, {"exemptions": ("B6",)})
        assert dict(store.stats(Query(), ("exemptions",)))["B6"] == 1
        assert "B5" not in dict(store.stats(Query(), ("exemptions",)))
        assert [record.id for record in store.select(Query(exemptions=("B5",)))] == []
        assert store.terms("exemptions") == ["1.4(D)", "B1", "B6", "B7(C)"]
        assert store.terms("decisions") == [
            "denied in full",
            "released in full",
            "released in part",
        ]
