"""The program on a real terminal (a pseudo-terminal of 80 columns), as a person sits before it."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from program import on_terminal
from rich.cells import cell_len
from terminal_text import read_on_terminal

from foiakit.model.record import Record
from foiakit.store.store import Store

WIDE = "中文标题：关于导弹试验的电报，非常长的标题需要被截断才能放进表格里面去，还要更长一些才行"
TITLES = [
    "A plain title [sic] that is long enough to be cut on a terminal of eighty columns, surely",
    WIDE,
    "e\u0301te\u0301 a\u0300 la Re\u0301publique " * 5,
    "ברקיה על מזרח התיכון שלום עולם ברקיה על מזרח התיכון שלום עולם ברקיה על מזרח",
    "\x1b[31mred\x1b[0m \u202eevil\u202c \x07 tab\there",
    "👩‍👩‍👧 family and 🇺🇸 flag",
]


@pytest.fixture
def titles(here: Path) -> Path:
    """Titles in many scripts and with what could do harm, one of each."""
    with Store.write("records.db", create=True) as store, store.transaction():
        for number, title in enumerate(TITLES):
            store.add(
                Record(
                    title=title,
                    date=f"{1990 + number}-05-24",
                    classification="Secret",
                    message=f"Tel Aviv {number:05}",
                    text=title,
                )
            )
    return here


COMMANDS = [
    ["list"],
    ["list", "--all"],
    ["timeline"],
    ["timeline", "--by", "month"],
    ["show", "1-6"],
]


@pytest.mark.parametrize("columns", [20, 40, 60, 80, 120, 200])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_line_runs_over_the_terminals_edge(
    titles: Path, command: list[str], columns: int
) -> None:
    seen = read_on_terminal(*command, "--no-pager", columns=columns)
    for line in seen.splitlines():
        if not line.startswith("foiakit:"):
            assert cell_len(line.rstrip()) <= columns, line


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_what_a_title_brings_does_nothing_to_the_terminal(titles: Path, command: list[str]) -> None:
    seen = on_terminal(*command, "--no-pager")
    for harm in ("\x1b[31mred", "\u202e", "\u202c", "\x07", "tab\there"):
        assert harm not in seen
    if "--by" not in command:
        assert "[sic]" in seen


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_colour_is_no_colour(titles: Path, command: list[str]) -> None:
    seen = on_terminal(*command, "--no-pager", NO_COLOR="1")
    codes = {code for group in re.findall(r"\x1b\[([\d;]*)m", seen) for code in group.split(";")}
    assert codes <= {"", "0", "1", "2", "4", "7", "22"}  # bold, dim, underlined, reversed
    assert "Secret" in seen


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_terminal_that_understands_nothing_is_sent_only_letters(
    titles: Path, command: list[str]
) -> None:
    seen = on_terminal(*command, TERM="dumb")
    assert "\x1b" not in seen
    assert "Secret" in seen


def test_bars_are_letters_where_there_are_no_colours(titles: Path) -> None:
    assert "│SSS" in read_on_terminal("timeline", "--by", "year", NO_COLOR="1").replace(" ", "")
    assert "48;5" not in on_terminal("timeline", "--by", "year", NO_COLOR="1")
    assert "41m" in on_terminal("timeline", "--by", "year")


def test_ctrl_c_stops_a_long_list_quietly_with_the_code_for_it(here: Path) -> None:
    with Store.write("records.db", create=True) as store, store.transaction():
        for number in range(3000):
            store.add(Record(title=f"synthetic {number}"))
    # A pager that takes nothing and, as less does, keeps Ctrl-C to itself.
    idle = "import signal, time; signal.signal(2, signal.SIG_IGN); time.sleep(6)"
    parent, child = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "foiakit", "list", "--all"],
        stdin=child,
        stdout=child,
        stderr=child,
        env={**os.environ, "TERM": "xterm", "PAGER": f"{sys.executable} -c '{idle}'"},
        start_new_session=True,
    )
    os.close(child)
    time.sleep(3)
    assert process.poll() is None
    os.killpg(process.pid, signal.SIGINT)
    seen = b""
    while True:
        try:
            piece = os.read(parent, 65536)
        except OSError:
            break
        if not piece:
            break
        seen += piece
    assert process.wait(timeout=20) == 130
    assert b"Traceback" not in seen
    os.close(parent)
