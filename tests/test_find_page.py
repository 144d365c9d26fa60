"""The commands on the page about finding run as they are printed there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from program import ROOT, Run

PAGE = (ROOT / "docs" / "find.md").read_text(encoding="utf-8")
BLOCKS = [
    shlex.split(line, comments=True)[1:]
    for block in re.findall(r"```sh\n(.*?)```", PAGE, re.S)
    for line in block.splitlines()
    if line.startswith("foiakit ")
]
INLINE = [
    shlex.split(line)[1:]
    for line in re.findall(r"`(foiakit [^`]+)`", PAGE)
    if "@one" not in line  # a pattern, not an example
]
FILTERS = [
    shlex.split(line)
    for row in re.findall(r"^\| [^|]+ \| (.*) \|$", PAGE.partition("Different filters")[0], re.M)
    for line in re.findall(r"`(--[^`]+)`", row)
]


def test_every_command_of_a_block_runs_one_after_the_other(seven: Path, desk: Run) -> None:
    assert len(BLOCKS) >= 14
    for words in BLOCKS:
        done = desk(*words)
        assert done.code == 0, (words, done.err)


def test_every_command_in_the_text_runs(seven: Path, desk: Run) -> None:
    desk("save", "early", "--until", "1999")
    assert len(INLINE) >= 7
    for words in INLINE:
        done = desk(*words)
        found = 1 if words[0] == "check" else 0  # an error in the records, which there is
        assert done.code == found, (words, done.err)
        assert "searched for as plain words" not in done.err


@pytest.mark.parametrize("words", FILTERS, ids=shlex.join)
def test_every_filter_of_the_table_is_understood(seven: Path, desk: Run, words: list[str]) -> None:
    done = desk("list", *words)
    assert done.code == 0, done.err
