"""Reading what a test writes: the bytes of a file, its name, and what the person asks."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from foiakit.model.record import Record, Skipped
from foiakit.readers import reader, recognise
from foiakit.readers.source import PEEK, Source, SourceOptions


class Reading(NamedTuple):
    """What came out, apart by kind, and the source that it came out of."""

    records: list[Record]
    skipped: list[Skipped]
    source: Source

    @property
    def one(self) -> Record:
        """The only record."""
        assert not self.skipped, self.skipped
        (record,) = self.records
        return record


Read = Callable[..., Reading]


@pytest.fixture(scope="session")
def read() -> Read:
    """``read("title\\nA cable\\n", "a.csv")``; *form* names a reader, the rest is `Asked`."""

    def run(
        data: str | bytes, name: str = "a.csv", form: str | None = None, **asked: Any
    ) -> Reading:
        raw = data.encode() if isinstance(data, str) else data
        source = Source(name, io.BytesIO(raw), raw[:PEEK], SourceOptions(**asked))
        items = list((reader(form) if form else recognise(source)).read(source))
        return Reading(
            [item for item in items if isinstance(item, Record)],
            [item for item in items if isinstance(item, Skipped)],
            source,
        )

    return run
