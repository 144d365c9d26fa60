"""The seven documents of EBB 389, as facts, and the posting they came out in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from foiakit.record import LISTS, Collection, Record

FACTS: dict[str, Any] = json.loads((Path(__file__).parents[1] / "seven.json").read_text())


@pytest.fixture(scope="session")
def seven() -> list[Record]:
    return [
        Record(**{name: tuple(v) if name in LISTS else v for name, v in row.items()})
        for row in FACTS["records"]
    ]


@pytest.fixture(scope="session")
def fourth(seven: list[Record]) -> Record:
    return seven[3]


@pytest.fixture(scope="session")
def posting() -> Collection:
    return Collection(**FACTS["posting"] | {"editors": tuple(FACTS["posting"]["editors"])})
