"""A command parses, calls and hands on: its file is short."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from foiakit.commands.registry import COMMANDS

MOST = 90
LONGER = {
    "foiakit.commands.check": 190,  # its repair of records, and the count of what it found
    "foiakit.commands.export": 200,  # which options go together, and with which format
    "foiakit.commands.import_": 150,  # one transaction, and files that appear with it
    "foiakit.commands.read": 120,  # what a record without a text is answered with
    "foiakit.commands.show": 165,  # records and collections, pages and formats
}
"""Commands that are longer, how long they may be, and what makes them so; none is to be added."""


@pytest.mark.parametrize("command", COMMANDS)
def test_the_file_of_a_command_is_short(command: str) -> None:
    module = COMMANDS[command].module
    file = Path(str(import_module(module).__file__))
    lines = len(file.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGER.get(module, MOST)
    assert module not in LONGER or lines > MOST, "it is short now: take it out of LONGER"
