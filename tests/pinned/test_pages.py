"""What the commands of the pages' blocks write and answer, one after the other, as on the page."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pdfs
import pytest
from program import ROOT
from syrupy.assertion import SnapshotAssertion

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FILES = {
    "cables.csv": "MRN,Subject,Doc. Date\nIslamabad 00154,Afghanistan,1/17/1997\n",
    "letters.csv": "Betreff,Tag,Shelf mark,Id,Signatur\nDank,5/24/1999,A 7,1,S1\n",
    "rest.csv": "MRN,Subject\nKarachi 01617,Harakat\n",
    "delivery/1.csv": "Betreff,Signatur\nGruß,S2\n",
    "a.ndjson.gz": '{"title": "a"}\n{"title": "b"}\n',
    "everything.ndjson": '{"title": "a"}\n{"title": "b"}\n',
}
"""The files that the pages speak of."""
LAKE = ["export -q --details --format parquet --partition year -o lake", "export -q -o one.parquet"]
BEFORE = {
    "history.md": ["edit 4 --pages 7 --tag mine", "remove 5 --yes"],
    "import.md": LAKE,
    "scale.md": LAKE,
}
"""What a page takes to have been done, as the log that it shows says."""
OF_A_SHELL = re.compile(r"\s(?:#|>|\||&&).*")
"""What follows a command: its comment, where its output goes, what takes it."""


def commands(page: Path) -> list[str]:
    """The foiakit commands of *page*'s blocks that need no OCR program, as they are typed."""
    text = page.read_text(encoding="utf-8").replace("\\\n      ", "")
    blocks = re.findall(r"^```(?:sh|console)\n(.*?)^```", text, re.S | re.M)
    lines = [line.removeprefix("$ ") for block in blocks for line in block.splitlines()]
    return [
        OF_A_SHELL.sub("", line).rstrip().removeprefix("foiakit ")
        for line in lines
        if line.startswith("foiakit ") and "--ocr" not in line
    ]


@pytest.fixture
def desk_of_pages(collection: Path) -> Path:
    """A folder with the committed database and the files that the pages speak of."""
    shutil.copy(ROOT / "records.db", collection / "records.db")
    for folder in ("delivery", "boxes", "backups"):
        (collection / folder).mkdir()
    for name, text in FILES.items():
        (collection / name).write_text(text, encoding="utf-8")
    (collection / "boxes/one.pdf").write_bytes(pdfs.pdf("MEMORANDUM (composed)\nOf a box."))
    (collection / "C06543210.pdf").write_bytes(pdfs.pdf("MEMORANDUM (composed)\nOf one release."))
    return collection


@pytest.mark.parametrize(
    "page", [page for page in PAGES if commands(page)], ids=lambda page: str(page.name)
)
def test_commands_of_a_page(
    page: Path, desk_of_pages: Path, typed: Callable[[str], str], snapshot: SnapshotAssertion
) -> None:
    lines = [
        line.replace("*.ndjson.gz", "a.ndjson.gz").replace("delivery/*", "delivery/1")
        for line in BEFORE.get(page.name, []) + commands(page)
    ]
    assert "\n".join(typed(line) for line in lines) == snapshot
