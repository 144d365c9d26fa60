"""Citations that are all understood, as records and as entries."""

from __future__ import annotations

from foiakit.citations.reading import Reading, read_all, read_entry
from foiakit.model.record import Record


def record(text: str) -> Record:
    reading = read_entry(text)
    assert reading is not None, text
    return reading.record


def entries(*lines: str, between: str = "\n") -> list[Reading]:
    found = list(read_all(between.join(lines).splitlines(keepends=True)))
    assert all(isinstance(reading, Reading) for reading in found)
    return [reading for reading in found if isinstance(reading, Reading)]
