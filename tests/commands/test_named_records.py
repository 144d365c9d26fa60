"""Small answers that people rely on: messages, words for absent values, paragraphs of Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run, on_terminal


def test_a_timeline_says_what_it_wrote(desk: Run, seven: Path) -> None:
    assert desk("timeline", "-o", "t.svg").err == "foiakit: t.svg: written as svg\n"
    assert desk("timeline", "--by", "year", "-o", "t.csv", "--quiet").err == ""


def test_a_list_in_a_pipe_has_the_captions(desk: Run, seven: Path) -> None:
    assert desk("list", "4").out.split("\t")[2] == "Secret, NODIS"


def test_a_value_that_is_absent_is_a_word_in_a_pipe(desk: Run, seven: Path) -> None:
    for field in ("pages", "post", "tag"):
        rows = [line.split("\t") for line in desk("stats", "--by", field).out.splitlines()]
        assert all(all(row) for row in rows)
        assert any(row[0] == "(none)" for row in rows)


@pytest.mark.parametrize("more", [[], ["--notes"], ["--as-printed"]])
def test_citations_in_markdown_are_paragraphs(more: list[str], desk: Run, seven: Path) -> None:
    out = desk("cite", "4", "1", "--markdown", *more).out
    assert len(out.split("\n\n")) == 2
    assert not out.endswith("\n\n")


def test_refs_says_that_there_is_no_text_to_read(desk: Run, seven: Path) -> None:
    assert "record 1 has no text to read references from" in desk("refs", "1").err
    assert desk("add", "--title", "x", "--text", "It snowed.").code == 0
    assert "no text" not in desk("refs", "8").err


def test_parse_on_a_terminal_says_what_it_waits_for(here: Path) -> None:
    assert "Ctrl-D" in on_terminal("parse", typed=b"\x04" * 8, columns=120)
