"""A site of the seven documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run

pytest.importorskip("jinja2")
pytest.importorskip("markdown_it")


@pytest.fixture
def site(seven: Path, desk: Run) -> Path:
    """A site of them, in ``site``."""
    assert desk("publish", "--collection", "389", "--output", "site").code == 0
    return seven.parent / "site"
