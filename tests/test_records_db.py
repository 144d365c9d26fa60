"""The committed records.db is what foiakit's own import makes of the example page."""

from __future__ import annotations

import importlib.util
import shutil
import sqlite3
from pathlib import Path
from types import ModuleType

from foiakit.model.query import Query
from foiakit.store.store import Store

ROOT = Path(__file__).resolve().parents[1]


def builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_records", ROOT / "docs/build/records.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows(path: Path, table: str) -> list[dict[str, object]]:
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    found = [dict(row) for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1")]
    connection.close()
    for row in found:
        row.pop("created", None)
        row.pop("updated", None)
    return found


def test_it_has_the_rows_that_an_import_of_the_example_page_gives(here: Path) -> None:
    builder().build(here / "fresh.db")
    for table in ("records", "collections", "record_captions", "record_tags"):
        assert rows(here / "fresh.db", table) == rows(ROOT / "records.db", table)


def test_it_has_the_same_schema_as_a_fresh_one(here: Path) -> None:
    builder().build(here / "fresh.db")

    def schema(path: Path) -> list[tuple[str]]:
        connection = sqlite3.connect(path)
        found = connection.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall()
        connection.close()
        return found

    assert schema(here / "fresh.db") == schema(ROOT / "records.db")


def test_it_is_in_rollback_mode_and_reading_leaves_no_other_file(here: Path) -> None:
    copy = Path(shutil.copy(ROOT / "records.db", here))
    before = copy.read_bytes()
    with Store.open(str(copy)) as store:
        assert [record.id for record in store.select()] == [1, 2, 3, 4, 5, 6, 7]
        assert [record.id for record in store.select(Query(classifications=("Secret",)))] == [
            1,
            4,
            5,
            7,
        ]
    assert copy.read_bytes() == before
    assert before[18:20] == b"\x01\x01"
    assert [file.name for file in here.iterdir()] == ["records.db"]
