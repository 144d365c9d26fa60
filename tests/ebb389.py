"""The seven documents of EBB 389, as facts, and the posting they came out in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from foiakit.model.record import LISTS, Collection, Record

FACTS: dict[str, Any] = json.loads(Path(__file__).with_name("ebb389.json").read_text())


@pytest.fixture(scope="session")
def documents() -> list[Record]:
    return [record(row) for row in FACTS["records"]]


def record(row: dict[str, Any]) -> Record:
    values: dict[str, Any] = {n: tuple(v) if n in LISTS else v for n, v in row.items()}
    return Record(**values)


@pytest.fixture(scope="session")
def fourth(documents: list[Record]) -> Record:
    return documents[3]


@pytest.fixture(scope="session")
def posting() -> Collection:
    return Collection(**FACTS["posting"] | {"editors": tuple(FACTS["posting"]["editors"])})
