"""Reading what a test writes, and a pool of as many processes as a test needs."""

from __future__ import annotations

import io
import multiprocessing
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest
from pool_inputs import PIECE

from foiakit.model.record import Record, Skipped
from foiakit.readers import import_stream, pool, reader, recognise
from foiakit.readers.source import PEEK, Source, SourceOptions
from foiakit.readers.tables import row_blocks


class Reading(NamedTuple):
    """What was read, by kind, and the source that it was read from."""

    records: list[Record]
    skipped: list[Skipped]
    source: Source

    @property
    def record(self) -> Record:
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


@pytest.fixture
def processors(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """How many processors there are, and little is enough for a pool."""
    monkeypatch.setattr("foiakit.readers.encoding.CHUNK", PIECE)
    monkeypatch.setattr(row_blocks, "LARGE", 1)
    monkeypatch.setattr(import_stream, "LITTLE", 1)

    def have(number: int) -> None:
        monkeypatch.setattr(pool, "processors", lambda: number)
        monkeypatch.setattr(import_stream, "processors", lambda: number)

    return have


@pytest.fixture
def no_process_is_left() -> Iterator[None]:
    before = set(multiprocessing.active_children())
    yield
    assert set(multiprocessing.active_children()) <= before
