"""What every view prints with: cells of a width, and text without hidden characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from views.screens import pipe

from foiakit.views.console import fit, marking, marking_words, show, text, under


@given(st.text("ab é秘", max_size=20), st.integers(1, 30))
def test_words_fill_their_cells_exactly(words: str, width: int) -> None:
    fitted = fit(words, width)
    assert cell_len(fitted) == width
    if cell_len(words) <= width:
        assert fitted.rstrip() == words.rstrip()
    else:
        assert "…" in fitted


@pytest.mark.parametrize(("value", "shown"), [(None, ""), (4, "4"), ("a\x1b[31m", r"a\x1b[31m")])
def test_nothing_hidden_is_printed(value: object, shown: str) -> None:
    assert text(value).plain == shown
    assert under("a").plain == "\na"


def test_a_marking_is_whole_and_in_the_colour_of_its_level() -> None:
    assert marking("Secret", ("NODIS",)).plain == "Secret, NODIS"
    assert str(marking("Secret", ()).style) != str(marking("Confidential", ()).style)
    assert marking_words(None, ()) == ""


def test_a_pipe_gets_no_spaces_at_the_end_of_a_line() -> None:
    screen = pipe()
    show("a   \nb  ", screen)
    assert screen.file.getvalue() == "a\nb\n"  # type: ignore[attr-defined]  # it is a StringIO
