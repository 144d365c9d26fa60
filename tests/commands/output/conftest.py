"""Each option that names an output file, in a folder with files that people own."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path

import docx
import pytest
from output_options import (
    BAD,
    OPTIONS,
    PACKAGES,
    Option,
)
from program import Run


@pytest.fixture(params=OPTIONS)
def option(request: pytest.FixtureRequest) -> Option:
    """Each option in turn."""
    package = PACKAGES.get(request.param)
    if package and not find_spec(package):
        pytest.skip(f"needs {package}")
    return OPTIONS[request.param]


@pytest.fixture
def folder(seven: Path, desk: Run) -> Path:
    """A folder with a database, another database, a source and files that people own."""
    Path("bad.csv").write_text(BAD)
    document = docx.Document()
    document.add_paragraph("Nothing is quoted here.")
    document.save("chapter.docx")
    for number in ("6", "7"):
        assert desk("edit", number, "--text", "It snowed in Holmavik.", "-q").code == 0
    shutil.copy("records.db", "other.db")
    Path("old").write_text("precious")
    Path("empty").mkdir()
    return seven.parent
