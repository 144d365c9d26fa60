"""Gaps between two readings of one message."""

from __future__ import annotations

import pytest

from foiakit.releases.gaps import gaps

BEFORE = "the envoy was received by the president for an hour".split()
AFTER = "at the door he thanked us for the two ambulances".split()
FIRST = "our task was complicated by growing domination of the bloc".split()
SECOND = "resolutions on korea cambodia and the islands".split()


@pytest.mark.parametrize("letter", ["c", "g", "u"])
def test_a_letter_left_of_a_paragraph_does_not_divide_what_is_hidden(letter: str) -> None:
    """``5. (C) [Excised]`` against a text that has the letter in the midst of the paragraph."""
    shown = [*FIRST, letter, *SECOND]
    (gap,) = gaps([*BEFORE, letter, *AFTER], [*BEFORE, *shown, *AFTER], same_message=True)
    assert gap.words == len(shown)
