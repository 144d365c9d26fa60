"""Sites of the seven documents and of two PDFs."""

from __future__ import annotations

from pathlib import Path

import pdf_builder
import pytest
from pdfs.reading.test_hidden import BOX, LINE
from program import Run

pytest.importorskip("jinja2", reason="needs the extra publish")
pytest.importorskip("markdown_it", reason="needs the extra publish")

BOOK = 'title = "Papers"\naddress = "https://example.org/papers"\n'


@pytest.fixture
def site(seven: Path, desk: Run) -> Path:
    """A site of them, in ``site``."""
    assert desk("publish", "--collection", "389", "--output", "site").code == 0
    return seven.parent / "site"


@pytest.fixture
def papers(here: Path, desk: Run) -> Path:
    """A collection of two PDFs, one of which hides words."""
    pytest.importorskip("pypdfium2", reason="needs the extra pdf")
    (here / "boxed.pdf").write_bytes(pdf_builder.of_contents([LINE + BOX]))
    (here / "plain.pdf").write_bytes(pdf_builder.pdf("The first page.", "The second page."))
    assert desk("import", "boxed.pdf", "plain.pdf").code == 0
    (here / "book.toml").write_text(BOOK, "utf-8")
    return here
