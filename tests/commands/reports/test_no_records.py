"""An empty answer is explained in a message."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run

EMPTY = [
    ["list"], ["cite"], ["stats"], ["stats", "--gaps"], ["export"], ["timeline"], ["wanted"],
    ["timeline", "--by", "year"],
]  # fmt: skip


@pytest.mark.parametrize("words", EMPTY, ids=" ".join)
def test_an_empty_answer_is_a_message(words: list[str], desk: Run, seven: Path) -> None:
    done = desk(*words, "--classification", "top secret")
    assert done.code == 0
    assert done.err.count("\n") == 1
    assert "no records match these filters" in done.err


@pytest.mark.parametrize("words", [["wanted"], ["seen"], ["save"], ["save", "--list"]])
def test_an_empty_list_is_a_message(words: list[str], desk: Run, seven: Path) -> None:
    done = desk(*words)
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("foiakit: no ")
