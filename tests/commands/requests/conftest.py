"""A request with a requester, on its way to an appeal."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from program import Run

REQUESTER = """
name = "Ada Example"
address = ["1 Example Street", "Springfield"]
email = "ada@example.org"
category = "other"
"""
STEPS = (
    ("sent", "--on", "2015-11-27", "--by", "portal"),
    ("acknowledged", "--on", "2015-12-02", "--received", "2015-11-30", "--number", "NGC16-0321"),
    ("determined", "--on", "2016-03-08", "--item", "1=part", "--item", "2=full", "--exempt", "B1"),
)


@pytest.fixture
def requester(here: Path) -> Path:
    """The requester's file, in the configuration folder of the test."""
    folder = Path(os.environ["XDG_CONFIG_HOME"]) / "foiakit"
    folder.mkdir(parents=True)
    file = folder / "requester.toml"
    file.write_text(REQUESTER, encoding="utf-8")
    file.chmod(0o600)
    return file


@pytest.fixture
def drafted(desk: Run, seven: Path, requester: Path) -> Path:
    """The database with a request for two telegrams, not sent yet."""
    words = ("Kabul 8106 (1973)", "4", "--to", "nara", "--title", "Two")
    assert desk("request", "new", *words).out == "1\n"
    return seven


@pytest.fixture
def decided(desk: Run, drafted: Path) -> Path:
    """The same with an answer that may be appealed."""
    for step in STEPS:
        assert desk("request", "event", "1", *step).code == 0
    return drafted
