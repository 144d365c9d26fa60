"""The page of a request on a terminal: every word whole, and what continues is indented."""

from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from foiakit.views.pages.request_page import lines


def shown(page: list[str], width: int) -> list[str]:
    console = Console(file=io.StringIO(), width=width)
    return [line.removesuffix("\n") for line in lines(page, console)]


def test_a_long_line_continues_with_a_hanging_indent() -> None:
    line = "    left out: 21-22 Nov, 28-29 Nov, 5-6 Dec, 12-13 Dec, 19-20 Dec 2026: weekends"
    assert shown([line], 50) == [
        "    left out: 21-22 Nov, 28-29 Nov, 5-6 Dec, 12-13",
        "        Dec, 19-20 Dec 2026: weekends",
    ]
    assert shown(["  short", ""], 50) == ["  short", ""]


@given(
    words=st.lists(st.text("abc-", min_size=1, max_size=9), max_size=30),
    indent=st.integers(0, 8),
    width=st.integers(40, 100),
)
def test_no_word_is_broken_or_lost(words: list[str], indent: int, width: int) -> None:
    found = shown([" " * indent + " ".join(words)], width)
    assert " ".join(found).split() == words
    assert all(len(line) <= width for line in found)
