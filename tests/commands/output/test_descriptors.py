"""Paths like /dev/fd/5 are known for the descriptor that they name, directly or by links."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from foiakit.commands.output.descriptors import inherited, number_of


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="this system has no /dev/fd")
def test_a_descriptor_is_known_directly_and_by_links(tmp_path: Path) -> None:
    assert number_of("/dev/fd/0") == 0
    assert number_of("/dev/stdout") == 1
    link = tmp_path / "out"
    link.symlink_to("/dev/stdout")
    assert number_of(str(link)) == 1


def test_another_path_names_none(tmp_path: Path) -> None:
    file, circle = tmp_path / "1", tmp_path / "circle"
    file.write_text("x")
    circle.symlink_to(circle)
    for path in (file, circle, tmp_path / "absent", tmp_path):
        assert number_of(str(path)) is None
    assert number_of("x\0y") is None


def test_only_what_was_inherited_is_written_to() -> None:
    reading, writing = os.pipe()
    try:
        assert inherited(writing) is None  # this process opened it for itself
        os.set_inheritable(writing, True)
        assert inherited(writing) is not None
    finally:
        os.close(reading)
        os.close(writing)
    assert inherited(writing) is None
    assert inherited(2**40) is None
