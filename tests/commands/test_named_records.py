"""Ids, formats and endings as people type them: what is not there is said, with its exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program import Run, on_terminal

MISSING = [
    ["list", "99"], ["list", "4", "99"], ["list", "4,99"], ["list", "90-99"],
    ["list", "Kabul 00001"], ["export", "99"], ["stats", "99"], ["timeline", "99"],
    ["check", "99"], ["wanted", "99"],
    ["cite", "99"], ["cite", "4,99"], ["cite", "99", "--classification", "secret"],
    ["edit", "99", "--tag", "x"], ["remove", "99", "--yes"], ["show", "99"], ["show", "4,99"],
    ["refs", "99"], ["thread", "99"], ["read", "99"], ["date", "99"], ["diff", "99"],
    ["log", "99"], ["save", "x", "99"],
]  # fmt: skip


@pytest.mark.parametrize("words", MISSING, ids=" ".join)
def test_an_id_that_is_asked_for_and_not_there_is_exit_3(
    words: list[str], desk: Run, seven: Path
) -> None:
    done = desk(*words)
    assert (done.code, done.out) == (3, "")
    assert "99" in done.err or "Kabul" in done.err


def test_a_record_that_filters_leave_out_is_an_empty_answer(desk: Run, seven: Path) -> None:
    done = desk("list", "4", "--classification", "top secret")
    assert (done.code, done.out) == (0, "")
    assert "no records match these filters" in done.err


@pytest.mark.parametrize("command", ["list", "cite", "export", "show"])
def test_ids_may_be_a_list_with_commas(command: str, desk: Run, seven: Path) -> None:
    listed, each = desk(command, "4,5,1-2"), desk(command, "4", "5", "1-2")
    assert listed == each
    assert listed.code == 0
    assert listed.out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("jsonl", "ndjson"), ("JSON", "json"), ("bib", "bibtex"), ("md", "markdown")],
)
def test_formats_have_the_names_that_people_give_them(
    typed: str, meant: str, desk: Run, seven: Path
) -> None:
    assert desk("export", "--format", typed) == desk("export", "--format", meant)
    assert desk("list", "--format", typed) == desk("list", "--format", meant)


def test_excel_is_a_workbook(desk: Run, seven: Path) -> None:
    assert desk("export", "--format", "excel", "-o", "a.xlsx").code == 0
    assert Path("a.xlsx").read_bytes()[:2] == b"PK"


@pytest.mark.parametrize("name", ["t.png", "t.pdf", "t.pptx", "dir.d/t.zip", "T.PNG"])
@pytest.mark.parametrize(
    ("command", "works"),
    [(["timeline"], ".svg"), (["timeline", "--by", "year"], ".csv"), (["export"], ".csv")],
)
def test_an_ending_that_means_nothing_is_refused(
    name: str, command: list[str], works: str, desk: Run, seven: Path
) -> None:
    Path("dir.d").mkdir()
    done = desk(*command, "-o", name)
    assert (done.code, done.out) == (2, "")
    assert works in done.err
    assert not Path(name).exists()
    assert desk(*command, "-o", f"dir.d/plain{works}").code == 0


def test_a_format_that_was_named_may_have_any_ending(desk: Run, seven: Path) -> None:
    assert desk("export", "--format", "csv", "-o", "t.png").code == 0
    assert Path("t.png").read_text(encoding="utf-8").startswith("id,")
    assert desk("export", "-o", "noending").code == 0
    assert json.loads(Path("noending").read_text(encoding="utf-8").splitlines()[0])["id"] == 1


def test_a_timeline_says_what_it_wrote(desk: Run, seven: Path) -> None:
    assert desk("timeline", "-o", "t.svg").err == "foiakit: t.svg: written as svg\n"
    assert desk("timeline", "--by", "year", "-o", "t.csv", "--quiet").err == ""


EMPTY = [
    ["list"], ["cite"], ["stats"], ["stats", "--gaps"], ["export"], ["timeline"], ["wanted"],
    ["timeline", "--by", "year"],
]  # fmt: skip


@pytest.mark.parametrize("words", EMPTY, ids=" ".join)
def test_an_empty_answer_is_a_message(words: list[str], desk: Run, seven: Path) -> None:
    done = desk(*words, "--classification", "top secret")
    assert done.code == 0
    assert done.err.count("\n") == 1
    assert "no records match these filters" in done.err


@pytest.mark.parametrize("words", [["wanted"], ["seen"], ["save"], ["save", "--list"]])
def test_an_empty_list_is_a_message(words: list[str], desk: Run, seven: Path) -> None:
    done = desk(*words)
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("foiakit: no ")


def test_a_list_in_a_pipe_has_the_captions(desk: Run, seven: Path) -> None:
    assert desk("list", "4").out.split("\t")[2] == "Secret, NODIS"


def test_a_value_that_is_absent_is_a_word_in_a_pipe(desk: Run, seven: Path) -> None:
    for field in ("pages", "post", "tag"):
        rows = [line.split("\t") for line in desk("stats", "--by", field).out.splitlines()]
        assert all(all(row) for row in rows)
        assert any(row[0] == "(none)" for row in rows)


def test_a_list_on_standard_input_has_comments_and_its_errors_name_the_line(
    desk: Run, seven: Path
) -> None:
    done = desk("cite", "-", stdin="# chapter 2\n4  # the cable\n\n5,1-2\n")
    assert done == desk("cite", "4", "5", "1-2")
    done = desk("cite", "-", stdin="4\n# none\n99\n5\n")
    assert (done.code, done.out) == (3, "")
    assert "standard input:3: " in done.err
    assert "no record 99" in done.err


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
