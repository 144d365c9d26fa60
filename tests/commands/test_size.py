"""A command parses, calls and hands on: its file is short."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import pytest

from foiakit.commands.registry import every_command

COMMANDS = every_command()
MOST = 80
LONGER = {
    "foiakit.commands.import_": 85,  # one transaction, and files that appear with it
}
"""Commands that are longer, how long they may be, and what makes them so; none is to be added."""


@pytest.mark.parametrize("command", COMMANDS)
def test_the_file_of_a_command_is_short(command: str) -> None:
    module = COMMANDS[command].module
    file = Path(str(import_module(module).__file__))
    text = file.read_text(encoding="utf-8")
    # The docstring is the command's help; what is to be short is what comes after it.
    (docstring,) = ast.parse(text).body[:1]
    lines = len(text.splitlines()) - (docstring.end_lineno or 0)
    assert lines <= LONGER.get(module, MOST)
    assert module not in LONGER or lines > MOST, "it is short now: take it out of LONGER"
