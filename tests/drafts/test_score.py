"""The figures of docs/accuracy.md, on a part of what `tests/drafts/score.py` measures."""

from __future__ import annotations

import pytest
from drafts.score import measure


@pytest.mark.parametrize(("noise", "precision", "recall"), [(0.0, 0.98, 0.97), (0.03, 0.96, 0.94)])
def test_quotations_are_found_and_none_that_was_invented(
    noise: float, precision: float, recall: float
) -> None:
    score = measure(noise, each=20)
    assert score.invented == 0
    assert score.precision >= precision
    assert score.recall >= recall
