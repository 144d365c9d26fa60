"""`foiakit restore`: a removed record comes back under its id."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run


@pytest.fixture
def edited(seven: Path, desk: Run) -> Path:
    assert desk("edit", "4", "--pages", "7", "--tag", "mine").code == 0
    assert desk("remove", "5", "--yes").code == 0
    return seven


def test_restore_brings_a_removed_record_back_under_its_id(edited: Path, desk: Run) -> None:
    assert desk("restore", "5").err == "foiakit: restored record 5 to its state after change 2\n"
    assert desk("cite", "5").code == 0
    assert desk("restore", "4", "--to", "1").code == 0
    assert desk("diff", "4").out == ""
    assert "already" in desk("restore", "4", "--to", "1").err
