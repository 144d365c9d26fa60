"""What every command writes and answers stays what it is, unless somebody means to change it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from syrupy.assertion import SnapshotAssertion

from foiakit.commands.registry import every_command

from .cases import CASES


@pytest.mark.parametrize("command", every_command())
def test_output_and_exit_code(
    command: str, typed: Callable[[str], str], snapshot: SnapshotAssertion
) -> None:
    lines = CASES.get(command, [])
    assert any(f"{line} ".startswith(f"{command} ") for line in lines), (
        f"{command} has no case in tests/pinned/cases.py"
    )
    assert "\n".join(typed(line) for line in lines) == snapshot
