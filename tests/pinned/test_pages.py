"""What the commands of the pages' blocks write and answer, one after the other, as on the page."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from program import ROOT
from syrupy.assertion import SnapshotAssertion

from . import page_files

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
LAKE = ["export -q --details --format parquet --partition year -o lake", "export -q -o one.parquet"]
BEFORE = {
    "export.md": ["save haqqani --post islamabad"],
    "history.md": ["edit 4 --pages 7 --tag mine", "remove 5 --yes"],
    "import.md": LAKE,
    "scale.md": LAKE,
}
"""What a page takes to have been done, as the log that it shows says."""
ENDS_WITH = {
    "draft": 1,  # it finds something
    "import cables.csv --skipped rest.csv": 2,  # the file is there, with the rows of the next line
    "cite 8 --page 99": 2,  # the page says that it is refused
}
"""How commands of the pages begin that do not end with 0, and how they end."""
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
    page_files.write(collection)
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
    written = [typed(line) for line in lines]
    assert "\n".join(written) == snapshot
    for line, text in zip(lines, written, strict=True):
        expected = next((code for start, code in ENDS_WITH.items() if line.startswith(start)), 0)
        ended = re.search(r"^\(exit code (\d+)\)$", text, re.M)
        assert (int(ended[1]) if ended else 0) in {0, expected}, text
