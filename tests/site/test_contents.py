"""What a book contains and in which order."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run
from site_pages import documents

pytest.importorskip("jinja2", reason="needs the extra publish")
pytest.importorskip("markdown_it", reason="needs the extra publish")
from site_pages import collect

PUBLISH = ["publish", "--book", "book.toml", "--output", "site", "--quiet"]


def test_numbers_of_no_posting_do_not_order_a_book(here: Path, desk: Run) -> None:
    """C05765915 is the number of a release, which says nothing of the place in a book."""
    collect(desk, [
        {"uid": "a", "document": "C05765911", "date": "2012-11-23", "title": "Later"},
        {"uid": "b", "document": "C05765915", "date": "2009-05-06", "title": "Earlier"},
    ])  # fmt: skip
    assert desk(*PUBLISH).code == 0
    titles = [found["record"]["title"] for found in documents(here / "site")]
    assert titles == ["Earlier", "Later"]
