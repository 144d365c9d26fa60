"""Every option that names an output file, and a folder with everything that may be at its path."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

TEXT, FILE, DATABASE, FOLDER = "text", "file", "database", "folder"


BAD = "title,date\nA,never\n"


class Option(NamedTuple):
    """A command line that writes to the path put after it, and what it writes."""

    words: list[str]
    kind: str


OPTIONS = {
    "export csv": Option(["export", "--format", "csv", "--output"], TEXT),
    "export gzip": Option(["export", "--gzip", "--output"], TEXT),
    "export xlsx": Option(["export", "--format", "xlsx", "--output"], FILE),
    "export parquet": Option(["export", "--format", "parquet", "--output"], FILE),
    "export docx": Option(["export", "--format", "docx", "--output"], FILE),
    "export sqlite": Option(["export", "--format", "sqlite", "--output"], DATABASE),
    "export bagit": Option(["export", "--format", "bagit", "--output"], FOLDER),
    "export partition": Option(
        ["export", "--format", "parquet", "--partition", "year", "--output"], FOLDER
    ),
    "timeline svg": Option(["timeline", "--format", "svg", "--output"], TEXT),
    "timeline counts": Option(["timeline", "--by", "year", "--format", "csv", "--output"], TEXT),
    "import --skipped": Option(["import", "bad.csv", "--skipped"], TEXT),
    "import --save-mapping": Option(["import", "bad.csv", "--save-mapping"], TEXT),
    "publish --init": Option(["publish", "--init"], TEXT),
    "compare html": Option(["compare", "6", "7", "--format", "html", "--output"], TEXT),
    "backup": Option(["backup"], DATABASE),
    "draft --comments": Option(["draft", "chapter.docx", "--comments"], FILE),
    "draft --output": Option(["draft", "chapter.docx", "--fix-citations", "--output"], FILE),
}


PACKAGES = {
    "export xlsx": "openpyxl",
    "export parquet": "pyarrow",
    "export partition": "pyarrow",
    "draft --comments": "docx",
    "export docx": "docx",
}


Entry = tuple[int, int, bytes | str | None]


def entries(folder: Path) -> dict[str, Entry]:
    """Everything in *folder*: mode, inode, and what a file or a link holds."""
    found: dict[str, Entry] = {}
    for path in sorted(folder.rglob("*")):
        status = path.lstat()
        content: bytes | str | None = None
        if stat.S_ISLNK(status.st_mode):
            content = os.readlink(path)
        elif stat.S_ISREG(status.st_mode):
            content = path.read_bytes()
        found[str(path.relative_to(folder))] = (status.st_mode, status.st_ino, content)
    return found


def link(target: str) -> Callable[[], str]:
    def make() -> str:
        Path("link").symlink_to(target)
        return "link"

    return make
