"""`list`: a page on a terminal, and everything in a pipe."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from program import Run, on_terminal
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


def test_a_closed_pipe_ends_the_list_silently(hundred: Path) -> None:
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
