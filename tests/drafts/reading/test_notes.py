"""Footnote marks and citation keys in running text are taken out of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.drafts.reading.notes import Numbering, blocks_of


@pytest.mark.parametrize(
    ("text", "plain", "keys"),
    [
        ("See @oslo1974.", "See .", ["oslo1974"]),
        ("See [-@oslo1974, pp. 3-4].", "See .", ["oslo1974"]),
        ("See @{a b}.", "See @{a b}.", []),
        ("See [@{a b}; @c].", "See .", ["a b", "c"]),
        ("Write to ines@example.org.", "Write to ines@example.org.", []),
        ("An open ^[ bracket", "An open ^[ bracket", []),
    ],
)
def test_citation_keys_are_found_as_pandoc_finds_them(
    text: str, plain: str, keys: list[str]
) -> None:
    (block,) = blocks_of(text, "text", ((0, 1),), Numbering())
    assert (block.text, [key.name for key in block.keys]) == (plain, keys)


def test_a_note_inside_a_note_stays_text() -> None:
    block, note = blocks_of("a^[b ^[c] d] e", "text", ((0, 1),), Numbering())
    assert (block.text, note.text, note.note) == ("a e", "b ^[c] d", "inline 1")


PIECES = st.lists(
    st.sampled_from(["word ", "[^1]", "^[in\nside]", "[@key, p. 2]", "\n", "@k ", "[", "]"]),
    max_size=12,
)


@given(PIECES)
def test_each_word_keeps_the_number_of_its_line(pieces: list[str]) -> None:
    text = "".join(pieces)
    starts = tuple((at, number) for number, at in enumerate(
        [0, *(at + 1 for at, character in enumerate(text) if character == "\n")], 1
    ))  # fmt: skip
    for block in blocks_of(text, "text", starts, Numbering()):
        assert list(block.lines) == sorted(block.lines)
        assert all(0 <= at <= len(block.text) for at, _ in block.lines)
        assert all(0 <= mark.at <= len(block.text) for mark in (*block.marks, *block.keys))
        for at in range(len(block.text)):
            assert 1 <= block.line(at) <= text.count("\n") + 1
