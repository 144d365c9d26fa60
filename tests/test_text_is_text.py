"""Nothing from outside is read as markup, and nothing hidden reaches a person's eyes unseen."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from program import Run, on_terminal

from foiakit.text.visible import json_visible, visible

NASTY = "[sic] [/b] [red]x :smile: \x1b[31mred\x1b[0m \u202eabc\u202c \x07\x9b tab\there\nline"
SHOWN = (
    "[sic] [/b] [red]x :smile: \\x1b[31mred\\x1b[0m \\u202eabc\\u202c \\x07\\x9b tab\\there\\nline"
)


@pytest.fixture
def nasty(desk: Run) -> str:
    """The id of a record whose title holds everything that could do harm."""
    done = desk("add", "--title", NASTY, "--notes", NASTY, "--classification", "[b]Secret[/b]")
    assert done.code == 0, done.err
    return done.out.strip()


@pytest.mark.parametrize(
    "command", ["list", "show 1", "cite 1", "timeline", "export --format plain"]
)
def test_a_pipe_gets_escapes_shown_in_one_line(desk: Run, nasty: str, command: str) -> None:
    out = desk(*command.split()).out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "\x9b" not in out
    assert SHOWN.partition("\\n")[0].rpartition(" ")[0] in out


@pytest.mark.parametrize("command", ["list", "show 1", "timeline"])
def test_a_terminal_never_gets_an_escape_that_the_text_brought(nasty: str, command: str) -> None:
    seen = on_terminal(*command.split(), NO_COLOR="1")
    assert "\x1b[31m" not in seen
    assert "\u202e" not in seen
    assert "[sic]" in seen
    assert "[/b]" in seen


def test_json_keeps_what_was_typed_and_shows_it_on_a_terminal(desk: Run, nasty: str) -> None:
    piped = desk("list", "--format", "json").out
    assert json.loads(piped)[0]["title"] == NASTY
    assert "\u202e" in piped
    seen = on_terminal("list", "--format", "json", "--no-pager")
    assert "\u202e" not in seen
    assert json.loads(seen)[0]["title"] == NASTY


@pytest.mark.parametrize("command", ["show 1", "search sic", "log", "diff 1", "seen"])
def test_json_on_a_terminal_shows_what_is_hidden_whatever_writes_it(
    desk: Run, nasty: str, command: str
) -> None:
    assert desk("edit", nasty, "--title", f"{NASTY} again").code == 0
    assert desk("seen", nasty, "missing-date", "--reason", NASTY).code == 0
    seen = on_terminal(*command.split(), "--format", "json")
    assert "\u202e" not in seen
    assert "\\u202e" in seen


def test_an_error_shows_what_is_hidden_in_it(desk: Run) -> None:
    done = desk("import", "no\x1b[31m\nsuch\u202efile")
    assert done.code == 3
    assert done.err == "foiakit: no\\x1b[31m\\nsuch\\u202efile: no such file\n"


@given(st.text())
def test_visible_text_is_one_line_without_controls(text: str) -> None:
    shown = visible(text)
    assert not any(ord(sign) < 32 or 127 <= ord(sign) < 160 for sign in shown)
    assert len(shown.splitlines()) <= 1
    if text.isprintable():
        assert visible(shown) == shown


@given(st.text())
def test_json_made_visible_is_the_same_json(text: str) -> None:
    line = json.dumps(text, ensure_ascii=False)
    assert json.loads(json_visible(line)) == text
    assert "\u202e" not in json_visible(line)


def test_a_pipe_has_no_colour_box_wrap_or_cut(seven: Path, process: Run) -> None:
    for command in (["list"], ["list", "--format", "table"], ["timeline"], ["show", "3"]):
        out = process(*command, COLUMNS="40", FORCE_COLOR="").out
        assert "\x1b" not in out
        assert not set("│─┌┐└┘…") & set(out)
        assert "Turn to Him for Financial Support and Advice" in out


def test_eighty_columns_hold_id_date_classification_and_the_start_of_the_title(seven: Path) -> None:
    seen = on_terminal("list", NO_COLOR="1")
    lines = [line.rstrip() for line in re.sub(r"\x1b\[[\d;]*m|\r", "", seen).splitlines()]
    assert max(map(len, lines)) <= 80
    (row,) = [line for line in lines if line.split()[:1] == ["4"]]
    assert "1999-05-24" in row
    assert "Secret, NODIS" in row
    assert "Usama bin" in row


def test_no_color_means_no_colour(seven: Path) -> None:
    assert "\x1b[" not in on_terminal("list", NO_COLOR="1").replace("\x1b[1m", "").replace(
        "\x1b[0m", ""
    ).replace("\x1b[2m", "")
    assert "\x1b[" in on_terminal("list", NO_COLOR="")
    assert "\x1b" not in on_terminal("list", TERM="dumb")
