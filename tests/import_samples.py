"""Records to put into a store, and what a sound store has afterwards."""

from __future__ import annotations

from typing import Any

from fts5 import prove_full_text

from foiakit.model.record import Record, uid_of
from foiakit.store.store import Store


def record(number: int, **fields: Any) -> Record:
    return Record(
        uid=uid_of("test", str(number)),
        message=f"Kabul {number:05}",
        date=f"19{60 + number % 40}-0{number % 9 + 1}",
        title=f"Record {number}",
        description=f"word{number} common",
        captions=("NODIS", "EXDIS")[: number % 3],
        tags=("mine",) if number % 2 else (),
    )._replace(**fields)


def searched(store: Store, words: str) -> list[int]:
    found = store.connection.execute(
        "SELECT rowid FROM records_fts WHERE records_fts MATCH ? ORDER BY rowid", (words,)
    )
    return [number for (number,) in found]


def sound(store: Store) -> None:
    """Side tables and full text agree with the records."""
    connection = store.connection
    for table, column in (("record_captions", "captions"), ("record_tags", "tags")):
        wanted = connection.execute(
            f"SELECT value, day_first, records.id FROM records, json_each({column}) ORDER BY 3, 1"
        ).fetchall()
        assert connection.execute(f"SELECT * FROM {table} ORDER BY 3, 1").fetchall() == wanted
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    prove_full_text(connection)
