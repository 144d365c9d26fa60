"""What only pandoc reads is read through it, and it is named where it is missing or fails."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from foiakit.drafts import reading
from foiakit.drafts.quotations import quotations
from foiakit.drafts.reading import pandoc
from foiakit.errors import BadInput, FoiakitError

RST = b"""Chapter
=======

He said \xe2\x80\x9cfour words or more here\xe2\x80\x9d. [#a]_

And
"five words or more there" too.

.. [#a] Reykjavik 02114.
"""
needs_pandoc = pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")


@needs_pandoc
def test_a_paragraph_has_its_line_and_a_quotation_its_note() -> None:
    manuscript = reading.read(RST, "a.rst", "rst")
    first, second = quotations(manuscript.blocks)
    assert (first.text, first.line, first.note) == ("four words or more here", 4, "1")
    assert (second.text, second.line) == ("five words or more there", 6)
    assert manuscript.notes()["1"][0].text == "Reykjavik 02114."


@needs_pandoc
@pytest.mark.parametrize("form", sorted(pandoc.BINARY))
def test_what_is_not_of_its_form_is_refused(form: str) -> None:
    with pytest.raises(BadInput, match="pandoc cannot read this"):
        reading.read(b"junk", f"a.{form}", form)


def _in_place_of_pandoc(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    program = folder / "pandoc"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/bin:/usr/bin")


def test_where_pandoc_is_missing_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FoiakitError, match=r"needs pandoc.*pandoc\.org"):
        reading.read(RST, "a.rst", "rst")


def test_a_run_without_end_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _in_place_of_pandoc(tmp_path, monkeypatch, "exec sleep 60")
    monkeypatch.setattr(pandoc, "SECONDS", 0.2)
    with pytest.raises(BadInput, match="took more than"):
        reading.read(RST, "a.rst", "rst")


def test_more_text_than_any_manuscript_has_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _in_place_of_pandoc(tmp_path, monkeypatch, "cat > /dev/null; echo some words")
    monkeypatch.setattr(pandoc, "MOST_MARKDOWN", 5)
    with pytest.raises(BadInput, match="no manuscript has"):
        reading.read(RST, "a.rst", "rst")
