"""Citation keys at the prompt: shown, taken as ids everywhere, kept by every export and import."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program import Run

KEY = "state1999-095538"
COMMANDS = [
    ["cite"], ["show", "--format", "json"], ["list", "--format", "ids"],
    ["export", "--format", "ris"], ["thread"], ["check"], ["log"], ["read"],
    ["timeline", "--around"], ["stats"], ["date"],
]  # fmt: skip


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_a_key_is_taken_wherever_an_id_is(seven: Path, desk: Run, words: list[str]) -> None:
    command, *rest = words
    if rest[:1] == ["--around"]:
        assert desk(command, "--around", KEY) == desk(command, "--around", "4")
    else:
        assert desk(command, KEY, *rest) == desk(command, "4", *rest)


def test_a_key_is_shown_and_printed(seven: Path, desk: Run) -> None:
    assert f"citation_key: {KEY}\n" in desk("show", "4").out
    assert json.loads(desk("list", "4", "--format", "ndjson").out)["citation_key"] == KEY
    for form in ("bibtex", "biblatex", "csl-json", "ndjson", "csv"):
        assert KEY in desk("export", "4", "--format", form).out


@pytest.mark.parametrize("form", ["bibtex", "biblatex", "csl-json", "ris", "ndjson", "csv"])
def test_an_export_comes_back_with_its_keys(seven: Path, desk: Run, form: str) -> None:
    desk("edit", "4", "--citation-key", "Haqqani1999")
    desk("export", "--format", form, "--output", "all.out", "--yes")
    assert desk("import", "all.out", "--db", "new.db").code == 0
    here, there = (
        desk("list", "--columns", "citation_key,title", "--db", db).out
        for db in ("records.db", "new.db")
    )
    assert there == here
    assert "Haqqani1999" in there


def test_a_key_of_a_bibliography_is_kept_and_a_taken_one_is_reported(
    seven: Path, desk: Run
) -> None:
    Path("my.bib").write_text(
        "@misc{smith2020, title = {One}, date = {2020}}\n"
        f"@misc{{{KEY}, title = {{Two}}, date = {{2021}}}}\n"
        "@misc{12345, title = {Three}, author = {{Rand}}, date = {2022}}\n"
    )
    done = desk("import", "my.bib")
    assert f"my.bib:2: {KEY} is the citation key of another record; this one is {KEY}b here" in (
        done.err
    )
    listed = desk("list", "--columns", "citation_key", "--from", "2020").out.split()
    assert listed == ["smith2020", f"{KEY}b", "rand2022-three"]
    assert "Two" in desk("cite", f"{KEY}b").out
    assert "One" in desk("cite", "smith2020").out  # it might be a message, too


def test_a_key_of_no_record_and_one_of_a_removed_record_are_distinguished(
    seven: Path, desk: Run
) -> None:
    assert desk("cite", "state1999-1") == (
        3, "",
        "foiakit: records.db: no record with the citation key or document number state1999-1;"
        " foiakit list lists the records\n",
    )  # fmt: skip
    desk("remove", "4", "--yes")
    assert desk("cite", KEY) == (
        3, "",
        f"foiakit: records.db: the record with the citation key {KEY} was removed; foiakit log"
        " shows when\n",
    )  # fmt: skip


def test_a_key_of_a_merged_record_means_the_one_that_it_is_now(seven: Path, desk: Run) -> None:
    desk("add", "--citation-key", "copy1999", "--title", "A copy")
    desk("merge-records", "4", "8")
    assert desk("list", "copy1999", "--format", "ids").out == "4\n"


@pytest.mark.parametrize("bad", ["a b", "1999", "a{b", "smith,1999", "é", "a--b", ""])
def test_a_key_that_a_manuscript_could_not_cite_is_refused(
    seven: Path, desk: Run, bad: str
) -> None:
    for words in (["edit", "4"], ["add", "--title", "x"]):
        done = desk(*words, "--citation-key", bad)
        assert done.code == 4
        assert "is not a citation key" in done.err
    assert "always has a citation key" in desk("edit", "4", "--clear", "citation-key").err


def test_two_records_cannot_get_one_key_by_one_edit(seven: Path, desk: Run) -> None:
    done = desk("edit", "4", "5", "--citation-key", "both1999")
    assert done.code == 1
    assert "both1999 is, or was, the citation key of record 4" in done.err
    assert desk("list", "both1999").code == 3


def test_a_saved_selection_may_name_records_by_their_keys(seven: Path, desk: Run) -> None:
    desk("save", "one", KEY)
    assert desk("list", "@one", "--format", "ids").out == "4\n"
