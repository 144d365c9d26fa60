"""One sequence of words is aligned with the stretch of another that costs least."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foiakit.drafts.alignment import MISREAD, Step, align

WORDS = st.lists(st.sampled_from("harbor mole boats fog ice port".split()), max_size=8)


def words(text: str) -> list[str]:
    return text.split()


@given(WORDS, WORDS, WORDS)
def test_words_that_are_there_are_found_at_no_cost(
    before: list[str], sought: list[str], after: list[str]
) -> None:
    found = align(sought, before + sought + after)
    assert found is not None
    assert (found.cost, found.steps) == (0, ())
    assert (before + sought + after)[found.first : found.end] == sought


@given(WORDS, WORDS)
def test_the_steps_turn_the_stretch_into_what_was_sought(
    sought: list[str], held: list[str]
) -> None:
    found = align(sought, held)
    assert found is not None
    made = list(held)
    for step in reversed(found.steps):
        made[slice(*step.held)] = sought[slice(*step.sought)]
    assert made[found.first : found.first + len(sought)] == sought
    assert 0 <= found.cost <= len(sought)


def test_each_kind_of_difference_has_its_cost() -> None:
    held = words("the boats left the harbor at noon")
    changed = align(words("left the port at"), held)
    assert changed is not None
    assert (changed.cost, changed.steps) == (1, (Step((2, 3), (4, 5), misread=False),))
    misread = align(words("left the barbor at"), held)
    assert misread is not None
    assert (misread.cost, misread.steps) == (MISREAD, (Step((2, 3), (4, 5), misread=True),))
    divided = align(words("left the har bor at"), held)
    assert divided is not None
    assert (divided.cost, divided.steps) == (0, ())


def test_what_costs_more_than_it_may_is_not_aligned() -> None:
    assert align(words("one two three"), words("four five six"), 2) is None
    assert align(words("one two three"), words("one two six"), 2) is not None
