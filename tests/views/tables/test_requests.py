"""The table of requests on a terminal: words are not broken where there is room for them."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from foiakit.views.tables.requests import requests

HEADINGS = ("Request", "Law", "Office", "Number", "State", "By", "Next", "Title")


def drawn(rows: list[tuple[object, ...]], width: int) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=False)
    console.print(requests(HEADINGS, rows, console))
    return out.getvalue()


@pytest.mark.parametrize("state", ["appeal-pending", "appeal-overdue", "appealable", "remanded"])
def test_no_word_is_broken_at_80_columns(state: str) -> None:
    title = "Telegrams of the embassy about the agreement on the treaty of friendship"
    row = (12, "foia", "state", "F-2027-04417", state, "2027-06-22", "answer the question", title)
    words = drawn([row], 80).split()
    assert all(word in words for cell in row for word in str(cell).split())
    assert state in drawn([(*row[:-1], "treaty" * 30)], 80).split()
    assert max(map(len, drawn([row], 80).splitlines())) <= 80
