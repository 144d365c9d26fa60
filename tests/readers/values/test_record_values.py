"""Lines that are added to the notes of a record."""

from __future__ import annotations

from typing import Any

from foiakit.readers.values.record_values import PLACE, noted


def test_a_line_is_added_at_the_end_of_the_notes() -> None:
    values: list[Any] = [None] * len(PLACE)
    noted(values, "box: 12")
    noted(values, "folder: 3")
    assert values[PLACE["notes"]] == "box: 12\nfolder: 3"
    assert [value for value in values if value] == ["box: 12\nfolder: 3"]
