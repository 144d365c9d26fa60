"""A database of a few records, for rules to look at."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from rule_case import Examined

from foiakit.checks import RULES, Finding
from foiakit.checks.examine import examine
from foiakit.model.query import Query
from foiakit.model.record import Collection, Record
from foiakit.store.store import Store


@pytest.fixture
def held(tmp_path: Path) -> Callable[..., Store]:
    """A database that holds these records (ids from 1, in this order) and collections."""

    def make(
        items: Sequence[Record | Collection],
        then: Mapping[str, Any] | None = None,
        elsewhere: Mapping[str, str] | None = None,
    ) -> Store:
        path = str(tmp_path / f"{len(list(tmp_path.iterdir()))}.db")
        with Store.write(path, create=True) as store, store.transaction():
            store.put([item for item in items if isinstance(item, Collection)])
            for item in items:
                if isinstance(item, Record):
                    store.add(item)
            if then:
                store.change(1, then)
        for name, value in (elsewhere or {}).items():
            with closing(sqlite3.connect(path)) as other, other:
                other.execute(f"UPDATE records SET {name} = ? WHERE id = 1", (value,))
        return Store.open(path)

    return make


@pytest.fixture
def examined(held: Callable[..., Store]) -> Iterator[Examined]:
    """What one rule finds in a database of these records."""
    opened: list[Store] = []

    def look(
        code: str,
        *items: Record | Collection,
        then: Mapping[str, Any] | None = None,
        elsewhere: Mapping[str, str] | None = None,
    ) -> list[Finding]:
        store = held(items, then, elsewhere)
        opened.append(store)
        return [result.finding for result in examine(store, Query(), {code: RULES[code]})]

    yield look
    for store in opened:
        store.close()
