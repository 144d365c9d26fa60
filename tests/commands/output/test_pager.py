"""A long list goes through the pager, whatever pager a person has."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import on_terminal
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
