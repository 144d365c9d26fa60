"""`list`: a page on a terminal, everything in a pipe, and --all through the pager."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from program import Run, bare, on_terminal
from terminal_text import read_on_terminal

from foiakit.model.record import Record
from foiakit.store.store import Store


@pytest.fixture
def hundred(here: Path) -> Path:
    """A database of a hundred synthetic records, each a day after the one before."""
    with Store.write("records.db", create=True) as store, store.transaction():
        for number in range(1, 101):
            day = f"1975-{(number - 1) // 28 + 1:02}-{(number - 1) % 28 + 1:02}"
            store.add(Record(title=f"synthetic {number}", date=day, classification="Secret"))
    return here


def plain(seen: str) -> list[str]:
    return [line.rstrip() for line in seen.splitlines()]


def test_a_pipe_gets_a_line_a_record_with_its_columns_by_tabs(seven: Path, desk: Run) -> None:
    lines = desk("list").out.splitlines()
    assert len(lines) == 7
    assert lines[3] == (
        "4\t1999-05-24\tSecret, NODIS\tState 095538\tUsama bin Ladin: Pressing High-Level Taliban"
        " Official Jalaluddin Haqqani on Bin Ladin"
    )


def test_a_terminal_gets_a_page_and_how_many_more_there_are(hundred: Path) -> None:
    lines = plain(read_on_terminal("list"))
    assert lines[0].split() == ["Id", "Date", "Classification", "Title"]
    assert [line.split()[0] for line in lines[2:-1]] == [str(n) for n in range(1, 19)]
    assert lines[-1] == "foiakit: 82 more; use --all to show them, or --limit N"
    assert len(lines) <= 24


def test_all_goes_through_the_pager_as_it_is_looked_at(hundred: Path) -> None:
    lines = plain(read_on_terminal("list", "--all", PAGER="head -n 50"))
    assert len(lines) == 50
    assert lines[-1].split()[0] == "48"


@pytest.mark.parametrize("pager", ["", "no-such-pager"])
def test_all_without_a_pager_is_everything(hundred: Path, pager: str) -> None:
    lines = plain(read_on_terminal("list", "--all", PAGER=pager))
    assert lines[-1].split()[0] == "100"
    assert len(lines) == 102


def test_no_pager_is_no_pager(hundred: Path) -> None:
    lines = plain(read_on_terminal("list", "--all", "--no-pager", PAGER="false"))
    assert len(lines) == 102


def test_a_pager_that_ends_at_once_is_not_an_error(hundred: Path) -> None:
    seen = on_terminal("list", "--all", PAGER="true")
    assert "Traceback" not in seen
    assert "foiakit:" not in seen


def test_a_terminal_that_can_show_nothing_gets_a_page_of_plain_lines(hundred: Path) -> None:
    lines = plain(on_terminal("list", TERM="dumb"))
    assert lines[0].expandtabs() == "1\t1975-01-01\tSecret\t\tsynthetic 1".expandtabs()
    assert len(lines) == 19
    assert "82 more" in lines[-1]
    assert "\x1b" not in "".join(lines)


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
def test_ids_dates_classifications_and_titles_fit_the_terminal(seven: Path, columns: int) -> None:
    lines = plain(read_on_terminal("list", columns=columns))
    assert all(len(line) <= columns for line in lines)
    fourth = next(line for line in lines if "1999-05-24" in line)
    assert fourth.split()[0] == "4"
    assert "Secret, NODIS" in fourth
    assert "Usama bin Ladin: Pressing" in fourth


@pytest.mark.parametrize("columns", [20, 40])
def test_a_narrow_terminal_gets_several_lines_a_record(seven: Path, columns: int) -> None:
    seen = read_on_terminal("list", columns=columns)
    assert "4 1999-05-24" in seen
    assert "Secret, NODIS" in seen
    assert "Usama bin" in seen


def test_a_colour_terminal_shows_classifications_in_their_colours(seven: Path) -> None:
    seen = on_terminal("list")
    assert "\x1b[1;31mSecret" in seen
    assert "\x1b[1;94mConfidential" in seen
    assert "\x1b[1;32mUnclassified" in seen
    assert "\x1b[1;31m" not in on_terminal("list", NO_COLOR="1")


def test_a_table_in_a_pipe_is_whole_and_without_lines_or_colours(seven: Path, process: Run) -> None:
    out = process("list", "--format", "table", FORCE_COLOR="1").out
    lines = out.splitlines()
    assert len(lines) == 8
    assert "\x1b" not in out
    assert lines[7].endswith("Khalil Haqqani and Said Jan +Abd Al-Salam")


def test_a_closed_pipe_ends_the_list_in_silence(hundred: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "foiakit", "list", "--format", "table"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_nothing_found_is_an_empty_answer(seven: Path, desk: Run) -> None:
    done = desk("list", "--classification", "Top Secret")
    assert (done.code, done.out) == (0, "")


def test_a_table_that_is_empty_says_why(seven: Path, desk: Run) -> None:
    assert desk("list", "--lacks", "title", "--format", "table", "--limit", "5").err == (
        "foiakit: no records match these filters\n"
    )


@pytest.mark.parametrize(
    ("filters", "more"),
    [
        (["--limit", "7"], ""),
        (["--limit", "6"], "1 more"),
        (["--limit", "3", "--classification", "S"], "1 more"),
        (["--limit", "2", "--has", "message"], "4 more"),
        (["--limit", "0"], "7 more"),
    ],
)
def test_what_comes_after_the_page_is_counted(
    seven: Path, desk: Run, filters: list[str], more: str
) -> None:
    error = desk("list", *filters, "--format", "table").err
    assert error.startswith(f"foiakit: {more};" if more else "")
    assert bool(error) is bool(more)


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_a_page_with_long_markings_is_no_longer_than_the_screen(here: Path, columns: int) -> None:
    with Store.write("records.db", create=True) as store, store.transaction():
        for number in range(1, 51):
            captions = ("EYES ONLY", "NODIS", "NOFORN") if number % 2 else ()
            store.add(Record(title=f"synthetic {number}", date="1975", classification="Top Secret",
                             captions=captions))  # fmt: skip
    lines = plain(read_on_terminal("list", columns=columns))
    assert len(lines) <= 24
    shown = max(int(word) for line in lines[:-1] for word in line.split()[:1] if word.isdigit())
    assert f"foiakit: {50 - shown} more;" in " ".join(lines[-3:]), lines[-3:]


@pytest.mark.parametrize("field", ["date", "title", "pages", "id", "excised", "captions"])
def test_sort_orders_as_an_export_does_with_what_is_not_known_last(
    seven: Path, desk: Run, field: str
) -> None:
    for sort in (field, f"-{field}"):
        exported = desk("export", "--format", "ids", "--sort", sort).out
        for form in ("ids", "plain", "csv"):
            lines = desk("list", "--format", form, "--sort", sort).out.splitlines()
            ids = [line.split("\t")[0].split(",")[0] for line in lines if line[:1].isdigit()]
            assert ids == exported.split(), (sort, form)
        page = desk("list", "--sort", sort, "--format", "table", "--limit", "3")
        assert [line.split()[0] for line in page.out.splitlines()[1:]] == exported.split()[:3]
        assert page.err.startswith("foiakit: 4 more;")


def test_columns_are_the_fields_that_are_named_in_that_order(seven: Path, desk: Run) -> None:
    names = "title,id,excised,captions,text"
    exported = desk("export", "--format", "csv", "--columns", names).out
    assert desk("list", "--columns", names, "--format", "csv").out == exported
    plain = desk("list", "--columns", names).out.splitlines()
    wanted = [
        [row["title"], str(row["id"]), str(row["excised"]).lower() if row["excised"] else ""]
        for row in json.loads(desk("list", "--columns", names, "--format", "json").out)
    ]
    assert [line.split("\t")[:3] for line in plain] == wanted
    assert {line.count("\t") for line in plain} == {4}


@pytest.mark.parametrize("columns", [20, 60, 100])
def test_a_table_of_named_columns_keeps_to_the_terminal_and_short_cells_whole(
    seven: Path, columns: int
) -> None:
    seen = bare(on_terminal("list", "--columns", "id,date,title,source", columns=columns))
    assert all(len(line) <= columns for line in seen)
    rows = [line for line in seen if line.strip()[:1].isdigit()]
    assert [line.split()[0] for line in rows] == list("1234567")
    if columns > 20:
        assert rows[3].split()[1] == "1999-05-24"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--columns", "id,tite"], "did you mean title?"),
        (["--columns", "id,id"], "name each column once"),
        (["--sort", "-pagse"], "did you mean pages?"),
        (["--columns", "id", "--format", "bibtex"], "bibtex has no columns to choose"),
    ],
)
def test_a_column_that_is_none_is_a_usage_error(
    seven: Path, desk: Run, arguments: list[str], says: str
) -> None:
    done = desk("list", *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert says in done.err
