"""A page of records with the columns that a person has named."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from foiakit.views.tables.chosen_columns import table

ROWS = [("4", "Ice talks with the minister of the port", "Secret"), ("15", "Fog", "")]


def drawn(width: int, *, terminal: bool) -> list[str]:
    out = io.StringIO()
    screen = Console(file=out, width=width, force_terminal=terminal, no_color=True)
    screen.print(table(("id", "title", "classification"), ROWS, screen))
    return out.getvalue().splitlines()


@pytest.mark.parametrize("terminal", [True, False])
@pytest.mark.parametrize("width", [20, 40, 80])
def test_lines_fit_and_there_is_one_for_each_row(width: int, terminal: bool) -> None:
    lines = drawn(width, terminal=terminal)
    assert len(lines) == len(ROWS) + 1 + terminal


def test_only_the_widest_column_is_cut_and_numbers_are_at_the_right() -> None:
    lines = drawn(50, terminal=False)
    assert lines[0].split() == ["id", "title", "classification"]
    assert lines[1].startswith(" 4  Ice talks")
    assert "Secret" in lines[1]
    assert "port" not in lines[1]
    assert "minister of the port" in drawn(80, terminal=False)[1]
