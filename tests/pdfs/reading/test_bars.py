"""Bars and boxes on the pages of a PDF: how much they cover in words, and what is neither."""

from __future__ import annotations

from pathlib import Path

import pdf_builder
import pytest
from program import Run

from foiakit.papers.what_is_withheld import sentences
from foiakit.pdfs import pages

LINE = b"BT /F1 10 Tf 50 %d Td (%s) Tj ET\n"
FULL = b"".join(
    LINE % (700 - 14 * n, b"The northern mole had moved by some feet.") for n in range(40)
)
SHORT = b"".join(LINE % (700 - 14 * n, b"Some words of a page.") for n in range(5))
BARS = b"".join(b"0 g 40 %d 300 12 re f\n" % (697 - 14 * n) for n in (3, 4, 5, 9))
LARGE = b"0 g 50 200 500 300 re f\n"
MOST = b"0 g 50 60 500 560 re f\n"
BOX = b"1 g 0 G 60 300 400 200 re B\n0 g BT /F1 10 Tf 200 390 Td (E.O. 13526, 1.4\\(c\\)) Tj ET\n"
NOTHING = {
    "a band with words": b"0 g 0 770 612 22 re f\n1 g BT /F1 10 Tf 50 776 Td (OFFICE) Tj ET\n",
    "a band without a word": b"0 g 0 770 612 22 re f\n",
    "rules": b"".join(b"0 g 50 %d 500 2 re f\n" % (600 - 20 * n) for n in range(20)),
    "a table": b"".join(b"0 G 50 %d 500 18 re S\n" % (300 - 20 * n) for n in range(10)),
    "a pale area": b"0.9 g 50 200 500 300 re f\n",
    "a box with a sentence": b"0 G 60 300 400 200 re S\n"
                             b"BT /F1 10 Tf 70 390 Td (See section 1.4 of the order.) Tj ET\n",
}  # fmt: skip


def read(tmp_path: Path, *contents: bytes) -> list[str]:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_builder.of_contents(list(contents)))
    return [page.covered for page in pages.read(str(path), "a.pdf", lambda: None).pages]


def test_how_much_is_covered_is_put_in_words(tmp_path: Path) -> None:
    found = read(tmp_path, FULL + BARS, SHORT + LARGE, SHORT + BOX, LARGE + MOST, SHORT)
    assert found == ["about a tenth", "about a third", "about a tenth", "most", ""]


@pytest.mark.parametrize("drawn", NOTHING.values(), ids=NOTHING)
def test_what_is_no_cut_is_not_counted(drawn: bytes, tmp_path: Path) -> None:
    assert read(tmp_path, b"0 g\n" + SHORT + drawn) == [""]


def test_show_and_read_say_what_is_withheld_and_how_that_was_seen(
    desk: Run, tmp_path: Path
) -> None:
    path = tmp_path / "a.pdf"
    marked = SHORT + LINE % (500, b"\\(b\\)\\(6\\)")
    path.write_bytes(pdf_builder.of_contents([marked, SHORT + LARGE]))
    assert desk("import", str(path)).code == 0
    for command in ("show", "read"):
        out = desk(command, "1").out
        assert "B6 on page 1 (marked in the text)" in out
        assert "about a third of page 2 (bars or boxes on the page)" in out
    assert "excised: yes" in desk("show", "1").out


def test_what_is_not_known_is_left_out() -> None:
    assert list(sentences({})) == []
    assert list(sentences({"release": {"exemptions": ["B5"]}}, "released in part")) == [
        "something on the grounds B5: the stamp says so, and no mark in the text shows where"
    ]
    assert list(sentences({"withheld_pages": {"2": ["B1", "B3"], "9": []}})) == [
        "2 pages withheld in full: 2 (B1, B3), 9 (a sheet in the file says so)"
    ]
