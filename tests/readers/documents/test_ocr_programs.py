"""Pages without text are read by ocrmypdf or tesseract, where one is installed and asked for."""

from __future__ import annotations

import stat
import subprocess
from pathlib import Path
from shutil import which

import pdfs
import pytest
from program import Run

from foiakit.errors import FoiakitError
from foiakit.model.record import Record
from foiakit.readers.documents import ocr_programs, pdf
from foiakit.readers.source import SourceOptions, source

WORDS = "THE NORTHERN MOLE HAD MOVED BY FOUR FEET SINCE THE SPRING SURVEY."


def tool(folder: Path, name: str, script: str) -> None:
    """A stand-in for a program, first on the PATH."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def read(path: Path, *, asked: bool = True) -> tuple[Record, dict[str, str]]:
    given = source(str(path), SourceOptions(ocr=asked))
    with given.stream:
        record = next(item for item in pdf.read(given) if isinstance(item, Record))
    return record, given.told


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdfs.scan(b"\xff" * 100, 10, 10))
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
    record, told = read(scan, asked=False)
    assert record.text is None
    assert told == {pdf.NO_TEXT: "1 of 1"}
    assert not (tmp_path / "called").exists()


def test_ocrmypdf_reads_the_pages_without_text_and_no_other(tools: Path, tmp_path: Path) -> None:
    path, made = tmp_path / "a.pdf", tmp_path / "made.pdf"
    path.write_bytes(pdfs.pdf("", "A text that the page has by itself.", ""))
    made.write_bytes(pdfs.pdf(WORDS, "not to be taken", "A third page, of some words."))
    tool(tools, "ocrmypdf", f'echo "$@" > {tmp_path}/said\nfor last; do :; done\ncp {made} "$last"')
    record, told = read(path)
    assert (
        record.text == f"{WORDS}\nA text that the page has by itself.\nA third page, of some words."
    )
    assert "--pages 1,3 " in (tmp_path / "said").read_text()
    assert told == {"read by OCR (ocrmypdf), which misreads some words": "2 pages"}


def test_tesseract_reads_what_pdftoppm_draws(scan: Path, tools: Path) -> None:
    tool(tools, "tesseract", f"echo '{WORDS}'")
    with pytest.raises(FoiakitError, match="neither is installed"):
        ocr_programs.tools()
    tool(tools, "pdftoppm", "exit 0")
    record, _ = read(scan)
    assert record.text == WORDS


def test_a_program_that_fails_is_told_and_the_record_comes_in(scan: Path, tools: Path) -> None:
    tool(tools, "ocrmypdf", "echo 'InputFileError: no image' >&2; exit 2")
    record, told = read(scan)
    assert record.text is None
    assert told == {
        "could not be read by OCR, left without text": "ocrmypdf: InputFileError: no image"
    }


def test_asking_with_nothing_installed_is_answered_before_anything_is_made(
    desk: Run, scan: Path, tools: Path
) -> None:
    done = desk("import", str(scan), "--ocr")
    assert done.code == 1
    assert "ocrmypdf" in done.err
    assert not Path("records.db").exists()


def test_pages_in_ranges() -> None:
    assert ocr_programs.spans([1, 2, 3, 7, 9, 10]) == "1-3,7,9-10"
    assert ocr_programs.spans([5]) == "5"


@pytest.mark.parametrize("name", ["ocrmypdf", "tesseract"])
def test_a_real_scan(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for program in {name, "pdftoppm"}:
        if not which(program):
            pytest.skip(f"{program} is not installed")
    (tmp_path / "text.pdf").write_bytes(pdfs.pdf("\n" * 5 + WORDS))
    subprocess.run(
        ["pdftoppm", "-gray", "-r", "200", "-singlefile", "text.pdf", "page"],
        cwd=tmp_path, check=True,
    )  # fmt: skip
    _, size, _, dots = (tmp_path / "page.pgm").read_bytes().split(b"\n", 3)
    width, height = map(int, size.split())
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdfs.scan(dots, width, height))
    monkeypatch.setattr(
        ocr_programs, "which", lambda one: None if one != name != "tesseract" else which(one)
    )
    monkeypatch.setattr(ocr_programs, "tools", lambda: (name,))
    record, told = read(path)
    assert record.text
    assert "NORTHERN MOLE HAD MOVED" in record.text
    assert list(told) == [f"read by OCR ({name}), which misreads some words"]
