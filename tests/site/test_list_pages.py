"""The lists of a site: their order, their names and where they lead."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run

pytest.importorskip("jinja2", reason="needs the extra publish")
pytest.importorskip("markdown_it", reason="needs the extra publish")
from site_pages import collect

PUBLISH = ["publish", "--book", "book.toml", "--output", "site", "--quiet"]


def test_the_lists_are_announced_by_what_they_are_of(here: Path, desk: Run) -> None:
    collect(desk, [{"uid": "a", "date": "1999", "title": "One"}])
    assert desk(*PUBLISH).code == 0
    assert "The documents by year.<" in Path("site/browse.html").read_text("utf-8")
    assert desk("edit", "1", "--kind", "Cable", "--exemption", "B1").code == 0
    assert desk(*PUBLISH, "--yes").code == 0
    shown = Path("site/browse.html").read_text("utf-8")
    assert "The documents by year, kind and ground of withholding.<" in shown


def test_a_long_index_ends_with_the_way_to_the_rest(here: Path, desk: Run) -> None:
    collect(desk, [{"uid": str(n), "date": "1999", "title": f"Paper {n}"} for n in range(51)])
    assert desk(*PUBLISH).code == 0
    end = Path("site/index.html").read_text("utf-8").partition("</ol>")[2]
    assert "The first 50 documents are on this page." in end
    assert 'href="lists/all.html">All 51 documents</a>' in end
