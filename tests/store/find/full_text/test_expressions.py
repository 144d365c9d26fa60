"""Which words may be numbers, and what an expression asks for besides them."""

from __future__ import annotations

import pytest

from foiakit.store.find.full_text.expressions import Expression, joined, number_in, without
from foiakit.store.find.full_text.query_language import read


@pytest.mark.parametrize(
    "text",
    ["1976", "1999-05-24", "5/24/1999", "taliban", "B-52", "1.4(D)", "C++", "", "№ 12345x", "#-"],
)
def test_a_year_a_day_and_a_word_are_no_numbers(text: str) -> None:
    assert number_in(text) is None


@pytest.mark.parametrize("text", ["C06*", "cia-rdp80*", "F-20*"])
def test_a_beginning_with_a_letter_needs_two_figures(text: str) -> None:
    assert number_in(text, is_prefix=True) == (text.rstrip("*"), True)
    assert number_in(text) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("C05764535", ""),
        ("cod C05764535", '"cod"'),
        ("cod NOT C05764535", '"cod"'),
        ("C05764535 NOT cod", ""),
        ("(C05764535 OR cod) AND ling", '("cod" AND "ling")'),
    ],
)
def test_the_words_of_an_expression_without_its_numbers(text: str, words: str) -> None:
    numbered = read(text).numbered
    assert numbered is not None
    assert numbered.wanted_words() == words


def test_an_empty_part_leaves_the_others_as_they_are() -> None:
    word, empty = Expression('"cod"'), Expression("")
    assert joined([empty, word, empty], "AND") == word
    assert joined([empty], "OR") == empty
    assert without(word, empty) == word
    assert without(empty, word) == empty
