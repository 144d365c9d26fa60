"""Two databases to merge, as fixtures, and what is done with them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fts5 import prove_full_text

from foiakit.model.record import Record
from foiakit.store.events import Counts, Event
from foiakit.store.exchange.merge import merge
from foiakit.store.store import Store


def record(number: int, **fields: Any) -> Record:
    made = Record(uid=f"u{number}", title=f"Record {number}", date="1979-11-04", year=1979)
    return made._replace(**fields)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Store]:
    with Store.write(str(tmp_path / "here.db"), create=True) as store:
        store.put([])
        yield store


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Store]:
    with Store.write(str(tmp_path / "there.db"), create=True) as store:
        store.put([])
        yield store


def merged(here: Store, there: Store, on_change: str = "keep") -> tuple[Counts, list[Event]]:
    events: list[Event] = []
    with Store.open(there.path) as other, here.transaction():
        return merge(here, other, on_change, tell=events.append), events


def edit(store: Store, number: int, **fields: Any) -> None:
    with store.transaction():
        store.change(number, fields)


def sound(store: Store) -> None:
    connection = store.connection
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    prove_full_text(connection)
