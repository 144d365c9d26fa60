"""A gap begins where a paragraph or sentence does, if the words leave a choice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.releases.alignment import align
from foiakit.releases.gap_boundaries import border, slid_runs

WORDS = st.lists(st.sampled_from("abc"), max_size=12)


@pytest.mark.parametrize(
    ("between", "strength"),
    [(" ", 0), ("\n", 1), (". ", 2), (".” ", 2), ("\n\n", 3), ("\n> \n", 3), ("3.5", 0)],
)
def test_a_paragraph_is_a_stronger_border_than_a_sentence_or_a_line(
    between: str, strength: int
) -> None:
    assert border(between) == strength


def test_a_gap_is_moved_to_the_beginning_of_a_sentence() -> None:
    shows, lacks = "So it was. He told me so. He left.".split(), "So it was. He left.".split()
    runs = align(lacks, shows)
    sentences = {0, 3, 7}  # the words of the longer text that begin one
    moved = slid_runs(runs, lacks, shows, lambda _: 0, lambda word: 2 * (word in sentences))
    # Without the borders, the sentence that is left out would begin after its first word.
    assert [run.start_b for run in runs] == [0, 8]
    assert [run.start_b for run in moved] == [0, 7]


@given(WORDS, WORDS, st.sets(st.integers(0, 12)))
def test_a_moved_gap_has_the_same_words_on_both_sides(
    first: list[str], other: list[str], borders: set[int]
) -> None:
    runs = align(first, other)
    moved = slid_runs(runs, first, other, lambda at: at in borders, lambda at: at in borders)
    assert sum(run.length for run in moved) == sum(run.length for run in runs)
    for run in moved:
        ours = first[run.start_a : run.start_a + run.length]
        assert ours == other[run.start_b : run.start_b + run.length]
