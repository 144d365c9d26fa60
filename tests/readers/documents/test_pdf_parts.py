"""Several documents in one PDF: attached ones, and the parts of bookmarks or page ranges."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pdf_builder
import pytest
from program import Run

COVER = b"BT /F1 10 Tf 50 700 Td (%s) Tj ET"


def portfolio(cover: bytes, *attached: tuple[bytes, bytes]) -> bytes:
    """A PDF with one page, which says *cover*, and attached files by their names."""
    files = []
    for number, (name, data) in enumerate(attached):
        files.append(b"<< /Type /Filespec /F (%s) /UF (%s) /EF << /F %d 0 R >> >>"
                     % (name, name, 7 + 2 * number))  # fmt: skip
        files.append(pdf_builder.stream(data, also=b" /Type /EmbeddedFile"))
    names = b" ".join(b"(%s) %d 0 R" % (name, 6 + 2 * at) for at, (name, _) in enumerate(attached))
    return pdf_builder.assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [%s] >> >> >>"
            % names,
            b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>",
            pdf_builder.stream(COVER % cover),
            *files,
        ]
    )


def with_bookmarks(*titles: bytes) -> bytes:
    """A PDF of three pages with a bookmark for each of the first, if *titles* has one."""
    pages = "The first memorandum.", "The second letter.", "Its second page."
    return pdf_builder.bookmarked(pdf_builder.pdf(*pages), *titles)


def records(desk: Run) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(desk("list", "--format", "json").out)
    return found


def test_what_is_attached_becomes_records_and_the_rest_is_named(tmp_path: Path, desk: Run) -> None:
    path = tmp_path / "all.pdf"
    first, second = pdf_builder.pdf("The first one."), pdf_builder.pdf("The second one.")
    path.write_bytes(
        portfolio(b"A letter.", (b"a.pdf", first), (b"b.pdf", second), (b"c.bin", b"x"))
    )
    done = desk("import", str(path))
    assert done.code == 0
    assert "c.bin" in done.err
    assert [record["text"] for record in records(desk)] == [
        "A letter.",
        "The first one.",
        "The second one.",
    ]
    assert "0 new" in desk("import", str(path)).err


def test_the_cover_of_a_portfolio_is_no_record(tmp_path: Path, desk: Run) -> None:
    cover = b"For the best experience, open this PDF portfolio in a reader."
    path = tmp_path / "all.pdf"
    path.write_bytes(portfolio(cover, (b"a.pdf", pdf_builder.pdf("The one."))))
    desk("import", str(path))
    assert [record["text"] for record in records(desk)] == ["The one."]


def test_an_attachment_of_an_attachment_is_not_opened(tmp_path: Path, desk: Run) -> None:
    inner = portfolio(b"Inner.", (b"deep.pdf", pdf_builder.pdf("Deep.")))
    path = tmp_path / "all.pdf"
    path.write_bytes(portfolio(b"Outer.", (b"inner.pdf", inner)))
    desk("import", str(path))
    assert [record["text"] for record in records(desk)] == ["Outer.", "Inner."]


def test_bookmarks_make_documents(tmp_path: Path, desk: Run) -> None:
    path = tmp_path / "all.pdf"
    path.write_bytes(with_bookmarks(b"A memorandum", b"A letter"))
    assert desk("import", str(path), "--split", "bookmarks").code == 0
    found = [(record["title"], record["pages"], record["text"]) for record in records(desk)]
    assert found == [
        ("A memorandum", 1, "The first memorandum."),
        ("A letter", 2, "The second letter.\nIts second page."),
    ]
    assert "0 new" in desk("import", str(path), "--split", "bookmarks").err


def test_page_ranges_make_documents(tmp_path: Path, desk: Run) -> None:
    path = tmp_path / "all.pdf"
    path.write_bytes(with_bookmarks(b"A memorandum"))
    assert desk("import", str(path), "--split", "1,2-3").code == 0
    assert [record["pages"] for record in records(desk)] == [1, 2]


@pytest.mark.parametrize(
    ("split", "code", "words"),
    [("x", 2, "use bookmarks, or page ranges"), ("1-9", 4, "it has 3 pages"),
     ("3-1", 2, "3-1 is not a range"), ("0-2", 2, "0-2 is not a range"),
     ("bookmarks", 4, "no bookmarks")],
)  # fmt: skip
def test_a_split_that_cannot_be_is_refused(
    split: str, code: int, words: str, tmp_path: Path, desk: Run
) -> None:
    path = tmp_path / "all.pdf"
    path.write_bytes(pdf_builder.pdf("One.", "Two.", "Three."))
    done = desk("import", str(path), "--split", split)
    assert done.code == code
    assert words in done.err
