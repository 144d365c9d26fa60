"""The database of seven documents, open in Python."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import foiakit


@pytest.fixture
def db(seven: Path) -> Iterator[foiakit.Database]:
    with foiakit.open("records.db") as opened:
        yield opened
