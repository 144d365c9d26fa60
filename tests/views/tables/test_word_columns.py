"""Widths of columns that hold words."""

from __future__ import annotations

import pytest

from foiakit.views.tables.word_columns import fitting_widths


@pytest.mark.parametrize("width", [1, 5, 20, 40, 80, 200])
def test_widths_fit_the_terminal(width: int) -> None:
    columns = [["State", "appeal-pending"], ["Title", "x" * 300, "a b"], ["Law", "foia"], [""]]
    widths = fitting_widths(columns, width, 2)
    assert all(found >= 1 for found in widths)
    assert sum(widths) <= max(width - 2 * (len(columns) - 1), len(columns))
