"""References between the cables of a small collection."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from linked_cables import collection

from foiakit.store.links.reference_graph import Citing
from foiakit.store.store import Store


@pytest.fixture
def citing(tmp_path: Path) -> Iterator[Citing]:
    path = str(tmp_path / "x.db")
    collection(path)
    with Store.open(path) as store:
        yield Citing(store)
