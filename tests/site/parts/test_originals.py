"""The PDFs of a site and pictures of their pages: what is copied, and what stays out."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pdf_builder
import pytest
from program import Run
from site_pages import documents

pytest.importorskip("pypdfium2", reason="needs the extra pdf")
pytest.importorskip("jinja2", reason="needs the extra publish")
pytest.importorskip("markdown_it", reason="needs the extra publish")

Image = pytest.importorskip("PIL.Image", reason="needs the extra publish")
PUBLISH = ["publish", "--book", "book.toml", "--output", "site"]


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


PUBLISH = ["publish", "--book", "book.toml", "--output", "site", "--quiet"]


def test_the_index_leads_to_the_original(here: Path, desk: Run) -> None:
    pytest.importorskip("pypdfium2", reason="needs the extra pdf")
    Path("book.toml").write_text('title = "Papers"\n', "utf-8")
    Path("plain.pdf").write_bytes(pdf_builder.pdf("The first page."))
    assert desk("import", "--quiet", "plain.pdf").code == 0
    assert desk(*PUBLISH).code == 0
    (file,) = Path("site/files").iterdir()
    assert f'href="files/{file.name}" aria-label="PDF of ' in Path("site/index.html").read_text()
    (page,) = Path("site/documents").iterdir()
    header = page.read_text("utf-8").partition("</header>\n<div class=")[0]
    assert f'href="../files/{file.name}">PDF, ' in header
