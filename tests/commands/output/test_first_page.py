"""A terminal gets the first page of a list, and is told how many more records there are."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run
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


def test_a_terminal_gets_a_page_and_how_many_more_there_are(hundred: Path) -> None:
    lines = plain(read_on_terminal("list"))
    assert lines[0].split() == ["Id", "Date", "Classification", "Title"]
    assert [line.split()[0] for line in lines[2:-1]] == [str(n) for n in range(1, 19)]
    assert lines[-1] == "foiakit: 82 more; use --all to show them, or --limit N"
    assert len(lines) <= 24


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
def test_a_page_with_long_markings_fits_the_screen(here: Path, columns: int) -> None:
    with Store.write("records.db", create=True) as store, store.transaction():
        for number in range(1, 51):
            captions = ("EYES ONLY", "NODIS", "NOFORN") if number % 2 else ()
            store.add(Record(title=f"synthetic {number}", date="1975", classification="Top Secret",
                             captions=captions))  # fmt: skip
    lines = plain(read_on_terminal("list", columns=columns))
    assert len(lines) <= 24
    shown = max(int(word) for line in lines[:-1] for word in line.split()[:1] if word.isdigit())
    assert f"foiakit: {50 - shown} more;" in " ".join(lines[-3:]), lines[-3:]
