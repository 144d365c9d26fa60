"""foiakit import FOLDER: its files, in order, as one import."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path

import pdf_builder
import pytest
from program import Run

from foiakit.commands.output.progress import Progress, rate

MEMO = "MEMORANDUM (composed)\nThe northern mole had moved by some four feet since the spring."
OTHER = "MEMORANDUM (composed)\nThe southern mole has not moved, says the engineer's second letter."


@pytest.fixture
def folder(here: Path) -> Path:
    """Two PDFs, one of them twice, and a table, in a folder with a folder in it."""
    made = here / "boxes"
    (made / "b").mkdir(parents=True)
    (made / "b" / "two.pdf").write_bytes(pdf_builder.pdf(OTHER))
    (made / "one.pdf").write_bytes(pdf_builder.pdf(MEMO))
    (made / "b" / "again.pdf").write_bytes(pdf_builder.pdf(MEMO))
    (made / "list.csv").write_text("message,title\nKabul 1717,A cable\n")
    return made


def rows(desk: Run) -> list[dict[str, object]]:
    done = desk("export", "--format", "ndjson")
    return sorted(map(json.loads, done.out.splitlines()), key=lambda row: int(row["id"]))


def test_everything_in_it_that_can_be_read_comes_in_in_order(desk: Run, folder: Path) -> None:
    done = desk("import", "boxes")
    assert (done.code, done.out) == (0, "")
    assert "boxes: 3 new, 1 unchanged" in done.err
    assert [row["title"] for row in rows(desk)] == ["A cable", "one", "two"]
    assert rows(desk)[1]["file"] == str(folder / "one.pdf")


def test_a_second_import_adds_nothing_wherever_the_files_lie(desk: Run, folder: Path) -> None:
    desk("import", "boxes")
    folder.rename(folder.parent / "elsewhere")
    done = desk("import", "elsewhere")
    assert (done.code, len(rows(desk))) == (0, 3)
    assert "0 new, 4 unchanged" in done.err


def test_what_came_in_proves_sound_also_after_its_file_was_moved(desk: Run, folder: Path) -> None:
    desk("import", "boxes")
    assert desk("verify").code == 0
    folder.rename(folder.parent / "elsewhere")
    desk("import", "elsewhere", "--on-change", "update")
    assert desk("verify").code == 0
    desk("undo")
    assert desk("verify").code == 0


def test_a_file_that_was_moved_is_found_again_on_request(desk: Run, folder: Path) -> None:
    desk("import", "boxes")
    moved = folder.rename(folder.parent / "elsewhere")
    done = desk("import", "elsewhere", "--on-change", "update")
    assert "0 new, 2 unchanged, 2 updated" in done.err
    assert rows(desk)[2]["file"] == str(moved / "b" / "two.pdf")


def test_what_is_left_out_and_what_is_skipped_is_reported(desk: Run, folder: Path) -> None:
    (folder / "readme.txt").write_text("Boxes 1 and 2.\n")
    (folder / ".DS_Store").write_bytes(b"\0")
    os.symlink("..", folder / "b" / "round")
    os.mkfifo(folder / "pipe")
    done = desk("import", "boxes")
    assert done.code == 0
    assert "boxes/readme.txt: left out: not a format foiakit can read" in done.err
    assert "boxes/b/round (a link to a folder, not followed)" in done.err
    assert "boxes/pipe (no file)" in done.err
    assert "DS_Store" not in done.err
    (folder / "old.db").write_bytes(Path("records.db").read_bytes())
    assert "boxes/old.db, boxes/readme.txt" in desk("import", "boxes").err
    (folder / "bad.pdf").write_bytes(b"<html>")
    (folder / "empty.pdf").write_bytes(b"")
    (folder / "nothing.txt").write_bytes(b"")
    done = desk("import", "boxes", "--skipped", "rest.txt")
    assert done.code == 4
    assert "boxes/bad.pdf: skipped: named .pdf but not a PDF" in done.err
    assert "boxes/empty.pdf: skipped: empty" in done.err
    assert "boxes/nothing.txt: left out: empty" in done.err
    assert Path("rest.txt").read_text() == "boxes/bad.pdf\nboxes/empty.pdf\n"
    assert desk("import", "boxes", "--strict").code == 4


def test_one_bad_pdf_among_many_named_is_skipped_and_alone_refused(desk: Run, folder: Path) -> None:
    bad = folder / "bad.pdf"
    bad.write_bytes(b"<html>")
    done = desk("import", str(bad), "--db", "none.db")
    assert (done.code, Path("none.db").exists()) == (4, False)
    assert "named .pdf but not a PDF" in done.err
    done = desk("import", str(bad), str(folder / "one.pdf"))
    assert done.code == 4
    assert "1 new, 0 unchanged, 1 skipped" in done.err


def test_a_folder_with_nothing_to_read_makes_no_database(desk: Run, here: Path) -> None:
    (here / "empty").mkdir()
    done = desk("import", "empty")
    assert (done.code, Path("records.db").exists()) == (4, False)
    assert "empty: a folder that contains nothing foiakit can read" in done.err


def test_a_copy_of_each_file_is_made_once_and_never_over_another(desk: Run, folder: Path) -> None:
    done = desk("import", "boxes", "--copy-to", "kept")
    assert "3 files: copied into kept" in done.err
    names = sorted(os.listdir("kept"))
    assert names == sorted(f"{_sha256(text)}.pdf" for text in (MEMO, OTHER))
    assert rows(desk)[1]["file"] == str(folder.parent / "kept" / f"{_sha256(MEMO)}.pdf")
    before = os.stat(Path("kept") / names[0]).st_mtime_ns
    assert desk("import", "boxes", "--copy-to", "kept").code == 0
    assert os.stat(Path("kept") / names[0]).st_mtime_ns == before
    (Path("kept") / names[0]).write_bytes(b"another")
    done = desk("import", "boxes", "--copy-to", "kept", "--db", "new.db")
    assert (done.code, Path("new.db").exists()) == (1, False)
    assert "another file is there" in done.err
    assert (Path("kept") / names[0]).read_bytes() == b"another"


def test_a_dry_run_copies_nothing(desk: Run, folder: Path) -> None:
    assert desk("import", "boxes", "--copy-to", "kept", "--dry-run").code == 0
    assert not Path("kept").exists()


def test_a_name_that_is_not_utf8_is_skipped_or_copied_under_one_that_is(
    desk: Run, folder: Path
) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.pdf")).write_bytes(pdf_builder.pdf("x " * 40))
    done = desk("import", "boxes")
    assert done.code == 4
    assert "boxes/\\udcff.pdf: skipped: its name is not UTF-8" in done.err
    done = desk("import", "boxes", "--copy-to", "kept")
    assert (done.code, len(rows(desk))) == (0, 4)


def test_the_report_says_the_same_to_a_program(desk: Run, folder: Path) -> None:
    (folder / "scan.pdf").write_bytes(pdf_builder.scan(b"\xff" * 100, 10, 10))
    (folder / "bad.pdf").write_bytes(b"<html>")
    done = desk("import", "boxes", "--report", "json")
    report = json.loads(done.out)
    assert (report["new"], report["unchanged"], report["skipped"]) == (4, 1, 1)
    assert report["skips"][0]["where"] == "boxes/bad.pdf"
    assert any("scan.pdf (1 of 1): no text layer" in remark for remark in report["remarks"])


def test_progress_is_shown_at_every_file_and_page(
    desk: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, float]] = []

    def tick(_: Progress, __: int, name: str, part: Callable[[], float | None]) -> None:
        seen.append((name, part() or 0))

    monkeypatch.setattr(Progress, "tick", tick)
    (folder / "b" / "two.pdf").write_bytes(pdf_builder.pdf(OTHER, OTHER, OTHER))
    assert desk("import", "boxes").code == 0
    names = [name for name, _ in seen]
    assert names == ["list.csv", *["one.pdf"] * 2, *["again.pdf"] * 2, *["two.pdf"] * 4]
    assert [share for _, share in seen] == sorted(share for _, share in seen)
    assert (rate(1234.5), rate(0.75)) == ("1,234 a second", "45 a minute")


def _sha256(text: str) -> str:
    return hashlib.sha256(pdf_builder.pdf(text)).hexdigest()


def test_a_broken_file_that_is_ignored_does_not_fail_the_import_every_night(
    desk: Run, here: Path
) -> None:
    Path("boxes").mkdir()
    Path("boxes/a.csv").write_text("title,date\nA letter,1974\n")
    Path("boxes/broken.pdf").write_bytes(b"%PDF-1.4 nothing more")
    assert desk("import", "boxes", "--db", "new.db").code == 4
    done = desk("import", "boxes", "--db", "new.db", "--ignore", "boxes/broken.pdf")
    assert (done.code, "broken" in done.err) == (0, False)
    assert desk("import", "boxes/broken.pdf", "boxes/a.csv", "--ignore", "./boxes/broken.pdf",
                "--db", "new.db").code == 0  # fmt: skip
