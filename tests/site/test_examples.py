"""The two books among the examples."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

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
    first, second = pages["reykjavik1984-02114"], pages["reykjavik1984-02114-2"]
    assert 'id="page-2"' in first
    assert "Excised: B1" in first
    assert "national defen" in first
    assert 'href="reykjavik1984-02114-2.html"' in first
    assert 'href="reykjavik1984-02114.html"' in second
    assert 'href="../files/' in second
    assert "Reykjavik 2480" in pages["reykjavik1984-02597"]
    assert "wanted" in pages["reykjavik1984-02597"]
    assert 'href="reykjavik1984-02597.html"' in pages["state1984-154406"]
