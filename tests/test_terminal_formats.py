"""Every format and every question on a real terminal: shown whole, and nothing in it is obeyed."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from faults.extent import often
from hostile_records import ATTACKS
from hostile_records import hostile as hostile_record
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from program import on_terminal

from foiakit.errors import FoiakitError
from foiakit.model.record import Record
from foiakit.store.store import Store
from foiakit.text.visible import visible_lines
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
    assert "cancelled" in seen


def test_the_question_of_backup_shows_the_name_safely(hostile: Path) -> None:
    copy = hostile / "red \x1b[31m.db"
    copy.write_bytes(b"")
    seen = on_terminal("backup", copy.name, typed=b"n\n")
    assert harmless(seen), seen
    assert "Replace red \\x1b[31m.db?" in seen


VIEWS = (
    ["list"], ["show", "1-30"], ["search", "a"], ["timeline"], ["timeline", "--by", "year"],
    ["check"], ["stats"], ["wanted"], ["refs", "1"], ["thread", "1"], ["log"], ["diff", "1"],
    ["read", "1"], ["cite", "1-30"],
)  # fmt: skip
RICHS_OWN = re.compile(r"\x1b\[[\d;]*m|\x1b\[\?25[lh]|\x1b\[[012]?K")
"""What makes a line bold or coloured, or clears a line of progress."""


@settings(max_examples=often(1, 20), deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(list(ATTACKS.values())) | st.text(), min_size=1, max_size=4))
def test_no_view_hands_a_terminal_what_it_would_obey(here: Path, texts: list[str]) -> None:
    Path("records.db").unlink(missing_ok=True)
    with Store.write("records.db", create=True) as store, suppress(FoiakitError):
        store.put(
            hostile_record(text, date="1999-05-24", message=message)
            for text in (*ATTACKS.values(), *texts)
            for message in (text, "Lima 00512")
        )
    for words in VIEWS:
        seen = RICHS_OWN.sub("", on_terminal(*words)).replace("\r\n", "\n").replace("\r", "")
        assert "Traceback" not in seen, (words, seen)
        assert visible_lines(seen.replace("\t", " ")) == seen.replace("\t", " "), words
