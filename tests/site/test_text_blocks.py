"""A document's text for its page."""

from __future__ import annotations

import pytest

from foiakit.site.text_blocks import text_pages


def words(text: str, starts: list[int] | None = None) -> list[list[str]]:
    return [
        ["".join(piece.text for piece in paragraph) for paragraph in page.paragraphs]
        for page in text_pages(text, starts)
    ]


def test_pages_begin_with_the_number_of_their_first_paragraph() -> None:
    text = "1. (C) One.\n2. (C) Two."
    assert words(text, [0, text.index("C) Two"), len(text)]) == [["1. (C) One."], ["2. (C) Two."]]


def test_form_feeds_part_pages_and_blank_lines_paragraphs() -> None:
    assert words("One\nline.\n\nTwo.\fThree.") == [["One\nline.", "Two."], ["Three."]]


def test_where_lines_are_long_each_is_a_paragraph() -> None:
    line = "word " * 40
    assert words(f"{line.strip()}\nNext.\nA bro-\nken word.") == [
        [line.strip(), "Next.", "A bro-\nken word."]
    ]


@pytest.mark.parametrize(
    ("text", "codes"),
    [("a [B1] b", ["B1"]), ("a [Excised: 1.4(D), B6] b", ["1.4(D)", "B6"]), ("a [excised] b", [])],
)
def test_an_excision_is_a_block_with_its_grounds(text: str, codes: list[str]) -> None:
    ((paragraph,),) = (page.paragraphs for page in text_pages(text, None))
    before, cut, after = paragraph
    assert (before.text, cut.is_excision, after.text) == ("a ", True, " b")
    assert [ground.code for ground in cut.grounds] == codes
    assert all(ground.meaning for ground in cut.grounds)
