"""The two books among the examples."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from program import ROOT, Run
from site_pages import documents

EXAMPLES = ROOT / "docs" / "examples"


def test_the_example_pdf_is_what_its_script_writes() -> None:
    script = ROOT / "docs/build/example_pdf.py"
    assert subprocess.run([sys.executable, str(script), "--check"], check=False).returncode == 0


def test_the_book_of_composed_papers_has_pages_excisions_references_and_releases(
    here: Path, desk: Run
) -> None:
    papers = [str(EXAMPLES / name) for name in ("papers.ndjson", "reykjavik-02114.pdf")]
    assert desk("import", *papers).code == 0
    assert desk("refs", "--read", "1-6").code == 0
    book = str(EXAMPLES / "holmavik.toml")
    assert desk("publish", "--book", book, "--output", "site").code == 0
    pages = {path.stem: path.read_text("utf-8") for path in (here / "site/documents").iterdir()}
    assert len(documents(here / "site")) == len(pages) == 6
    first, second = pages["reykjavik1984-02114"], pages["reykjavik1984-02114b"]
    assert 'id="page-2"' in first
    assert "Excised: B1" in first
    assert "national defen" in first
    assert 'href="reykjavik1984-02114b.html"' in first
    assert 'href="reykjavik1984-02114.html"' in second
    assert 'href="../files/' in second
    assert "Reykjavik 2480" in pages["reykjavik1984-02597"]
    assert "wanted" in pages["reykjavik1984-02597"]
    assert 'href="reykjavik1984-02597.html"' in pages["state1984-154406"]


def test_a_release_says_which_words_the_other_withholds(here: Path, desk: Run) -> None:
    papers = [str(EXAMPLES / name) for name in ("papers.ndjson", "reykjavik-02114.pdf")]
    assert desk("import", *papers).code == 0
    book = str(EXAMPLES / "holmavik.toml")
    assert desk("publish", "--book", book, "--output", "site").code == 0
    folder = here / "site/documents"
    first = (folder / "reykjavik1984-02114.html").read_text("utf-8")
    second = (folder / "reykjavik1984-02114b.html").read_text("utf-8")
    assert "Shown there, withheld here (B1)" in first
    assert "Shown here, withheld there (B1)" in second
    for page in (first, second):
        assert "<blockquote>THE DEPUTY HARBOR MASTER" in page
        assert "Decision: " in page


def test_every_page_is_valid_html(here: Path, desk: Run, site: Path) -> None:
    html5lib = pytest.importorskip("html5lib", reason="html5lib is not installed")
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        html5lib.HTMLParser(strict=True).parse(page.read_text("utf-8"))
