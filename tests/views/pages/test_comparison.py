"""A comparison on a terminal, narrow and wide."""

from __future__ import annotations

from releases.test_compared_paragraphs import CUT, compared
from releases.test_comparison import HIDDEN, WHOLE
from views.screens import drawn, pipe, terminal

from foiakit.views.pages.comparison import WIDE, WIDEST, comparison

HEADING = "[15 words in 1; withheld in 2: B5]"


def lines(*texts: str, width: int = 80) -> list[str]:
    screen = terminal(width)
    return drawn(comparison(compared(*texts), screen), screen)


def test_the_text_is_shown_once_and_a_withheld_passage_after_a_bar() -> None:
    found = lines(WHOLE, CUT)
    at = found.index(HEADING)
    barred = [line.removeprefix("│ ") for line in found[at + 1 :] if line.startswith("│ ")]
    assert " ".join(barred) == HIDDEN
    assert sum("Everyone agreed" in line for line in found) == 1
    assert max(map(len, found)) <= 80


def test_the_releases_are_named_first() -> None:
    first, second = lines(WHOLE, CUT)[:2]
    assert first.split() == ["1", "undated", "46", "words"]
    assert second.split() == ["2", "undated", "31", "words"]


def test_other_words_follow_in_braces_with_their_record() -> None:
    found = " ".join(lines(WHOLE, WHOLE.replace("winter", "autumn")))
    assert "winter. {2: autumn} The minister" in " ".join(found.split())


def test_two_texts_are_side_by_side_where_there_is_room() -> None:
    found = lines(WHOLE, CUT, width=WIDE)
    assert [line.split() for line in found if line.startswith("record")] == [
        ["record", "1", "record", "2"]
    ]
    (both,) = [line for line in found if "withheld in 2: B5" in line]
    assert both.startswith("The minister asked")


def test_three_texts_or_a_pipe_have_no_columns() -> None:
    three = lines(WHOLE, CUT, WHOLE, width=200)
    assert not any(line.startswith("record") for line in three)
    assert max(map(len, three)) <= WIDEST
    screen = pipe()
    assert HEADING in drawn(comparison(compared(WHOLE, CUT), screen), screen)
