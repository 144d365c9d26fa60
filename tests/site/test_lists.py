"""The lists of a site: what tells two documents from each other, their order, where they lead."""

from __future__ import annotations

import json
from pathlib import Path

import pdf_builder
import pytest
from program import Run
from site_pages import documents

pytest.importorskip("jinja2")
pytest.importorskip("markdown_it")

PUBLISH = ["publish", "--book", "book.toml", "--output", "site", "--quiet"]


def collect(desk: Run, rows: list[dict[str, object]]) -> None:
    Path("book.toml").write_text('title = "Papers"\n', "utf-8")
    Path("rows.ndjson").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    assert desk("import", "--quiet", "rows.ndjson").code == 0


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


def test_numbers_of_no_posting_do_not_order_a_book(here: Path, desk: Run) -> None:
    """C05765915 is the number of a release, which says nothing of the place in a book."""
    collect(desk, [
        {"uid": "a", "document": "C05765911", "date": "2012-11-23", "title": "Later"},
        {"uid": "b", "document": "C05765915", "date": "2009-05-06", "title": "Earlier"},
    ])  # fmt: skip
    assert desk(*PUBLISH).code == 0
    titles = [found["record"]["title"] for found in documents(here / "site")]
    assert titles == ["Earlier", "Later"]


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


def test_the_index_leads_to_the_original(here: Path, desk: Run) -> None:
    pytest.importorskip("pypdfium2")
    Path("book.toml").write_text('title = "Papers"\n', "utf-8")
    Path("plain.pdf").write_bytes(pdf_builder.pdf("The first page."))
    assert desk("import", "--quiet", "plain.pdf").code == 0
    assert desk(*PUBLISH).code == 0
    (file,) = Path("site/files").iterdir()
    assert f'href="files/{file.name}" aria-label="PDF of ' in Path("site/index.html").read_text()
    (page,) = Path("site/documents").iterdir()
    header = page.read_text("utf-8").partition("</header>\n<div class=")[0]
    assert f'href="../files/{file.name}">PDF, ' in header


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
