"""Every format and every question on a real terminal: shown whole, and nothing in it is obeyed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from program import on_terminal

from foiakit.model.record import Record
from foiakit.store import Store
from foiakit.writers import WRITERS

HOSTILE = "red \x1b[31m, \x9b32m, turned \u202eround, \x07"
HARM = ("\x1b[31m", "\x9b", "\u202e", "\x07")


@pytest.fixture
def hostile(here: Path) -> Path:
    """A record that would repaint the terminal with each of its texts."""
    text: dict[str, Any] = {
        name: f"{HOSTILE} {name}"
        for name in ("title", "originator", "recipient", "kind", "source", "notes", "description")
    }
    with Store.write("records.db", create=True) as store, store.transaction():
        store.add(Record(date="1999-05-24", tags=(HOSTILE,), text=HOSTILE, **text))
    return here


def harmless(seen: str) -> bool:
    return not any(harm in seen for harm in HARM) and "Traceback" not in seen


@pytest.mark.parametrize("form", WRITERS)
def test_an_export_to_a_terminal_is_shown_safely(hostile: Path, form: str) -> None:
    seen = on_terminal("export", "--format", form)
    assert harmless(seen), seen
    assert "foiakit: " not in seen
    assert seen.strip()


@pytest.mark.parametrize(
    "words",
    [
        ["stats", "--by", "originator", "--format", "csv"],
        ["stats", "--by", "originator", "--format", "json"],
        ["timeline", "--by", "year", "--stack", "kind", "--format", "csv"],
        ["timeline", "--by", "year", "--stack", "kind", "--format", "json"],
        ["timeline", "--format", "svg"],
        ["timeline", "--format", "html"],
        ["list", "--format", "tsv"],
        ["show", "1", "--format", "ris"],
        ["check", "--format", "json"],
        ["cite", "1", "--style", "mla"],
        ["log", "1"],
        ["read", "1", "--raw"],
        ["remove", "1", "--dry-run"],
    ],
    ids=" ".join,
)
def test_other_commands_show_it_safely(hostile: Path, words: list[str]) -> None:
    seen = on_terminal(*words)
    assert harmless(seen), seen
    assert seen.strip()


def test_the_tabs_between_cells_stay_tabs_on_a_terminal(hostile: Path) -> None:
    seen = on_terminal("export", "--format", "tsv", "--columns", "id,date")
    assert seen == "id\tdate\r\n1\t1999-05-24\r\n"


def test_the_question_of_remove_shows_the_record_safely(hostile: Path) -> None:
    seen = on_terminal("remove", "1", typed=b"n\n")
    assert "Remove 1 (red \\x1b[31m" in seen
    assert harmless(seen), seen
    assert "not done" in seen


def test_the_question_of_backup_shows_the_name_safely(hostile: Path) -> None:
    copy = hostile / "red \x1b[31m.db"
    copy.write_bytes(b"")
    seen = on_terminal("backup", copy.name, typed=b"n\n")
    assert harmless(seen), seen
    assert "Replace red \\x1b[31m.db?" in seen
