"""`foiakit check --select hidden-text` searches the PDFs of records where they are now."""

from __future__ import annotations

from pathlib import Path

from program import Run
from scanned_pages import BAR, scanned


def test_a_check_of_hidden_words_alone_looks_into_the_files(tmp_path: Path, desk: Run) -> None:
    scan, gone = tmp_path / "scan.pdf", tmp_path / "gone.pdf"
    scan.write_bytes(scanned(BAR))
    gone.write_bytes(scanned(lines=("The harbor was closed", "until the boats came back")))
    (tmp_path / "list.csv").write_text("title,file\nA table,list.csv\n")
    for source in (scan, gone, tmp_path / "list.csv"):
        assert desk("import", str(source)).code == 0
    gone.unlink()
    assert "hidden-text" not in desk("check").out
    assert "hidden-text" not in desk("check", "--select", "hidden-").out
    done = desk("check", "--select", "hidden-text")
    assert done.code == 0
    first, second = [line for line in done.out.splitlines() if "hidden-text" in line][:2]
    assert "page 1: 2 words not visible" in first
    assert "gone.pdf: No such file or directory: not searched" in second
    assert "HIDDENNAME" not in done.out
    assert "HIDDENNAME" in desk("check", "--select", "hidden-text", "--show").out
    assert "gone.pdf" not in desk("check", "--select", "hidden-text", "1").out


def test_a_file_that_cannot_be_searched_is_named(tmp_path: Path, desk: Run) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(scanned(BAR))
    assert desk("import", str(scan), "--look").code == 0
    scan.write_bytes(b"%PDF-1.4 not one any more")
    done = desk("check", "--select", "hidden-text")
    assert done.code == 0
    assert "scan.pdf" in done.out
    assert "not searched for hidden words" in done.out
    assert "page 1: 2 words not visible" in done.out  # what the import found is still reported
