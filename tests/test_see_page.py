"""Pages show what the program shows: every line of their examples, in that order."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from program import ROOT
from terminal_text import read_on_terminal

PAGE = (ROOT / "docs" / "see.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"^\$ foiakit ([^|\n]*)\n(?!\$|```)(.+?)\n*(?=^```|^\$ )", re.S | re.M)
EXAMPLES = EXAMPLE.findall(PAGE)


@pytest.mark.parametrize(("command", "shown"), EXAMPLES + EXAMPLE.findall(README))
def test_an_example_is_what_one_sees(seven: Path, command: str, shown: str) -> None:
    lines = iter(line.rstrip() for line in read_on_terminal(*shlex.split(command)).splitlines())
    for line in shown.splitlines():
        assert line == "..." or line.rstrip() in lines, line


def test_there_are_examples_of_each_command() -> None:
    assert {command.split()[0] for command, _ in EXAMPLES} == {"list", "timeline", "show"}
