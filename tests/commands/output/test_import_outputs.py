"""What an import writes next to the database: skipped rows in numbered files, copies of PDFs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pdf_builder import pdf
from program import Run

THREE = {
    "a.csv": "title,date\na,never\n",
    "b.csv": "subject,date\nb,never\n",
    "c.csv": "Betreff,title,date\nx,c,never\n",
}


@pytest.fixture
def three(here: Path) -> list[str]:
    """Three tables of different columns; a row of each cannot be read."""
    for name, text in THREE.items():
        Path(name).write_text(text)
    return list(THREE)


@pytest.mark.parametrize("yes", [[], ["--yes"]], ids=["", "yes"])
def test_numbered_files_of_skipped_rows_replace_no_database_and_no_source(
    three: list[str], desk: Run, yes: list[str]
) -> None:
    Path("rows.4.csv").write_text(THREE["b.csv"])
    shutil.copy("rows.4.csv", "b.csv")
    done = desk("import", "a.csv", "rows.4.csv", "c.csv", "--db", "rows.2.csv", "--skipped",
                "rows.csv", *yes)  # fmt: skip
    assert done.code == 4, done
    assert Path("rows.2.csv").read_bytes().startswith(b"SQLite format 3")
    assert Path("rows.4.csv").read_text() == THREE["b.csv"]
    names = ["rows.csv", "rows.3.csv", "rows.5.csv"]
    assert [Path(name).read_text() for name in names] == list(THREE.values())
    assert all(f"{name}: the skipped rows" in done.err for name in names)


def test_numbered_files_of_skipped_rows_replace_earlier_ones_only_with_yes(
    three: list[str], desk: Run
) -> None:
    Path("rest.2.csv").write_text("precious")
    assert desk("import", *three, "--skipped", "rest.csv").code == 4
    assert Path("rest.2.csv").read_text() == "precious"
    assert Path("rest.4.csv").read_text() == THREE["c.csv"]
    assert desk("import", *three, "--skipped", "rest.csv", "--yes").code == 4
    assert Path("rest.2.csv").read_text() == THREE["b.csv"]
    assert Path("rest.3.csv").read_text() == THREE["c.csv"]


def test_an_import_that_skips_nothing_empties_the_file_of_an_earlier_one(
    three: list[str], desk: Run
) -> None:
    assert desk("import", *three, "--skipped", "rest.csv").code == 4
    Path("good.csv").write_text("title\ngood\n")
    assert desk("import", "good.csv", "--skipped", "rest.csv").code == 2
    assert Path("rest.csv").read_text() == THREE["a.csv"]
    assert desk("import", "good.csv", "--skipped", "rest.csv", "--yes").code == 0
    assert Path("rest.csv").read_bytes() == b""
    assert desk("import", "good.csv", "--skipped", "none.csv").code == 0
    assert not Path("none.csv").exists()


def test_an_import_that_fails_leaves_earlier_skipped_rows(three: list[str], desk: Run) -> None:
    Path("rest.csv").write_text("earlier")
    done = desk("import", *three, "--skipped", "rest.csv", "--yes", "--strict")
    assert done.code == 4
    assert Path("rest.csv").read_text() == "earlier"
    assert sorted(os.listdir()) == sorted([*three, "rest.csv"])


def test_skipped_rows_that_cannot_be_written_stop_the_import(three: list[str], desk: Run) -> None:
    """Otherwise they would be lost: a finished import is not repeated."""
    Path("good.csv").write_text("title\ngood\n")
    done = desk("import", "good.csv", *three, "--skipped", f"{'x' * 240}.csv", "--db", "new.db")
    assert done.code == 4, done  # a long name, and it fits
    numbered = "y" * 254  # so does this, but not with a number
    done = desk("import", "good.csv", *three, "--skipped", numbered)
    assert done.code == 1, done
    assert not Path("records.db").exists()
    assert not Path(numbered).exists()


def test_two_options_cannot_name_one_file(three: list[str], desk: Run) -> None:
    done = desk("import", "a.csv", "--skipped", "x", "--save-mapping", "./x")
    assert done.code == 2
    assert not Path("x").exists()


def test_all_skipped_rows_go_into_one_stream(three: list[str], here: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "foiakit", "import", *three, "--skipped", "/dev/stdout"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 4, done
    assert done.stdout == "".join(THREE.values())


def outside(here: Path) -> Path:
    """A folder with a PDF of its own, links inside it, and links to files outside."""
    (here / "private").mkdir()
    (here / "private" / "secret.pdf").write_bytes(pdf("MY DIARY"))
    (here / "private" / "secret.csv").write_text("title\nmy diary\n")
    box = here / "box"
    box.mkdir()
    (box / "own.pdf").write_bytes(pdf("UNCLASSIFIED\nA paper of the box"))
    (box / "inside.pdf").symlink_to("own.pdf")
    (box / "relative.pdf").symlink_to("../private/secret.pdf")
    (box / "absolute.csv").symlink_to(here / "private" / "secret.csv")
    (here / "box-2").mkdir()
    (here / "box-2" / "near.csv").write_text("title\nnear\n")
    (box / "near.csv").symlink_to("../box-2/near.csv")  # its name begins as the folder's does
    (box / "chain.csv").symlink_to("absolute.csv")
    return box


def test_a_folder_brings_nothing_from_outside_it(here: Path, desk: Run) -> None:
    pytest.importorskip("pypdfium2", reason="needs the extra pdf")
    outside(here)
    done = desk("import", "box", "--copy-to", "copies")
    assert done.code == 0, done
    assert len(list((here / "copies").iterdir())) == 1
    assert "diary" not in desk("export").out.lower()
    assert "near" not in desk("export").out
    for name in ("relative.pdf", "absolute.csv", "near.csv", "chain.csv"):
        assert f"box/{name} (a link to a file outside the folder, not followed)" in done.err


@pytest.mark.parametrize("kind", ["file", "link to nothing", "device"])
def test_copies_go_into_a_folder_and_nothing_else(here: Path, desk: Run, kind: str) -> None:
    Path("one.csv").write_text("title\na\n")
    name = "/dev/null" if kind == "device" else "copies"
    if kind == "file":
        Path(name).write_text("precious")
    elif kind == "link to nothing":
        Path(name).symlink_to("nothing")
    assert desk("import", "one.csv", "--copy-to", name).code == 2
    assert not Path("records.db").exists()
    assert kind != "file" or Path(name).read_text() == "precious"


def test_a_link_under_the_name_of_a_copy_is_neither_followed_nor_replaced(
    here: Path, desk: Run
) -> None:
    pytest.importorskip("pypdfium2", reason="needs the extra pdf")
    Path("own.pdf").write_bytes(pdf("UNCLASSIFIED\nA paper"))
    assert desk("import", "own.pdf", "--copy-to", "copies").code == 0
    (copy,) = Path("copies").iterdir()
    copy.unlink()
    copy.symlink_to(here / "own.pdf")
    done = desk("import", "own.pdf", "--copy-to", "copies", "--db", "other.db")
    assert done.code == 1, done
    assert "another file is there" in done.err
    assert copy.is_symlink()
