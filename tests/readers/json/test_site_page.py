"""A site that `publish` made is read back: the same records, posting, order and references."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from program import ROOT, Run

from foiakit import site
from foiakit.readers import site_folders

pytest.importorskip("jinja2", reason="needs the extra publish")

OWN = ("id", "notes", "created", "updated", "file")
"""What stays at home, or is another one in each database."""


def exported(desk: Run, db: str) -> list[dict[str, Any]]:
    out = desk("export", "--details", "--sort", "id", "--db", db).out
    return [
        {name: value for name, value in json.loads(line).items() if name not in OWN}
        for line in out.splitlines()
    ]


@pytest.fixture
def published(seven: Path, desk: Run) -> Path:
    desk("add", "--message", "Islamabad 00900", "--date", "1999-06-01", "--tag", "book",
         "--text", "REF: STATE 095538 AND KABUL 8106\n\nTEXT.")  # fmt: skip
    desk("edit", "4", "--citation-key", "haqqani1999")
    Path("book.toml").write_text('title = "A book"\n', "utf-8")
    assert desk("publish", "--book", "book.toml", "-o", "site").code == 0
    return Path("site")


def test_a_site_gives_the_same_records_posting_and_references(published: Path, desk: Run) -> None:
    done = desk("import", "site", "--db", "back.db")
    assert "site: 8 new, 0 unchanged" in done.err
    here = {record["uid"]: record for record in exported(desk, "records.db")}
    there = {record["uid"]: record for record in exported(desk, "back.db")}
    for record in (*here.values(), *there.values()):
        record.pop("posting", None)  # with the first record of each order
    assert there == here
    postings = [
        json.loads(desk("show", "EBB 389", "--db", db, "--format", "json").out)
        for db in ("records.db", "back.db")
    ]
    for record in postings:
        assert len(record.pop("records")) == 7  # their ids, which are others in each
    assert postings[0] == postings[1]
    assert desk("refs", "Islamabad 00900", "--db", "back.db").out.count("State 095538") == 1


def test_the_composed_book_comes_back(here: Path, desk: Run) -> None:
    for name in ("papers.ndjson", "reykjavik-02114.pdf", "holmavik.toml"):
        shutil.copy(ROOT / "docs" / "examples" / name, name)
    files = ["papers.ndjson", "reykjavik-02114.pdf"]
    pytest.importorskip("pypdfium2", reason="needs the extra pdf")
    assert desk("import", *files, "--db", "records.db").code == 0
    assert desk("publish", "--book", "holmavik.toml", "-o", "site").code == 0
    assert desk("import", "site", "--db", "back.db").code == 0
    here_, there = exported(desk, "records.db"), exported(desk, "back.db")
    assert {record["uid"]: record for record in there} == {
        record["uid"]: record for record in here_
    }
    (file,) = desk("list", "--has", "file", "--columns", "file", "--db", "back.db").out.split()
    assert Path(file).read_bytes() == Path("reykjavik-02114.pdf").read_bytes()
    assert desk("verify", "--db", "back.db").code == 0


def test_records_come_in_the_order_of_the_book(published: Path, desk: Run) -> None:
    desk("import", "site", "--db", "back.db")
    dates = [record["date"] for record in exported(desk, "back.db")]
    assert dates == sorted(dates)


def test_the_same_site_again_adds_nothing(published: Path, desk: Run) -> None:
    assert "site: 0 new, 8 unchanged" in desk("import", "site").err


def test_one_page_of_a_site_is_its_record(published: Path, desk: Run) -> None:
    page = next(Path("site/documents").glob("haqqani1999*"))
    desk("import", str(page), "--db", "back.db")
    assert [record["message"] for record in exported(desk, "back.db")] == ["State 095538"]


def test_the_index_of_a_posting_reads_like_the_posting(seven: Path, desk: Run) -> None:
    desk("publish", "--collection", "389", "-o", "site")
    shutil.copy("site/index.html", "saved.html")
    done = desk("import", "saved.html", "--db", "back.db")
    assert "saved.html: 7 new, 0 unchanged" in done.err
    here, there = exported(desk, "records.db"), exported(desk, "back.db")
    for page in (
        "uid",
        "message",
        "title",
        "date",
        "classification",
        "captions",
        "pages",
        "posting",
    ):
        assert [each.get(page) for each in there] == [each.get(page) for each in here]


@pytest.mark.parametrize(
    "wrong",
    [
        ("foiakit.record", ""),
        ("newer", '"foiakit":{"format":2,'),
        ("no object", '"foiakit":7,"x":{"format":1,'),
    ],
    ids=lambda page: str(page[0]),
)
def test_a_page_that_was_altered_is_refused_in_one_line(
    published: Path, desk: Run, wrong: tuple[str, str]
) -> None:
    page = next(Path("site/documents").glob("haqqani1999*"))
    text = page.read_text("utf-8").replace('"foiakit":{"format":1,', wrong[1])
    page.write_text(text, "utf-8")
    done = desk("import", str(page), "--db", "back.db")
    assert done.code == 4
    assert done.err.count("\n") == 1
    assert not Path("back.db").exists()


def test_a_page_of_somebody_else_is_skipped_and_a_record_with_a_long_title_is_read(
    here: Path, desk: Run
) -> None:
    Path("book.toml").write_text('title = "A book"\n', "utf-8")
    desk("add", "--title", "W" * 70_000, "--date", "1999")
    assert desk("publish", "--book", "book.toml", "-o", "site").code == 0
    Path("site/documents/mine.html").write_text("<p>Letter of March 5, 1999</p>", "utf-8")
    done = desk("import", "site", "--db", "back.db")
    assert done.code == 4
    assert "mine.html: skipped: a page of a foiakit site without its record" in done.err
    assert exported(desk, "back.db") == exported(desk, "records.db")


def test_a_file_is_taken_only_from_the_site(published: Path, desk: Run) -> None:
    page = next(Path("site/documents").glob("haqqani1999*"))
    Path("secret.pdf").write_bytes(b"%PDF")
    text = page.read_text("utf-8").replace('"file":null', '"file":"../../secret.pdf"')
    page.write_text(text, "utf-8")
    desk("import", str(page), "--db", "back.db")
    assert desk("list", "--has", "file", "--format", "ids", "--db", "back.db").out == ""


def test_the_reader_and_the_writer_agree_on_the_form() -> None:
    assert (site_folders.FORMAT, site_folders.MANIFEST) == (site.FORMAT, site.MANIFEST)
    assert (ROOT / "foiakit" / "site").is_dir()
