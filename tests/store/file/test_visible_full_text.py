"""sqlite-utils and Datasette find the full text of foiakit's own file, and search it."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import pytest
from faults.database import foiakit, of_schema, older_schemas
from fts5 import prove_full_text
from program import Run
from sqlite_utils import Database

from foiakit.model.record import Record
from foiakit.store.store import Store

RECORDS = (
    Record(
        uid="a", title="Fishing zones", text="The señor asked about quagmires.", date="1975-03-04"
    ),
    Record(uid="b", title="Ice", date="1976"),
)
_ASK_DATASETTE = """
import asyncio, sys
from datasette.app import Datasette

async def ask():
    answer = await Datasette([sys.argv[1]]).client.get(sys.argv[2])
    print(answer.text)

asyncio.run(ask())
"""


def found(path: Path, words: str) -> list[int]:
    """The ids that sqlite-utils finds by the full text that it detects."""
    with closing(Database(path).conn) as connection:
        table = Database(connection).table("records")
        assert table.detect_fts() == "records_fts"
        return sorted(row["id"] for row in table.search(words))


def test_sqlite_utils_detects_the_full_text_and_searches_it(tmp_path: Path) -> None:
    path = tmp_path / "records.db"
    with Store.write(str(path), create=True) as store:
        store.put(RECORDS)
    assert found(path, "quagmires") == [1]
    assert found(path, "senor") == [1]
    assert found(path, "ice") == [2]


def test_it_follows_edits_removals_and_their_undo(tmp_path: Path) -> None:
    path = tmp_path / "records.db"
    with Store.write(str(path), create=True) as store:
        store.put(RECORDS)
        store.change(2, {"title": "Quagmires of ice"})
        assert found(path, "quagmires") == [1, 2]
        store.remove([1])
    assert found(path, "quagmires") == [2]
    assert foiakit("undo", "--db", str(path)).returncode == 0
    assert len(found(path, "quagmires")) == 2
    with closing(sqlite3.connect(path)) as connection:
        prove_full_text(connection)


@pytest.mark.parametrize("number", older_schemas())
def test_a_file_of_an_older_schema_is_detected_once_it_is_migrated(
    tmp_path: Path, number: int
) -> None:
    path = of_schema(number, tmp_path / "records.db")
    with Store.write(str(path)):  # which migrates
        pass
    with closing(sqlite3.connect(path)) as connection:
        prove_full_text(connection)
        (expected,) = connection.execute(
            "SELECT count(*) FROM records WHERE title LIKE '%haqqani%'"
            " OR description LIKE '%haqqani%' OR text LIKE '%haqqani%' OR notes LIKE '%haqqani%'"
        ).fetchone()
    assert len(found(path, "haqqani*")) == expected > 0


@pytest.mark.skipif(find_spec("datasette") is None, reason="needs the extra web")
def test_datasette_offers_a_search_of_the_file_as_it_is(seven: Path, desk: Run) -> None:
    # In a process of its own: it registers SQL functions for all connections of a process.
    done = subprocess.run(
        [sys.executable, "-c", _ASK_DATASETTE, str(seven),
         "/records/records.json?_search=missiles&_shape=array"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert [row["id"] for row in json.loads(done.stdout)] == [4]
