"""Invisible words in a PDF: kept separately, named by a check, left out of bags."""

from __future__ import annotations

import json
from pathlib import Path

import pdf_builder
import pytest
from program import Run

from foiakit.pdfs import pages
from foiakit.pdfs.answers import CUT, HIDDEN, Page

LINE = b"BT /F1 12 Tf 50 700 Td (The source, JOHN HIDDENNAME, said little.) Tj ET\n"
NAME = b"136.4 697 107.9 14"
"""The place of the name: from the 13th character to the 27th, each 7.2 points wide."""
BOX = b"0 g " + NAME + b" re f\n"


def page(tmp_path: Path, content: bytes, *annotations: bytes, crop: bytes = b"") -> Page:
    path = tmp_path / "a.pdf"
    path.write_bytes(with_annotations(content, *annotations, crop=crop))
    (found,) = pages.read(str(path), "a.pdf", lambda: None).pages
    return found


def with_annotations(content: bytes, *annotations: bytes, crop: bytes = b"") -> bytes:
    kids = b" ".join(b"%d 0 R" % (6 + number) for number in range(len(annotations)))
    box = b" /CropBox [%s]" % crop if crop else b""
    return pdf_builder.assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]%s /Contents 5 0 R"
            b" /Annots [%s] /Resources << /Font << /F1 3 0 R >> >> >>" % (box, kids),
            pdf_builder.stream(content),
            *annotations,
        ]
    )


def annotation(kind: bytes, more: bytes = b"") -> bytes:
    return b"<< /Type /Annot /Subtype /%s /Rect [136 695 245 712] /F 4 %s >>" % (kind, more)


@pytest.mark.parametrize(
    ("content", "mark"),
    [
        (LINE + BOX, CUT),
        (LINE + b"1 g " + NAME + b" re f\n", CUT),
        (LINE.replace(b"JOHN HIDDENNAME", b") Tj 1 g (JOHN HIDDENNAME) Tj 0 g ("), HIDDEN),
        (LINE.replace(b"JOHN HIDDENNAME", b") Tj 3 Tr (JOHN HIDDENNAME) Tj 0 Tr ("), HIDDEN),
    ],
    ids=["black box", "white box", "white text", "text that is not drawn"],
)
def test_words_that_are_not_seen_are_kept_separate(
    content: bytes, mark: str, tmp_path: Path
) -> None:
    found = page(tmp_path, content)
    assert "HIDDENNAME" not in (found.text or "")
    assert mark in (found.text or "")
    assert "said little" in (found.text or "")
    (words,) = found.hidden
    assert "JOHN HIDDENNAME" in words


@pytest.mark.parametrize(
    "cover",
    [annotation(b"Square", b"/IC [0 0 0]"), annotation(b"Redact")],
    ids=["square", "redact"],
)
def test_a_cover_and_a_mark_that_was_not_applied_count(cover: bytes, tmp_path: Path) -> None:
    found = page(tmp_path, LINE, cover)
    assert "JOHN HIDDENNAME" in found.hidden[0]
    assert CUT in (found.text or "")


def test_words_outside_the_page_are_not_seen(tmp_path: Path) -> None:
    found = page(tmp_path, LINE + b"BT /F1 12 Tf 50 20 Td (Slug line) Tj ET", crop=b"0 100 612 792")
    assert found.hidden == ("Slug line",)


@pytest.mark.parametrize(
    "content",
    [
        LINE,
        BOX.replace(b"0 g", b"0.9 g") + b"0 g " + LINE,
        b"0 g 40 600 200 14 re f\n" + LINE,
        LINE + b"0 G 136 695 m 245 695 l S\n",
        b"0 g 40 690 400 30 re f 1 g " + LINE,
    ],
    ids=["plain", "grey behind", "a box elsewhere", "underlined", "white on black"],
)
def test_what_can_be_seen_is_text(content: bytes, tmp_path: Path) -> None:
    found = page(tmp_path, content)
    assert found.hidden == ()
    assert "JOHN HIDDENNAME" in (found.text or "")


def test_the_text_of_a_scan_is_not_hidden(tmp_path: Path) -> None:
    text = LINE.replace(b"Td", b"Td 3 Tr")
    assert page(tmp_path, text).known is not None
    assert page(tmp_path, text).hidden == ()


def test_labels_and_what_was_filled_in_are_text(tmp_path: Path) -> None:
    label = annotation(b"FreeText", b"/Contents ((b)\\(1\\)) /DA (/F1 10 Tf)")
    assert "(b)(1)" in (page(tmp_path, LINE, label).text or "")


@pytest.fixture
def imported(tmp_path: Path, desk: Run) -> Run:
    (tmp_path / "boxed.pdf").write_bytes(pdf_builder.of_contents([LINE + BOX]))
    (tmp_path / "plain.pdf").write_bytes(
        pdf_builder.of_contents([LINE.replace(b"HIDDENNAME", b"DOE")])
    )
    done = desk("import", str(tmp_path / "boxed.pdf"), str(tmp_path / "plain.pdf"))
    assert done.code == 0
    assert "words that are not visible on the page" in done.err
    return desk


def test_hidden_words_are_neither_found_nor_exported(imported: Run) -> None:
    assert imported("search", "HIDDENNAME").out == ""
    assert "HIDDENNAME" not in imported("export", "--format", "ndjson").out
    first, second = json.loads(imported("list", "--format", "json").out)
    assert (first["excised"], second["excised"]) == (True, None)
    assert CUT in first["text"]


def test_a_check_names_pages_and_counts_and_words_only_when_asked(imported: Run) -> None:
    done = imported("check", "--select", "hidden-text")
    assert "page 1: " in done.out
    assert "HIDDENNAME" not in done.out + done.err
    assert "HIDDENNAME" in imported("check", "--select", "hidden-text", "--show").out


def test_a_bag_leaves_the_file_out_unless_it_is_allowed(imported: Run, tmp_path: Path) -> None:
    done = imported("export", "--format", "bagit", "-o", str(tmp_path / "bag"))
    assert done.code == 4
    assert "boxed.pdf: left out" in done.err
    assert len(list((tmp_path / "bag" / "data" / "files").iterdir())) == 1
    done = imported(
        "export", "--format", "bagit", "-o", str(tmp_path / "all"), "--allow-hidden-text"
    )
    assert done.code == 0
    assert len(list((tmp_path / "all" / "data" / "files").iterdir())) == 2
