"""Pages without text are read by ocrmypdf or tesseract, where one is installed and asked for."""

from __future__ import annotations

import re
import stat
from pathlib import Path
from shutil import which

import pdf_builder
import pytest
from program import Run

from foiakit.errors import FoiakitError
from foiakit.model.record import Record
from foiakit.pdfs import pages
from foiakit.pdfs.reading.grey_pictures import LONG_SIDE
from foiakit.readers.documents import pdf
from foiakit.readers.documents.ocr import programs, readings
from foiakit.readers.documents.pdf_fields import NAMED
from foiakit.readers.source import SourceOptions, open_source

WORDS = "THE NORTHERN MOLE HAD MOVED BY FOUR FEET SINCE THE SPRING SURVEY."


def tool(folder: Path, name: str, script: str) -> None:
    """A replacement for a program, first on the PATH."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def read(path: Path, *, asked: str | None = "missing") -> tuple[Record, dict[str, str]]:
    source = open_source(str(path), SourceOptions(ocr=asked))
    with source.stream:
        record = next(item for item in pdf.read(source) if isinstance(item, Record))
    return record, source.shared_remarks


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf_builder.scan(b"\xff" * 100, 10, 10))
    return path


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is all of the PATH but for the shell's own programs."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("sh", "cat", "touch", "cp", "echo"):
        (folder / name).symlink_to(which(name) or "/bin/" + name)
    monkeypatch.setenv("PATH", str(folder))
    return folder


def test_nothing_is_read_unasked(scan: Path, tools: Path, tmp_path: Path) -> None:
    tool(tools, "ocrmypdf", f"touch {tmp_path}/called")
    record, remarks = read(scan, asked=None)
    assert record.text is None
    assert remarks == {readings.NO_TEXT: "1 of 1", NAMED: ""}
    assert not (tmp_path / "called").exists()


def test_ocrmypdf_reads_the_pages_without_text_and_no_other(tools: Path, tmp_path: Path) -> None:
    path, made = tmp_path / "a.pdf", tmp_path / "made.pdf"
    path.write_bytes(pdf_builder.pdf("", "A text that the page has by itself.", ""))
    made.write_bytes(pdf_builder.pdf(WORDS, "not to be taken", "A third page, of some words."))
    tool(tools, "ocrmypdf", f'echo "$@" > {tmp_path}/said\nfor last; do :; done\ncp {made} "$last"')
    record, remarks = read(path)
    assert (
        record.text == f"{WORDS}\nA text that the page has by itself.\nA third page, of some words."
    )
    assert "--pages 1,3 " in (tmp_path / "said").read_text()
    assert remarks == {"read by OCR (ocrmypdf), which misreads some words": "2 pages", NAMED: ""}


def test_tesseract_reads_pictures_of_the_pages(scan: Path, tools: Path, tmp_path: Path) -> None:
    with pytest.raises(FoiakitError, match="neither is installed"):
        programs.tools()
    began = tmp_path / "began"
    script = f"read magic; read size; echo $magic > {began}; echo $size >> {began}; echo '{WORDS}'"
    tool(tools, "tesseract", f"exec < $1; {script}")
    record, _ = read(scan)
    assert record.text == WORDS
    magic, size = began.read_text().splitlines()
    assert magic == "P5"
    assert max(map(int, size.split())) == LONG_SIDE


def test_a_program_that_fails_is_reported_and_the_record_is_added(scan: Path, tools: Path) -> None:
    tool(tools, "ocrmypdf", "echo 'InputFileError: no image' >&2; exit 2")
    record, remarks = read(scan)
    assert record.text is None
    assert remarks == {
        "could not be read by OCR, left without text": "ocrmypdf: InputFileError: no image",
        NAMED: "",
    }


def test_asking_with_nothing_installed_is_answered_before_anything_is_made(
    desk: Run, scan: Path, tools: Path
) -> None:
    done = desk("import", str(scan), "--ocr")
    assert done.code == 1
    assert "ocrmypdf" in done.err
    assert not Path("records.db").exists()


GOOD = (
    "The engineers found that the northern mole had moved four feet since spring, says the survey."
)
BADLY = "Tne engmeers f0und thal tne northem mole nad m0ved four fcet since sprmg, says tne survey."
WORSE = BADLY.replace("mole", "rnole").replace("since", "sinee")


@pytest.fixture
def badly(tmp_path: Path, tools: Path) -> Path:
    """A scan that was read badly, and a program that reads it better but for one word."""
    path, made = tmp_path / "a.pdf", tmp_path / "made.pdf"
    path.write_bytes(pdf_builder.pdf([f"{BADLY}\n{BADLY}", f"{WORSE}\n{WORSE}"], ""))
    made.write_bytes(pdf_builder.pdf(f"{GOOD}\n{GOOD.replace('survey', 'snrvey')}", ""))
    tool(
        tools, "ocrmypdf", f'echo "$@" >> {tmp_path}/said\nfor last; do :; done\ncp {made} "$last"'
    )
    return path


def test_a_page_that_was_read_badly_is_reported_with_a_figure(badly: Path, tmp_path: Path) -> None:
    record, remarks = read(badly, asked=None)
    assert "engmeers" in (record.text or "")
    match = re.fullmatch(r"page 1: (\d+)% of the words are known", remarks[readings.READ_BADLY])
    assert match is not None
    assert 10 < int(match[1]) < 60
    assert not (tmp_path / "said").exists()


def test_a_third_reading_improves_a_page_that_was_read_badly(badly: Path, tmp_path: Path) -> None:
    record, remarks = read(badly, asked="bad")
    assert (record.text or "").count("engineers found that the northern mole") == 2
    assert "snrvey" not in (record.text or "")  # the layer in the file has that word right
    figures = re.fullmatch(
        r"page 1: (\d+)% of the words were known, (\d+)% are now", remarks[readings.READ_AGAIN]
    )
    assert figures is not None
    assert int(figures[1]) < 60
    assert int(figures[2]) > 95
    assert "--pages 1-2 " in (tmp_path / "said").read_text()  # the empty one too


@pytest.mark.parametrize(
    ("words", "pages"),
    [(["--ocr"], "1-2"), (["--ocr", "bad"], "1-2"), (["--ocr", "always"], "1-2"),
     (["--ocr", "missing"], "2")],
    ids=["alone", "bad", "always", "missing"],
)  # fmt: skip
def test_which_pages_are_read_is_a_word_or_none(
    words: list[str], pages: str, badly: Path, desk: Run, tmp_path: Path
) -> None:
    assert desk("import", *words, str(badly)).code == 0
    assert f"--pages {pages} " in (tmp_path / "said").read_text()


def test_another_word_is_refused(desk: Run, badly: Path) -> None:
    done = desk("import", str(badly), "--ocr=never")
    assert (done.code, "missing" in done.err) == (2, True)


def test_numbers_are_never_exchanged_for_words_or_other_numbers() -> None:
    text, other = readings.combined("on the 12th of 1986 sprmg", "on the 72th of 1966 spring")
    assert "1986" in text or "1966" in text
    assert {"1986", "1966"} - set(text.split()) <= set(other.split())


def test_pages_in_ranges() -> None:
    assert programs.spans([1, 2, 3, 7, 9, 10]) == "1-3,7,9-10"
    assert programs.spans([5]) == "5"


@pytest.mark.parametrize("name", ["ocrmypdf", "tesseract"])
def test_a_real_scan(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not which(name):
        pytest.skip(f"{name} is not installed")
    text = tmp_path / "text.pdf"
    text.write_bytes(pdf_builder.pdf("\n" * 5 + WORDS))
    (picture,) = pages.grey_pictures(str(text), "text.pdf", str(tmp_path), [1])
    _, size, _, dots = (tmp_path / picture.name).read_bytes().split(b"\n", 3)
    width, height = map(int, size.split())
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf_builder.scan(dots, width, height))
    monkeypatch.setattr(
        programs,
        "which",
        lambda program: None if program != name != "tesseract" else which(program),
    )
    monkeypatch.setattr(programs, "tools", lambda: (name,))
    record, remarks = read(path)
    assert record.text
    assert "NORTHERN MOLE HAD MOVED" in record.text
    assert list(remarks) == [f"read by OCR ({name}), which misreads some words", NAMED]


def test_a_page_with_a_word_or_two_is_not_reported_as_without_text(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_builder.pdf("Tab 3", WORDS, ""))
    _, remarks = read(path, asked=None)
    assert remarks == {readings.NO_TEXT: "1 of 3", readings.FEW_WORDS: "page 1", NAMED: ""}
