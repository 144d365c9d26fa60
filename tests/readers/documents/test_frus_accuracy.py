"""Volumes of *Foreign Relations* are read as well as docs/accuracy.md says."""

from __future__ import annotations

import pytest
from readers.documents import score_frus

needs_volumes = pytest.mark.skipif(
    not score_frus.VOLUMES.exists(),
    reason="the volumes of FRUS are not next to this checkout (../shared)",
)


@needs_volumes
@pytest.mark.parametrize("developed", [True, False])
def test_each_field_keeps_its_floor(developed: bool) -> None:
    for field, count in score_frus.counts(developed=developed).items():
        assert count.precision >= 0.97, field
        assert count.recall >= 0.95, field


def test_no_volume_is_in_both_halves() -> None:
    halves = score_frus.halves()
    assert not set(halves[True]) & set(halves[False])
    assert len(score_frus.labels()) == 74
