"""A blank in a text as it came is seen; a space between words is not one."""

from __future__ import annotations

import pytest

from foiakit.releases.blanks import Blanks


@pytest.mark.parametrize(
    ("gap", "is_blank"),
    [("        ", True), (" ", False), ("\n\n\n\n", True), ("\n\n", False), ("\n", False)],
)
def test_wide_gaps_and_empty_lines_are_blanks(gap: str, is_blank: bool) -> None:
    blanks = Blanks(f"he met the minister{gap}and left at noon")
    assert blanks.after(["the", "minister"]) is is_blank
    assert blanks.before(["and", "left"]) is is_blank


def test_one_word_or_words_that_are_not_there_prove_nothing() -> None:
    blanks = Blanks("he met        and left")
    assert not blanks.after(["met"])
    assert not blanks.after(["the", "minister"])
