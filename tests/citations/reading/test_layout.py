"""An entry as lines: its number, and the lines with words."""

from __future__ import annotations

import pytest
from citations.read_citations import record
from hypothesis import given
from hypothesis import strategies as st

from foiakit.citations.reading.layout import (
    date_of,
    is_label,
    lay_out,
    lines_of,
    number_of,
    whole_citation,
)
from foiakit.citations.reading.passage import Piece


@given(st.text("ab >-•\r\n.1[]:", max_size=40))
def test_every_line_is_where_it_says(text: str) -> None:
    found = lay_out(text)
    for line in (*lines_of(text), *found.lines):
        for piece in (line.whole, line.words):
            assert text[piece.start : piece.end] == piece.text
        assert line.words.text
        assert text.split("\n")[line.row].strip().endswith(line.words.text)


def test_the_number_the_marks_of_a_repost_and_empty_lines_are_not_words() -> None:
    found = lay_out("Doc. 3\r\n> Letter from Holm\n\n• May 3, 1966")
    assert found.number is not None
    assert found.number.text == "3"
    assert [(line.words.text, line.row) for line in found.lines] == [
        ("Letter from Holm", 1), ("May 3, 1966", 3),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Document 7A: Ice", "7A"), ("Doc. 3", "3"), ("4. Ice", "4"), ("[12] Ice", "12"),
        ("b. Ice", "b"), ("1974 was", None), ("Documents of 1974", None), ("c. 1974", None),
    ],
)  # fmt: skip
def test_a_number_is_set_off_from_the_words_after_it(words: str, number: str | None) -> None:
    match = number_of(words)
    assert (match["number"] if match else None) == number


def test_a_date_line_is_a_date_and_nothing_else() -> None:
    found = date_of(Piece("May 3, 1966."))
    assert found is not None
    assert found.start == "1966-05-03"
    assert date_of(Piece("Ice, May 3, 1966")) is None


def test_a_citation_goes_on_inside_quotation_marks_and_after_a_comma() -> None:
    text = 'Letter, "Ice\nand fog," Holm,\nMay 3\nSource: FOIA'
    citation, count = whole_citation(text, lines_of(text))
    assert (citation.text, count) == ('Letter, "Ice\nand fog," Holm,\nMay 3', 3)
    assert is_label(lines_of(text)[3].words)


@pytest.mark.parametrize("number", ["12.", "[12]", "(12)", "12)", "Document 12:", "Doc. 12."])
def test_a_documents_number_is_found_however_it_is_set_off(number: str) -> None:
    got = record(f"{number} Letter, Holm to Pryor, May 3, 1966")
    assert (got.document, got.originator, got.recipient) == ("12", "Holm", "Pryor")
