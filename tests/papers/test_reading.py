"""Papers of many agencies, as texts, as PDFs and as scans."""

from __future__ import annotations

import pytest
from papers import score_composed


@pytest.mark.parametrize("way", score_composed.WAYS)
def test_papers_of_agencies_are_read_and_what_is_in_doubt_is_left_empty(way: str) -> None:
    for batch in score_composed.BATCHES:
        found = score_composed.scores(way, batch)
        assert min(score.precision for score in found.values()) >= 0.9, found
        assert min(score.recall for score in found.values()) >= 0.75, found
