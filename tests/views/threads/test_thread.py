"""A thread in order of time on a terminal."""

from __future__ import annotations

import pytest
from views.screens import drawn, pipe, terminal

from foiakit.threads import ASK, HELD, Member
from foiakit.threads.time_windows import BY_CITATION, BY_NUMBER, DATED, STATED, Placed
from foiakit.views.threads.thread import table, when

HOME = Member(
    "a", "Oslo 12", year=1974, status=HELD, records=(4,), date="1974-03-05",
    title="Ice\x1b talks with the minister of the port about the mole",
)  # fmt: skip
GONE = Member("b", "Rome 5", year=1974, status=ASK)
ROWS = [Placed(GONE, "1974-03-02", BY_NUMBER), Placed(HOME, "1974-03-05", DATED)]


@pytest.mark.parametrize(
    ("placed", "words"),
    [
        (ROWS[0], "about 1974-03-02"), (ROWS[1], "1974-03-05"),
        (Placed(GONE, "1974-03-05", BY_CITATION), "by 1974-03-05"),
        (Placed(GONE, "1974-03-01", STATED, "1974-03"), "1974-03"), (Placed(GONE, None, None), "?"),
    ],
)  # fmt: skip
def test_a_day_is_shown_with_how_it_is_known(placed: Placed, words: str) -> None:
    assert when(placed) == words


@pytest.mark.parametrize("width", [30, 50, 80])
def test_lines_fit_and_a_narrow_terminal_has_the_title_below(width: int) -> None:
    lines = drawn(table(ROWS, terminal(width)), terminal(width))
    assert max(map(len, lines)) <= width
    page = "\n".join(lines)
    assert "about 1974-03-02" in page
    assert "not held" in page
    assert r"Ice\x1b" in page


def test_a_pipe_has_whole_titles() -> None:
    assert r"Ice\x1b talks with the minister of the port about the mole" in "\n".join(
        drawn(table(ROWS, pipe()), pipe())
    )
