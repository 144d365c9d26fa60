"""Search as a person and as a script see it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from program import Run, on_terminal

pytestmark = pytest.mark.usefixtures("seven")


def test_in_a_pipe_a_line_a_hit_with_the_words_marked(desk: Run) -> None:
    done = desk("search", "osama", "bin", "laden")
    (line,) = [line for line in done.out.splitlines() if line.startswith("4\t")]
    number, date, classification, message, title, snippet = line.split("\t")
    assert (number, date, classification, message) == ("4", "1999-05-24", "Secret", "State 095538")
    assert title.startswith("Usama bin Ladin: Pressing")
    assert "**Usama** **bin Ladin**" in snippet
    assert done.err == ""


def test_exact_finds_one_spelling(desk: Run) -> None:
    assert desk("search", "title:osama", "--exact").out == ""
    assert desk("search", "title:usama", "--exact", "--format", "ids").out == "4\n"
    assert desk("search", "title:osama", "--format", "ids").out == "4\n"


def test_json_has_every_key_of_a_record_and_rank_and_snippet(desk: Run) -> None:
    listed = json.loads(desk("list", "4", "--format", "json").out)[0]
    (found,) = json.loads(desk("search", "title:osama", "--format", "json").out)
    assert {**listed, "rank": found["rank"], "snippet": found["snippet"]} == found
    assert found["rank"] < 0
    assert "**Usama**" in found["snippet"]
    (line,) = desk("search", "title:osama", "--format", "ndjson").out.splitlines()
    assert json.loads(line) == found
    assert desk("search", "nothingness", "--format", "json").out == "[]\n"
    assert desk("search", "nothingness", "--format", "ndjson").out == ""


def test_the_formats_of_list_work_too(desk: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(desk("search", "title:osama", "--format", "csv").out)))
    assert [row["id"] for row in rows] == ["4"]
    assert desk("search", "x", "--format", "nosuch").code == 3


def test_filters_limits_and_order(desk: Run) -> None:
    by_date = desk("search", "haqqani", "--sort", "date", "--format", "ids").out.split()
    assert by_date == sorted(by_date)
    by_rank = desk("search", "haqqani", "--format", "ids").out.split()
    assert sorted(by_rank) == by_date
    secret = desk("search", "haqqani", "--classification", "S", "--format", "ids").out.split()
    assert set(secret) < set(by_rank)
    assert desk("search", "haqqani", "--limit", "1", "--format", "ids").out.split() == by_rank[:1]
    assert desk("search", "haqqani", "--sort", "size").code == 2
    assert desk("search").code == 2


def test_odd_input_is_read_as_words_with_a_message(desk: Run) -> None:
    done = desk("search", 'title "osama')
    assert done.code == 0
    assert "searched for as plain words" in done.err
    assert desk("search", 'title "osama', "--quiet").err == ""
    done = desk("search", "++")
    assert (done.code, done.out) == (0, "")
    assert "no word" in done.err


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_no_text_whatever_is_an_error(desk: Run, text: str) -> None:
    done = desk("search", "--", text)
    assert done.code == 0 or (done.code, text[:1]) == (3, "@")
    assert "Traceback" not in done.err


def test_a_word_that_is_not_utf_8_is_refused(process: Run) -> None:
    done = process("search", "caf\udce9 haqqani")
    assert (done.code, done.out) == (4, "")  # not the hits of its other words, as if it were them
    assert "character 4 is not text" in done.err


def test_a_terminal_gets_hits_underlined_and_a_line_on_what_else_there_is() -> None:
    seen = on_terminal("search", "haqqani", "--limit", "1", columns=60)
    assert "more; use --all to show them" in seen
    assert "\x1b[1;4m" in seen
    assert "**" not in seen
    plain = on_terminal("search", "haqqani", "--limit", "1", columns=60, NO_COLOR="1")
    assert "\x1b[3" not in plain


def test_brackets_in_a_title_are_text(desk: Run) -> None:
    assert "[Excised]" in desk("search", "harakat", "--format", "table").out
    assert "[Excised]" in desk("search", "harakat").out


def test_a_word_may_begin_with_a_hyphen(desk: Run) -> None:
    wanted = desk("search", "haqqani", "--format", "ids")
    done = desk("search", "-haqqani", "--format", "ids")
    assert (done.code, done.out) == (0, wanted.out)
    assert desk("search", "haqqani", "-q", "--format", "ids").out == wanted.out
    assert desk("search", "--", "-haqqani").out != ""
    assert desk("search", "--exakt", "haqqani").code == 2


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("State 095538", "foiakit list --message 'State 095538'"),
        ("post:islamabad", "--post islamabad"),
        ("titel:taliban", "title:taliban"),
        ("zzz", "no record contains these words"),
    ],
)
def test_where_nothing_is_found_it_says_what_may_be_meant(desk: Run, words: str, hint: str) -> None:
    done = desk("search", words)
    assert (done.code, done.out) == (0, "")
    assert hint in done.err
    assert desk("search", words, "--quiet").err == ""


@pytest.mark.parametrize(
    "text", ["haqqani " * 1_300, "haqqani-" * 300 + '"', "(haqqani " * 201], ids=len
)
def test_what_is_not_looked_for_is_named(desk: Run, text: str) -> None:
    done = desk("search", text, "--format", "ids")
    assert done.code == 0
    is_cut = len(text) > 10_000 or text.count(" ") > 200
    assert ("only its first 10,000 characters, and 200 words" in done.err) == is_cut


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("talliban", "taliban"), ("afganistan", "afghanistan"), ("usamma OR hakani", "usama"),
        ("pakistann haqani", "pakistan haqqani"),
    ],
)  # fmt: skip
def test_a_misspelled_word_is_answered_with_the_one_that_is_there(
    desk: Run, typed: str, meant: str
) -> None:
    done = desk("search", typed)
    assert (done.code, done.out, done.err.count("\n")) == (0, "", 1)
    assert "did you mean: foiakit search" in done.err
    assert meant in done.err
    assert desk("search", typed.split(maxsplit=1)[0], "--db", "records.db").code == 0


def test_a_word_like_none_is_answered_without_one(desk: Run) -> None:
    before = Path("records.db").read_bytes()
    for words in ("zebra", "xyzzyxq", "1234", "ta"):
        assert desk("search", words).err == "foiakit: no record contains these words\n"
    assert Path("records.db").read_bytes() == before


@pytest.mark.parametrize("number", ["C05764535", "CIA-RDP79R00904A001500020012-3"])
def test_the_number_of_a_document_or_case_finds_it(desk: Run, number: str) -> None:
    desk("add", "--title", "Cod", "--document", number, "--case", "F-2014-20439")
    assert desk("list", "--document", number.lower()).out == desk("list", "--document", number).out
    assert "Cod" in desk("list", "--document", number.lower()).out
    assert desk("search", number).out.splitlines()[0].endswith(f"\tCod\tdocument **{number}**")
    assert "**F-2014-20439**" in desk("search", "F-2014-20439", "--format", "table").out
    first = json.loads(desk("search", number[:9] + "*", "--format", "json").out)[0]
    assert (first["rank"], first["snippet"]) == (None, f"document **{number}**")


def test_a_number_that_the_filters_leave_out_is_answered_with_the_command_that_finds_it(
    desk: Run,
) -> None:
    desk("add", "--title", "Cod", "--document", "C05764535", "--date", "1999")
    done = desk("search", "C05764535", "--year", "1972")
    assert "foiakit list --document C05764535" in done.err


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("taliban -karachi", "to do that: foiakit search 'taliban NOT karachi'"),
        ("omar NEAR/5 taliban", "foiakit search 'NEAR(omar taliban, 5)'"),
    ],
)
def test_signs_of_other_search_engines_are_answered_with_what_they_are_here(
    desk: Run, typed: str, advice: str
) -> None:
    assert advice in desk("search", typed).err


@pytest.mark.parametrize("typed", ["-karachi", "taliban NOT karachi", "Lima - Callao", "al-qaida"])
def test_a_hyphen_that_means_nothing_else_is_not_mentioned(desk: Run, typed: str) -> None:
    assert "minus" not in desk("search", typed).err


def test_an_abbreviation_is_suggested_as_the_records_write_it(desk: Run) -> None:
    desk("edit", "4", "--title", "Ice of the U.S.S.R. and of NATO")
    assert "did you mean: foiakit search U.S.S.R." in desk("search", "ussr").err
    assert "did you mean: foiakit search NATO" in desk("search", "N.A.T.O.").err
    assert desk("search", "xyz").err == "foiakit: no record contains these words\n"
