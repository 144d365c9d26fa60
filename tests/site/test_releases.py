"""Releases of one text on a site: each is named by what distinguishes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run

pytest.importorskip("jinja2", reason="needs the extra publish")
pytest.importorskip("markdown_it", reason="needs the extra publish")
from site_pages import collect

PUBLISH = ["publish", "--book", "book.toml", "--output", "site", "--quiet"]


def test_two_releases_in_a_list_say_when_they_were_released(here: Path, desk: Run) -> None:
    cable = {"message": "Kabul 08106", "date": "1978-10-06", "title": "Arrests", "kind": "Cable"}
    collect(desk, [
        {**cable, "uid": "a", "released": "2009-07-31"},
        {**cable, "uid": "b", "decision": "released in full"},
        {"uid": "c", "date": "1978-10-07", "title": "Alone", "released": "2010-01-02"},
    ])  # fmt: skip
    assert desk(*PUBLISH).code == 0
    shown = Path("site/lists/year-1978.html").read_text("utf-8")
    assert shown.count("released July 31, 2009") == shown.count("released in full") == 1
    assert "2010" not in shown.partition("<main")[2]


def test_another_release_is_not_called_by_the_day_of_the_document(here: Path, desk: Run) -> None:
    cable = {"message": "Kabul 08106", "date": "1978-10-06", "title": "Arrests"}
    collect(desk, [
        {**cable, "uid": "a", "collection": "Boxes"},
        {**cable, "uid": "b", "decision": "released in full"},
    ])  # fmt: skip
    assert desk(*PUBLISH).code == 0
    pages = [page.read_text("utf-8") for page in Path("site/documents").iterdir()]
    assert any('html">released in full</a>' in page for page in pages)
    assert any('html">Boxes</a>' in page for page in pages)
