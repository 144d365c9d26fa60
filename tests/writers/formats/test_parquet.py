"""Records as Parquet: typed columns, one folder per year."""

from __future__ import annotations

from pathlib import Path

import pytest

from foiakit.model.record import Record
from foiakit.writers import WriteOptions, path_writer

PARQUET: list[Record] = [
    Record(id=1, uid="a", title="A", year=1997, date="1997-01", captions=("NODIS",), excised=True),
    Record(id=2, uid="b", title="B", year=1997, date="1997-01-07", created="2026-01-02T03:04:05Z"),
    Record(id=3, uid="c", title="C", pages=0, excised=False),
]


def test_parquet_has_typed_columns_that_duckdb_reads(here: Path) -> None:
    pytest.importorskip("pyarrow", reason="needs the extra parquet")
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    path_writer("parquet").write_to("out.parquet", PARQUET, {})
    found = duckdb.sql("SELECT * FROM 'out.parquet' ORDER BY id")
    kinds = dict(zip(found.columns, map(str, found.types), strict=True))
    assert kinds["id"] == "BIGINT"
    assert (kinds["pages"], kinds["excised"], kinds["captions"]) == (
        "INTEGER", "BOOLEAN", "VARCHAR[]",
    )  # fmt: skip
    assert (kinds["day_first"], kinds["created"]) == ("DATE", "TIMESTAMP WITH TIME ZONE")
    assert duckdb.sql("SELECT title, captions, year, excised FROM 'out.parquet'").fetchall() == [
        ("A", ["NODIS"], 1997, True), ("B", [], 1997, None), ("C", [], None, False),
    ]  # fmt: skip
    days = duckdb.sql("SELECT day_first::VARCHAR, day_last::VARCHAR FROM 'out.parquet'").fetchall()
    assert days == [("1997-01-01", "1997-01-31"), ("1997-01-07", "1997-01-07"), (None, None)]


def test_parquet_says_which_values_it_leaves_empty(here: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet", reason="needs the extra parquet")
    wrong = [
        Record(3, title="A", date="the day after", created="soon"),
        Record(4, title="B", date="1999", date_end="9999-99", created="1999-01-01T25:00:00Z"),
        Record(5, title="C", created="1999-01-01T05:00:00Z", updated="now"),
    ]
    assert path_writer("parquet").write_to("out.parquet", wrong, {}) == [
        "created: 2 values are not valid and left empty (the first is of record 3)",
        "updated: 1 value is not valid and left empty (the first is of record 5)",
        "day_first: 1 value is not valid and left empty (the first is of record 3)",
        "day_last: 2 values are not valid and left empty (the first is of record 3)",
    ]
    made = pq.read_table("out.parquet").to_pydict()
    assert made["date"] == ["the day after", "1999", None]
    assert [time is None for time in made["created"]] == [True, True, False]


def test_parquet_by_year_is_a_folder_a_year(here: Path) -> None:
    pytest.importorskip("pyarrow", reason="needs the extra parquet")
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    path_writer("parquet").write_to("parts", PARQUET, {}, WriteOptions(partition="year"))
    assert sorted(file.name for file in Path("parts").iterdir()) == [
        "year=1997", "year=__HIVE_DEFAULT_PARTITION__",
    ]  # fmt: skip
    query = (
        "SELECT title FROM read_parquet('parts/**/*.parquet', hive_partitioning = true)"
        " WHERE year = 1997 ORDER BY id"
    )
    assert duckdb.sql(query).fetchall() == [("A",), ("B",)]
