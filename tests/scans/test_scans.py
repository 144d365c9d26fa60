"""36 scanned releases: nothing that is read is wrong, and most fields are read."""

from __future__ import annotations

import pytest
from scans.score_scans import FIELDS, SCANS, score

PAPERS = {"paper kind": 5, "paper title": 5, "paper date": 0}
"""How many of the papers other than telegrams have these fields."""
FLOOR = {"message": 1.0, "year": 1.0, "date": 0.85, "title": 0.85, "originator": 0.6}


@pytest.mark.skipif(not SCANS.is_dir(), reason="needs the scans of ../shared")
def test_no_field_is_wrong_and_most_are_read() -> None:
    counts = score()
    for half in "ab":
        for field in FIELDS:
            found = counts[half, field]
            assert found["right"] / found.total() >= FLOOR[field], (half, field, found)
        for field in (*FIELDS, *PAPERS):
            assert counts[half, field]["wrong"] == 0, (half, field)
        for field, least in PAPERS.items():
            assert counts[half, field]["right"] >= least, (half, field)
