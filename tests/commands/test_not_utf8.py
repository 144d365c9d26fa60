"""An argument that is not UTF-8 is refused in a sentence, wherever it is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run

from foiakit.filters import FILTERS

WORD = "a\udcff"
"""As Python gives the two bytes ``a`` and 0xFF of a command line."""
COMMANDS = (
    *(["show", WORD], ["list", f"@{WORD}"], ["refs", WORD], ["check", "--select", WORD]),
    *(["save", WORD, "--tag", "a"], ["save", "b", "--tag", WORD], ["save", "--remove", WORD]),
    *(["add", "--title", WORD], ["edit", "4", "--tag", WORD], ["edit", "4", "--title", WORD]),
    *(["seen", "4", "odd-character", "--reason", WORD], ["remove", "--yes", "--tag", WORD]),
    *(["stats", "--tag", WORD], ["timeline", "--tag", WORD], ["export", "--tag", WORD]),
    *(
        ["wanted", "--tag", WORD],
        ["search", "a", "--tag", WORD],
        ["search", WORD],
        ["search", "a", WORD],
        ["cite", "4", "--style", WORD],
    ),
    *(["list", f"--{filter_.flag}", WORD] for filter_ in FILTERS.values()),
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_it_is_named_and_nothing_is_changed(desk: Run, seven: Path, command: list[str]) -> None:
    before = seven.read_bytes()
    done = desk(*command)
    assert done.code in {0, 2, 3, 4}, done
    assert done.code or not done.out  # an unknown place has no records
    assert all(line.startswith("foiakit: ") for line in done.err.splitlines()), done.err
    assert done.err
    assert seven.read_bytes() == before
