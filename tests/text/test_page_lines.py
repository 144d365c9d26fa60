"""The lines that a page break puts into a sentence are blanked, and nothing else is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foiakit.text.page_lines import without_page_lines

LINES = st.lists(st.sampled_from(["Ice is here.", "12", "SECRET", "PAGE 2", "", "\f"]), max_size=12)


def test_numbers_markings_and_repeated_heads_next_to_a_break_go() -> None:
    text = "The harbour was\nSECRET\n- 2 -\n\fTalks on Ice\nclosed by ice.\n3\n\fTalks on Ice\nEnd."
    lines = [line.strip() for line in without_page_lines(text).splitlines()]
    assert list(filter(None, lines)) == ["The harbour was", "closed by ice.", "End."]


def test_a_number_in_the_middle_of_a_page_stays() -> None:
    text = "One\n12\nTwo\nThree\nFour\n\fFive"
    assert without_page_lines(text) == text


@given(LINES.map("\n".join))
def test_everything_else_keeps_its_place(text: str) -> None:
    blanked = without_page_lines(text)
    assert len(blanked) == len(text)
    assert all(after in {before, " "} for before, after in zip(text, blanked, strict=True))
    assert blanked == text or "\f" in text
