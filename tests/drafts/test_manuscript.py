"""Blocks of a manuscript know the lines they come from, and notes their names."""

from __future__ import annotations

from foiakit.drafts.manuscript import Block, Manuscript


def test_the_line_of_a_character_is_the_last_one_that_begins_before_it() -> None:
    block = Block("ab\ncd", "text", ((0, 7), (3, 9)))
    assert [block.line(at) for at in range(5)] == [7, 7, 7, 9, 9]


def test_the_blocks_of_a_note_are_together_in_their_order() -> None:
    blocks = [Block(text, "note", ((0, 1),), name) for text, name in ("a1", "b1", "a2")]
    manuscript = Manuscript((Block("text", "text", ((0, 1),)), *blocks))
    found = {name: [block.text for block in each] for name, each in manuscript.notes().items()}
    assert found == {"1": ["a", "b"], "2": ["a"]}
