"""Pages of a PDF's text: named by search and show, read one by one, and checked by cite."""

from __future__ import annotations

import json
from pathlib import Path

import pdf_builder
import pytest
from program import Run

PAGES = (
    "MEMORANDUM FOR THE RECORD\nThe first page speaks of wheat and of its price in Odessa.",
    "The second page says that the harbor was closed in Janu-\nary of that year.",
    "The third page quotes the minister: grain is our bread and our peace.",
)


@pytest.fixture
def imported(tmp_path: Path, desk: Run) -> Run:
    path = tmp_path / "memo.pdf"
    path.write_bytes(pdf_builder.pdf(*PAGES))
    assert desk("import", str(path)).code == 0
    return desk


def test_a_hit_names_its_page(imported: Run) -> None:
    assert "p. 2: " in imported("search", '"harbor was closed"').out
    (hit,) = json.loads(imported("search", "minister", "--format", "json").out)
    assert hit["page"] == 3


def test_a_broken_word_is_found_whole(imported: Run) -> None:
    assert "p. 2: " in imported("search", "january").out


def test_one_page_is_read(imported: Run) -> None:
    done = imported("read", "1", "--page", "3")
    assert "grain is our bread" in done.out
    assert "harbor" not in done.out
    assert imported("read", "1", "--page", "3", "--raw").out.strip() == PAGES[2]


@pytest.mark.parametrize("number", ["0", "4", "99"])
def test_a_page_that_is_not_there_is_refused(imported: Run, number: str) -> None:
    done = imported("read", "1", "--page", number)
    assert (done.code, done.out) == (2, "")
    assert "record 1 has 3 pages" in done.err


def test_a_record_without_known_pages_says_so(imported: Run) -> None:
    imported("edit", "1", "--text", "A new text.")
    done = imported("read", "1", "--page", "1")
    assert done.code == 3
    assert "its page breaks are not known" in done.err


@pytest.mark.parametrize(("page", "code"), [("3", 0), ("2-3", 0), ("4", 2), ("3-4", 2), ("iv", 0)])
def test_a_citation_names_no_page_that_is_not_there(imported: Run, page: str, code: int) -> None:
    done = imported("cite", "1", "--style", "chicago-note", "--page", page)
    assert done.code == code
    if code:
        assert "record 1 has 3 pages; there is no page 4" in done.err
        assert not done.out


def test_show_names_the_pages_of_words(imported: Run) -> None:
    done = imported("show", "1", "--find", "page", "--format", "page")
    assert "page: pages 1, 2, 3" in done.out
