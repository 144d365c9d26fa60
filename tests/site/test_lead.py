"""An editor's text on the first page of a site: numbers in it become links."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run

pytest.importorskip("jinja2", reason="needs the extra publish")
pytest.importorskip("markdown_it", reason="needs the extra publish")
from site_pages import collect

PUBLISH = ["publish", "--book", "book.toml", "--output", "site", "--quiet"]


def test_a_number_in_the_introduction_is_a_link_or_is_reported(here: Path, desk: Run) -> None:
    collect(desk, [{"uid": "a", "document": "C05739819", "date": "1999", "title": "One"}])
    Path("book.toml").write_text(
        'title = "Papers"\ndate = "September 11, 2012"\n'
        'lead = "See [Doc C05739819] and [Doc 99]."\n'
        'method = "[Docs 98, C05739819] were found, [Doc attached]."\n',
        "utf-8",
    )
    done = desk(*PUBLISH)
    assert done.code == 0
    assert [line.split(": ")[2] for line in done.err.splitlines()] == [
        "[Doc 99] was not linked", "[Doc 98] was not linked",
    ]  # fmt: skip
    index = Path("site/index.html").read_text("utf-8")
    assert 'class="mention">[Doc C05739819]</a> and [Doc 99].' in index
    assert "Published September 11, 2012" in index
    assert 'class="mention">C05739819</a>' in Path("site/about.html").read_text("utf-8")


def test_the_report_has_the_number_of_documents_after_unlinked_numbers(
    here: Path, desk: Run
) -> None:
    collect(desk, [{"uid": "a", "document": "1", "date": "1999", "title": "First"}])
    Path("book.toml").write_text('title = "Papers"\nlead = "See [Doc 99]."\n', "utf-8")
    done = desk("publish", "--book", "book.toml", "--output", "site")
    assert "[Doc 99] was not linked" in done.err
    assert "site: 1 document; files: " in done.err
