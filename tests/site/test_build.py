"""What a site says: its pages, what programs find in them, and what stays home."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from program import Run
from site_pages import documents, embedded


def lines(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_each_page_carries_its_record_as_an_export_with_details_has_it(
    site: Path, desk: Run
) -> None:
    exported = lines(desk("export", "--format", "ndjson", "--details", "--sort", "document").out)
    assert [document["record"] for document in documents(site)] == [
        {**record, "notes": None, "file": None} for record in exported
    ]


def test_the_index_carries_the_book_and_its_postings(site: Path, desk: Run) -> None:
    posting = json.loads(desk("show", "EBB 389", "--format", "json").out)
    del posting["records"]
    embedded_data = embedded(site / "index.html")["foiakit"]
    assert embedded_data["postings"] == [posting]
    assert embedded_data["documents"] == 7
    assert embedded_data["book"]["title"] == posting["title"]


def test_a_mark_in_the_lead_and_its_document_link_to_each_other(site: Path) -> None:
    index = (site / "index.html").read_text("utf-8")
    link = 'href="documents/state1999-095538.html" id="mention-4-1"'
    assert link in index
    page = (site / "documents" / "state1999-095538.html").read_text("utf-8")
    assert '<p><a href="../index.html#mention-4-1">Mentioned once</a></p>' in page


def test_notes_and_paths_of_files_stay_home(seven: Path, desk: Run) -> None:
    assert desk("edit", "4", "--notes", "ask Ruth about this").code == 0
    assert desk("publish", "--collection", "389", "--output", "site").code == 0
    every = "".join(
        page.read_text("utf-8", "replace")
        for page in (seven.parent / "site").rglob("*")
        if page.is_file()
    )
    assert "ask Ruth" not in every
    assert "ebb389.txt" not in every


@pytest.mark.parametrize("kept_back", ["private", "not selected"])
def test_a_reference_to_what_is_kept_back_is_a_number_and_nothing_else(
    desk: Run, here: Path, kept_back: str
) -> None:
    """What is sought is marked as wanted."""
    Path("two.ndjson").write_text(
        '{"uid": "a", "message": "Reykjavik 02597", "year": 1984, "title": "Agreement", "text":'
        ' "REF: (A) REYKJAVIK 02480 (B) STATE 154406"}\n'
        '{"uid": "b", "message": "Reykjavik 02480", "year": 1984, "title": "A hidden title"}\n'
    )
    Path("book.toml").write_text('title = "Two"\n')
    assert desk("import", "-q", "two.ndjson").code == 0
    assert desk("refs", "1", "--read").code == 0
    if kept_back == "private":
        assert desk("edit", "2", "--tag", "private").code == 0
    chosen = ["1-2"] if kept_back == "private" else ["1"]
    assert desk("publish", *chosen, "--book", "book.toml", "--output", "site").code == 0
    (page,) = Path("site/documents").iterdir()
    html = page.read_text("utf-8")
    assert re.search(r"<li>\s*Reykjavik 02480\s*</li>", html)
    assert re.search(r"<li>\s*State 154406\s*<span class=\"state\">wanted</span></li>", html)
    whole = "".join(path.read_text("utf-8") for path in Path("site").rglob("*.html"))
    assert "A hidden title" not in whole


def test_private_records_are_left_out_and_counted(seven: Path, desk: Run) -> None:
    assert desk("edit", "4", "--tag", "private").code == 0
    done = desk("publish", "--collection", "389", "--output", "site")
    assert done.code == 0
    assert "1 private record is left out; --with-private includes it" in done.err
    assert [document["record"]["id"] for document in documents(seven.parent / "site")] == [
        1,
        2,
        3,
        5,
        6,
        7,
    ]
    assert "095538" not in (seven.parent / "site" / "index.html").read_text("utf-8")
    command = ["publish", "--collection", "389", "--output", "site", "--yes", "--with-private"]
    assert desk(*command).code == 0
    assert len(documents(seven.parent / "site")) == 7


def test_records_of_several_postings_need_a_head(seven: Path, desk: Run) -> None:
    assert desk("add", "--title", "A letter").code == 0
    refused = desk("publish", "--output", "site")
    assert refused.code == 2
    assert "--init book.toml" in refused.err
    assert desk("publish", "--init", "book.toml").code == 0
    assert desk("publish", "--book", "book.toml", "--output", "site").code == 4
    head = (seven.parent / "book.toml").read_text("utf-8")
    (seven.parent / "book.toml").write_text(
        head.replace('title = ""', 'title = "Letters"'), "utf-8"
    )
    assert desk("publish", "--book", "book.toml", "--output", "site").code == 0
    assert "<h1>Letters</h1>" in (seven.parent / "site" / "index.html").read_text("utf-8")


def test_the_head_of_a_posting_comes_back_from_its_file(seven: Path, desk: Run) -> None:
    assert desk("publish", "--collection", "389", "--init", "book.toml").code == 0
    assert desk("publish", "--collection", "389", "--output", "one").code == 0
    command = ["publish", "--collection", "389", "--book", "book.toml", "--output", "two"]
    assert desk(*command).code == 0
    first, second = (embedded(seven.parent / name / "index.html") for name in ("one", "two"))
    assert {**first["foiakit"]["book"], "order": ""} == {**second["foiakit"]["book"], "order": ""}


@pytest.mark.parametrize(
    ("head", "why"),
    [
        ("title", "not TOML"),
        ('titel = "x"', "not a key"),
        ("title = 4", "must be text"),
        ('title = "x"\neditors = [4]', "must be a list of names"),
        ('title = "x"\ndate = "soon"', "is not a date"),
        ('title = "x"\naddress = "javascript:alert(1)"', "is not like https://"),
        ('title = "x"\norder = "size"', "must be one of"),
        ('title = "x"\nlanguage = "\\"><script>"', "is not like en"),
    ],
)
def test_a_head_that_says_something_else_is_named(
    seven: Path, desk: Run, head: str, why: str
) -> None:
    (seven.parent / "book.toml").write_text(head, "utf-8")
    done = desk("publish", "1", "--book", "book.toml", "--output", "site")
    assert done.code == 4
    assert why in done.err
    assert done.err.count("\n") == 1
    assert not (seven.parent / "site").exists()


def test_what_only_the_notes_refer_to_stays_home(site: Path, desk: Run) -> None:
    desk("edit", "3", "--notes", "reference: 76 QUITO 01111")
    desk("edit", "2", "--notes", "reference: 98 ISLAMABAD 04450")
    refs = json.loads(desk("refs", "3", "--format", "json").out)
    assert "QUITO" in json.dumps(refs).upper()
    assert desk("publish", "--collection", "389", "-o", str(site), "--yes").code == 0
    for file in site.rglob("*"):
        if file.is_file():
            assert b"QUITO" not in file.read_bytes().upper(), file
    page = (site / "documents" / "islamabad1998-04450.html").read_text("utf-8")
    assert "98 ISLAMABAD" not in page
    assert "Referred to by" not in page


def test_check_lists_what_an_editor_should_see_and_says_so_by_its_code(
    seven: Path, desk: Run
) -> None:
    done = desk("publish", "--collection", "389", "--output", "site", "--check")
    assert done.code == 1
    assert "date-conflict" in done.out
    assert (seven.parent / "site" / "index.html").exists()
