"""--format paper makes a paper of any text, and says what is none."""

from __future__ import annotations

from pathlib import Path

import pdf_builder
import pytest
from program import Run

TEXTS = {
    "a table": ("t.csv", "title,date\nHarbor,1999\n"),
    "a list of numbers": ("n.txt", "C05771768\nC05775887\nC05776371\n"),
    "a log": (
        "odd.log",
        "The boats came in at noon and left before the evening tide rose again.\n",
    ),
}


@pytest.mark.parametrize(("name", "text"), TEXTS.values(), ids=TEXTS)
def test_any_text_becomes_one_paper(name: str, text: str, desk: Run, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text)
    assert desk("import", "--format", "paper", str(tmp_path / name)).code == 0
    assert desk("list", "--format", "ids").out.split() == ["1"]
    assert text.rsplit(maxsplit=1)[-1] in desk("show", "1").out


def test_what_is_no_text_is_refused_with_what_to_do(desk: Run, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf_builder.pdf("Some words of the harbor."))
    (tmp_path / "b.bin").write_bytes(bytes(range(256)))
    done = desk("import", "--format", "paper", str(tmp_path / "a.pdf"))
    assert (done.code, "without --format paper" in done.err) == (4, True)
    done = desk("import", "--format", "paper", str(tmp_path / "b.bin"))
    assert (done.code, "not text" in done.err) == (4, True)
