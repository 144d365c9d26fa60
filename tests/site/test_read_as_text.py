"""The index of a site, saved alone or copied out of a browser, reads like a posting."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from program import Run

ROOT = Path(__file__).parents[2]
BLOCKS = r"p|h1|h2|h3|li|div|section|header|figure|figcaption|text|article|ol|ul|nav|footer|main|a"


def copied(page: str) -> str:
    """The text of *page* as a browser copies it, with the capitals that the style sheet makes."""
    page = re.sub(r"<(script|style|head|title)\b.*?</\1>", "", page, flags=re.S)
    page = re.sub(
        r'(<p class="(?:series|number)">)(.*?)(</p>)', lambda m: m[1] + m[2].upper() + m[3], page
    )
    text = unescape(re.sub(r"<[^>]+>", "", re.sub(rf"</?(?:{BLOCKS})\b[^>]*>", "\n", page)))
    return re.sub(r"\n\s*\n\s*", "\n\n", "\n".join(line.strip() for line in text.split("\n")))


@pytest.fixture
def index(desk: Run) -> str:
    """The index of the second example: a book of its own series, one document without a number."""
    pytest.importorskip("pypdfium2", reason="needs the extra pdf")
    examples = ROOT / "docs" / "examples"
    for words in (
        ["import", "-q", f"{examples}/papers.ndjson", f"{examples}/reykjavik-02114.pdf"],
        ["publish", "1-6", "-q", "--book", f"{examples}/holmavik.toml", "--output", "site"],
    ):
        assert desk(*words).code == 0
    return Path("site/index.html").read_text("utf-8")


def listed(desk: Run, db: str) -> list[list[str]]:
    columns = "document,date,originator,kind,title,pages"
    listing = desk("list", "--all", "--columns", columns, "--sort", "title", "--db", db).out
    return [line.split("\t") for line in listing.splitlines()]


@pytest.mark.parametrize("name", ["alone.html", "copied.txt"])
def test_the_index_alone_reads_like_a_posting(desk: Run, index: str, name: str) -> None:
    Path(name).write_text(copied(index) if name.endswith("txt") else index, "utf-8")
    done = desk("import", name, "--db", "read.db")
    assert done.code == 0, done.err
    assert "6 new" in done.err
    assert listed(desk, "read.db") == listed(desk, "records.db")
    book = desk("show", "The Weather Station at Holmavik", "--db", "read.db").out
    assert "editor: The foiakit project\n" in book
    assert "subtitle: How a lease of seven years was agreed in the spring of 1984\n" in book
    assert "[Doc 5]\n" in book
    assert "Timeline" not in book


@pytest.mark.parametrize("name", ["alone.html", "copied.txt"])
@pytest.mark.parametrize("ids", ["1", "3", "7", "2,3", "1-7"])
def test_a_document_without_a_number_is_an_entry_of_its_own(
    desk: Run, seven: Path, ids: str, name: str
) -> None:
    for number in range(1, 8) if ids == "1-7" else ids.split(","):
        assert desk("edit", str(number), "--clear", "document", "-q").code == 0
    assert desk("publish", "--collection", "389", "-q", "--output", "site").code == 0
    index = Path("site/index.html").read_text("utf-8")
    Path(name).write_text(copied(index) if name.endswith("txt") else index, "utf-8")
    done = desk("import", name, "--db", "read.db")
    assert (done.code, "7 new" in done.err) == (0, True), done.err
    assert listed(desk, "read.db") == listed(desk, str(seven))
