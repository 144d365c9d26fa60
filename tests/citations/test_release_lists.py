"""Lists and pages that print citations say which release it is where `cite` does."""

from __future__ import annotations

import sqlite3
import zipfile
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import pytest
from program import ROOT, Run

from foiakit.model.query import Query
from foiakit.store.exchange import desk_copy
from foiakit.store.store import Store

DAYS = ("released October 4, 1999", "released March 22, 2011")


@pytest.fixture
def two(desk: Run) -> Run:
    """Two releases of one composed cable, in a database."""
    assert desk("import", "-q", str(ROOT / "docs" / "examples" / "releases.ndjson")).code == 0
    return desk


@pytest.mark.parametrize(
    "words",
    ["list --format text", "export --format text", "show 1 2", "show 1 2 --format markdown",
     "search Holmavik --format text"],
)  # fmt: skip
def test_what_is_printed_names_the_release(two: Run, words: str) -> None:
    done = two(*words.split())
    assert done.code == 0, done.err
    assert [done.out.count(day) for day in DAYS] == [1, 1]


@pytest.mark.parametrize(
    ("form", "needs", "written"),
    [("bagit", "", "citations.txt"), ("obsidian", "", "*.md"), ("docx", "docx", "list.docx"),
     ("text", "", "list")],
)  # fmt: skip
def test_what_is_exported_names_the_release(
    two: Run, here: Path, form: str, needs: str, written: str
) -> None:
    if needs and not find_spec(needs):
        pytest.skip(f"needs the extra {needs}")
    target = "list.docx" if form == "docx" else "list"
    done = two("export", "--format", form, "-o", target)
    assert done.code == 0, done.err
    if form == "docx":
        text = zipfile.ZipFile(target).read("word/footnotes.xml").decode()
    else:
        files = [Path("list")] if form == "text" else Path("list").rglob(written)
        text = "".join(path.read_text() for path in files)
    assert [text.count(day) for day in DAYS] == [1, 1]


def test_the_copy_for_a_browser_names_the_release(two: Run, here: Path) -> None:
    with Store.open("records.db") as store:
        desk_copy.make(store, "desk.db", Query(), place_of=lambda _: None, page_of=lambda _: "")
    with closing(sqlite3.connect("desk.db")) as desk:
        citations = " ".join(line for (line,) in desk.execute("SELECT citation FROM records"))
    assert [citations.count(day) for day in DAYS] == [1, 1]


def test_a_site_names_the_release_on_its_index_and_on_each_page(two: Run, here: Path) -> None:
    pytest.importorskip("jinja2", reason="needs the extra publish")
    pytest.importorskip("markdown_it", reason="needs the extra publish")
    Path("book.toml").write_text('title = "Two releases"\n')
    assert two("publish", "1-2", "--book", "book.toml", "--output", "site").code == 0
    index = Path("site/index.html").read_text()
    assert all(f"({day})" in index for day in DAYS)
    pages = [page.read_text() for page in Path("site/documents").iterdir()]
    assert [sum(f"({day})" in page for page in pages) for day in DAYS] == [1, 1]
