"""36 scanned releases: no number and no year is wrong, and most fields are read."""

from __future__ import annotations

import pytest
from scans.score_scans import FIELDS, SCANS, score

FLOOR = {"message": 1.0, "year": 1.0, "date": 0.85, "title": 0.85, "originator": 0.6}


@pytest.mark.skipif(not SCANS.is_dir(), reason="needs the scans of ../shared")
def test_no_number_or_year_is_wrong_and_most_fields_are_read() -> None:
    counts = score()
    for half in "ab":
        for field in FIELDS:
            found = counts[half, field]
            assert found["right"] / found.total() >= FLOOR[field], (half, field, found)
        for field in ("message", "year", "date"):
            assert counts[half, field]["wrong"] == 0
