"""pandoc, the writer's own tool, on a Markdown document that cites by key."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from foiakit import citations
from foiakit.citations.styles import archive, frus
from foiakit.model.record import Collection, Record
from foiakit.writers.formats import csl_json, csl_json_frus

CSL = Path(citations.__file__).parent / "styles" / "csl"
PANDOC = shutil.which("pandoc")
DOCUMENT = """---
title: What Washington asked
---

The Department had asked for his expulsion.[@state1999-095538] Two years before, the embassy knew
him as a commander [@islamabad1997-00154, p. 3], and later as a writer.[@isaf2008-landing-zone]
"""
pytestmark = pytest.mark.skipif(PANDOC is None, reason="pandoc is not installed")


def rendered(folder: Path, style: str) -> str:
    (folder / "text.md").write_text(DOCUMENT)
    command = [
        PANDOC or "pandoc", "--citeproc", "--to", "plain", "--wrap", "none",
        "--bibliography", "cables.json", "--csl", str(CSL / f"{style}.csl"), "text.md",
    ]  # fmt: skip
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    assert not done.stderr
    return straight(done.stdout)


def straight(text: str) -> str:
    """*text* with straight quotation marks: pandoc sets its own."""
    for curly, mark in (("“", '"'), ("”", '"'), ("’", "'"), ("\u00a0", " ")):
        text = text.replace(curly, mark)
    return text


def test_archive_csl_gives_the_native_line_in_note_and_list(
    tmp_path: Path, documents: list[Record], posting: Collection
) -> None:
    with (tmp_path / "cables.json").open("w") as out:
        csl_json.write(documents, out, {posting.name: posting})
    text = rendered(tmp_path, "archive")
    assert text.count(archive.cite(documents[3], posting)) == 2
    assert archive.cite(documents[4], posting) in text
    second = archive.cite(documents[1], posting).replace(") Cable", "), Cable")
    assert second in text
    assert second.replace("14 pp.", "p. 3.") in text


def test_frus_csl_gives_the_native_line_in_note_and_list(
    tmp_path: Path, documents: list[Record], posting: Collection
) -> None:
    with (tmp_path / "cables.json").open("w") as out:
        csl_json_frus.write(documents, out, {posting.name: posting})
    text = rendered(tmp_path, "frus")
    assert text.count(frus.cite(documents[3], posting)) == 2
    assert text.count(frus.cite(documents[4], posting)) == 2
