"""Words of a scan's text that lie under a bar on the picture: found with `import --look` only."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program import Run
from scanned_pages import BAR, LINES, Area, scanned

from foiakit.pdfs import pages
from foiakit.pdfs.answers import CUT, Page
from foiakit.readers.documents.ocr import programs


def page(tmp_path: Path, data: bytes, *, look: bool = True) -> Page:
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    (found,) = pages.read(str(path), "a.pdf", lambda: None, look=look).pages
    return found


def test_words_under_a_bar_are_kept_separate(tmp_path: Path) -> None:
    found = page(tmp_path, scanned(BAR))
    assert found.hidden == ("JOHN HIDDENNAME,",)
    assert found.text is not None
    assert "HIDDENNAME" not in found.text
    assert f"The source, {CUT} said little" in found.text
    assert found.known is not None


def test_without_the_option_a_picture_is_not_examined(tmp_path: Path) -> None:
    found = page(tmp_path, scanned(BAR), look=False)
    assert found.hidden == ()
    assert "JOHN HIDDENNAME" in (found.text or "")


def test_a_bar_covers_the_words_of_both_readings(tmp_path: Path) -> None:
    more = ["several other sentences about nothing much follow"] * 4
    first = [*LINES, *more]
    second = [line.replace("HIDDENNAME", "HlDDENNANE") for line in first]
    found = page(tmp_path, scanned(BAR, lines=first, second=second))
    assert found.other is not None
    for text in (found.text or "", found.other):
        assert CUT in text
        assert "JOHN" not in text
        assert "DDENNA" not in text
    assert "JOHN HIDDENNAME," in found.hidden


def letters(left: int, right: int) -> list[Area]:
    """Bold strokes, four of each six dots dark."""
    return [(at, at + 4, 100, 112) for at in range(left, right, 6)]


@pytest.mark.parametrize(
    ("dark", "grey"),
    [
        ([], []),
        (letters(133, 241), []),
        ([(133, 241, 111, 114)], []),
        ([(133, 241, 300, 316)], []),
        ([(0, 300, 0, 300)], []),
        ([(133, 612, 98, 114)], []),
        ([(190, 241, 98, 106)], []),
        ([], [BAR]),
    ],
    ids=["clean", "bold letters", "underlined", "a bar elsewhere", "black corner",
         "black up to the edge", "half a line", "a grey mark"],
)  # fmt: skip
def test_what_is_no_bar_hides_nothing(dark: list[Area], grey: list[Area], tmp_path: Path) -> None:
    found = page(tmp_path, scanned(*dark, grey=grey))
    assert found.hidden == ()
    assert "JOHN HIDDENNAME" in (found.text or "")


def test_a_bar_that_an_ocr_program_read_is_not_a_hidden_word(tmp_path: Path) -> None:
    lines = (LINES[0], "The source, IIll 1IlIIIIIlI, said little")
    assert page(tmp_path, scanned(BAR, lines=lines)).hidden == ()


def test_an_import_that_looks_keeps_them_out_of_text_and_search(tmp_path: Path, desk: Run) -> None:
    (tmp_path / "scan.pdf").write_bytes(scanned(BAR))
    done = desk("import", str(tmp_path / "scan.pdf"), "--look")
    assert done.code == 0
    assert "words that are not visible on the page" in done.err
    assert desk("search", "HIDDENNAME").out == ""
    assert "HIDDENNAME" not in desk("export", "--format", "ndjson").out
    (record,) = json.loads(desk("list", "--format", "json").out)
    assert record["excised"] is True
    done = desk("check", "--select", "hidden-text")
    assert "page 1: " in done.out
    assert "HIDDENNAME" not in done.out
    assert "HIDDENNAME" in desk("check", "--select", "hidden-text", "--show").out


def test_other_sources_are_read_as_without_the_option(tmp_path: Path, desk: Run) -> None:
    (tmp_path / "list.csv").write_text("title,date\nA report,1975-01-02\n")
    assert "1 new" in desk("import", str(tmp_path / "list.csv"), "--look").err


READ_AGAIN = {
    "better": "Report of the embassy on the talks\nThe source, said little",
    "worse": "Rcp0rt 0f thc embqssy 0n thc tqlks\nThc s0urcc, sqid litt1c",
}


@pytest.mark.parametrize("read", READ_AGAIN.values(), ids=READ_AGAIN)
def test_pages_that_are_looked_at_and_read_again_hide_the_same_words(
    read: str, tmp_path: Path, desk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "scan.pdf").write_bytes(scanned(BAR))
    monkeypatch.setattr(programs, "which", lambda name: name)
    monkeypatch.setattr(programs, "read", lambda _path, wanted, _source: {wanted[0]: read})
    assert desk("import", str(tmp_path / "scan.pdf"), "--look", "--ocr", "always").code == 0
    assert "HIDDENNAME" not in desk("export", "--format", "ndjson").out
    assert desk("search", "HIDDENNAME").out == ""
    (record,) = json.loads(desk("list", "--format", "json").out)
    assert record["excised"] is True
    (details,) = json.loads(desk("export", "--format", "json", "--details").out)
    assert details["cable"]["pdf"]["hidden_words"] == {"1": ["JOHN HIDDENNAME,"]}
    assert "HIDDENNAME" not in json.dumps(details["cable"]["pdf"]["other_reading"])
