"""A papis library of synthetic records, and queries to papis about it.

papis (https://github.com/papis/papis) keeps a folder and a YAML file for each document and a cache
next to them; it was not made for a million, so it is measured with as many as it handles well, and
foiakit with as many.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

from contest import Contender
from synthetic_corpus import records

NAMES = {"title": "title", "author": "originator", "number": "message", "abstract": "description"}


class Shelf:
    """papis with a library of *number* documents of its own below *folder*."""

    def __init__(self, program: str, folder: Path, number: int) -> None:
        self._program = program
        library, settings = folder / "papis", folder / "settings" / "papis"
        settings.mkdir(parents=True)
        (settings / "config").write_text(
            f"[settings]\ndefault-library = cables\n[cables]\ndir = {library}\n", encoding="utf-8"
        )
        for place, record in enumerate(records(number), 1):
            document = library / f"{place:06}"
            document.mkdir(parents=True)
            fields = {name: record.get(ours, "") for name, ours in NAMES.items()}
            fields |= {"ref": f"record{place:06}", "papis_id": f"{place:032x}", "files": []}
            lines = (f"{name}: {json.dumps(value)}\n" for name, value in fields.items())
            (document / "info.yaml").write_text("".join(lines), encoding="utf-8")
        os.environ["XDG_CONFIG_HOME"] = str(folder / "settings")
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        # The first question makes the cache; it is not measured.
        subprocess.run(self._words("ref:record000004"), check=True, capture_output=True)

    def _words(self, question: str) -> list[str]:
        return [self._program, "list", "--all", "--format", "{doc[title]}", question]

    def asked(self, question: str) -> Contender:
        """papis, listing the titles that *question* finds."""
        return Contender("papis", [self._words(question)])


def found(program: str | None) -> str | None:
    """Return where papis is: *program*, or the one on the path; ``None`` if there is none."""
    return program or shutil.which("papis")
