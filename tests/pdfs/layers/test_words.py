"""Words with their places on a page, and the lines that they make."""

from __future__ import annotations

from foiakit.pdfs.layers.words import Word, lines, text_of


def word(text: str, left: float, middle: float) -> Word:
    return Word(text, left, left + 6 * len(text), middle, 10)


def test_words_at_one_height_are_a_line_and_a_step_back_begins_another() -> None:
    words = [word("a", 0, 100), word("b", 20, 102), word("c", 0, 101), word("d", 0, 80)]
    assert [[each.text for each in line] for line in lines(words)] == [["a", "b"], ["c"], ["d"]]


def test_a_gap_is_a_blank_line_and_dirt_is_left_out() -> None:
    page = [word("one", 0, 100), word("two", 0, 88), word("•:", 0, 82), word("three", 0, 76),
            word("---", 0, 64), word("four", 0, 30)]  # fmt: skip
    assert text_of(page) == "one\ntwo\nthree\n---\n\nfour"
    assert text_of([]) == ""
