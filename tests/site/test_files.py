"""What a site has besides its pages: PDFs and pictures of them, downloads, feed and site map."""

from __future__ import annotations

import hashlib
import io
import json
import sqlite3
from pathlib import Path
from xml.etree import ElementTree

import pdf_builder
import pytest
from pdfs.reading.test_hidden import BOX, LINE
from program import Run
from site_pages import documents

pytest.importorskip("pypdfium2")
Image = pytest.importorskip("PIL.Image")

BOOK = 'title = "Papers"\naddress = "https://example.org/papers"\n'
PUBLISH = ["publish", "--book", "book.toml", "--output", "site"]


@pytest.fixture
def papers(here: Path, desk: Run) -> Path:
    """A collection of two PDFs, one of which hides words."""
    (here / "boxed.pdf").write_bytes(pdf_builder.of_contents([LINE + BOX]))
    (here / "plain.pdf").write_bytes(pdf_builder.pdf("The first page.", "The second page."))
    assert desk("import", "boxed.pdf", "plain.pdf").code == 0
    (here / "book.toml").write_text(BOOK, "utf-8")
    return here


def test_a_pdf_is_copied_under_its_sha256_and_one_that_hides_words_stays_out(
    papers: Path, desk: Run
) -> None:
    done = desk(*PUBLISH)
    assert done.code == 4
    assert "boxed.pdf: left out: it has words that are not visible" in done.err
    (file,) = (papers / "site" / "files").iterdir()
    plain = (papers / "plain.pdf").read_bytes()
    assert file.read_bytes() == plain
    assert file.name == f"{hashlib.sha256(plain).hexdigest()}.pdf"
    found = {
        document["record"]["sha256"]: document["record"]["file"]
        for document in documents(papers / "site")
    }
    assert found[file.stem] == f"files/{file.name}"
    assert set(found.values()) == {None, f"files/{file.name}"}


def test_words_that_a_pdf_hides_are_in_no_file_of_the_site(papers: Path, desk: Run) -> None:
    desk(*PUBLISH)
    for path in (papers / "site").rglob("*"):
        if path.is_file():
            assert b"HIDDENNAME" not in path.read_bytes(), path
    assert desk(*PUBLISH, "--yes", "--allow-hidden-text").code == 0
    assert len(list((papers / "site" / "files").iterdir())) == 2


def test_a_file_that_changed_since_it_was_read_stays_out(papers: Path, desk: Run) -> None:
    (papers / "plain.pdf").write_bytes(pdf_builder.pdf("Another page."))
    done = desk(*PUBLISH)
    assert "plain.pdf: changed since it was read" in done.err
    assert not (papers / "site" / "files").exists()


def test_pages_are_there_as_pictures_which_a_second_run_leaves_alone(
    papers: Path, desk: Run
) -> None:
    desk(*PUBLISH)
    folder = papers / "site" / "pictures"
    small = sorted(folder.iterdir())
    assert [Image.open(path).width for path in small] == [240, 240]
    desk(*PUBLISH, "--yes", "--images")
    large = sorted(set(folder.iterdir()) - set(small))
    assert [Image.open(path).width for path in large] == [1400, 1400]
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    desk(*PUBLISH, "--yes", "--images")
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_a_page_names_its_pdf_for_zotero_only_where_the_address_is_known(
    papers: Path, desk: Run
) -> None:
    desk(*PUBLISH)
    pages = [path.read_text("utf-8") for path in (papers / "site/documents").iterdir()]
    (page,) = (page for page in pages if "citation_pdf_url" in page)
    assert 'content="https://example.org/papers/files/' in page
    assert "citation_title" not in page
    (papers / "book.toml").write_text('title = "Papers"\n', "utf-8")
    done = desk(*PUBLISH, "--yes")
    assert "without the site's address" in done.err
    for path in (papers / "site").rglob("*.html"):
        text = path.read_text("utf-8")
        assert "citation_pdf_url" not in text
        assert "og:" not in text
    assert not (papers / "site" / "sitemap.xml").exists()
    assert not (papers / "site" / "feed.xml").exists()


def test_site_map_and_feed_name_every_document(papers: Path, desk: Run) -> None:
    desk(*PUBLISH)
    site = papers / "site"
    named = {f"https://example.org/papers/documents/{path.name}"
             for path in (site / "documents").iterdir()}  # fmt: skip
    site_map = ElementTree.parse(site / "sitemap.xml")
    assert named < {place.text for place in site_map.findall(".//{*}loc")}
    feed = ElementTree.parse(site / "feed.xml")
    assert named == {entry.findtext("{*}id") for entry in feed.findall(".//{*}entry")}
    assert all(entry.findtext("{*}updated") for entry in feed.findall(".//{*}entry"))


def test_a_documents_page_has_zoteros_fields_and_no_coins_and_lists_have_coins(site: Path) -> None:
    page = (site / "documents/state1999-095538.html").read_text("utf-8")
    for field in (
        'name="z:itemType" content="manuscript"',
        'name="z:manuscriptType" content="Cable"',
        'name="z:archiveLocation" content="Electronic Briefing Book No. 389, Document 4"',
        'name="dc:creator" content="U.S. Department of State,"',
        'name="z:numPages" content="6"',
    ):
        assert field in page
    assert "Z3988" not in page
    assert (site / "index.html").read_text("utf-8").count('class="Z3988"') == 7
    assert "z:itemType" not in (site / "index.html").read_text("utf-8")


def test_each_download_has_every_document(site: Path, desk: Run) -> None:
    data = site / "data"
    assert len((data / "documents.ndjson").read_text("utf-8").splitlines()) == 7
    assert len(json.loads((data / "documents.csl.json").read_text("utf-8"))) == 7
    assert (data / "documents.bib").read_text("utf-8").count("\n@") == 6
    assert (data / "documents.ris").read_text("utf-8").count("TY  -") == 7
    assert (data / "documents.csv").read_text("utf-8").startswith("id,uid,")
    with sqlite3.connect(data / "documents.db") as database:
        assert database.execute("SELECT count(*) FROM records").fetchone() == (7,)
    database.close()


def test_the_lines_can_be_imported_and_give_the_same_records(site: Path, desk: Run) -> None:
    form = ["export", "--format", "ndjson", "--details", "--sort", "document"]
    before = desk(*form).out
    assert desk("import", str(site / "data/documents.ndjson"), "--db", "other.db").code == 0
    after = desk(*form, "--db", "other.db").out
    database = desk(*form, "--db", str(site / "data/documents.db")).out
    expected = [without(line) for line in io.StringIO(before)]
    assert [without(line) for line in io.StringIO(after)] == expected
    assert [without(line) for line in io.StringIO(database)] == expected


def without(line: str) -> dict[str, object]:
    """A record without what is another database's own, and what stays home."""
    own = {"id", "created", "updated", "file", "notes"}
    return {name: value for name, value in json.loads(line).items() if name not in own}


def test_check_lists_what_an_editor_should_see_and_says_so_by_its_code(
    seven: Path, desk: Run
) -> None:
    done = desk("publish", "--collection", "389", "--output", "site", "--check")
    assert done.code == 1
    assert "date-conflict" in done.out
    assert (seven.parent / "site" / "index.html").exists()
