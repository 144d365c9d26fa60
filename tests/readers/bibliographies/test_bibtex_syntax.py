"""The syntax of BibTeX: entries, values, abbreviations."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.readers.bibliographies.bibtex_syntax import Entry, blocks, entries
from foiakit.readers.source import Source
from foiakit.readers.values.record_values import Unfit

VALUES = st.text(st.sampled_from('ab ,=#"@\n%~'), max_size=20)


def test_pieces_of_a_value_are_joined_and_abbreviations_expanded() -> None:
    text = '@string{port = {Harbor}}\n@misc{a, title = {A {B}} # " c " # port, year = 1974}'
    assert list(entries(text, {})) == [
        Entry("misc", "a", {"title": "A {B} c Harbor", "year": "1974"})
    ]


@given(VALUES)
def test_a_value_in_braces_comes_back_as_it_was(value: str) -> None:
    (entry,) = entries(f"@misc{{a, title = {{{value}}}, year = 1}}", {})
    assert entry.fields == {"title": value, "year": "1"}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("@misc{a title={x}}", "no comma after the key"),
        ("@misc{a, title={x", "is not closed"),
        ("@misc{a, title=}", "a value is missing"),
        ("@misc{a, {x}}", "not a field"),
    ],
)
def test_an_entry_that_cannot_be_read_says_why(text: str, why: str) -> None:
    with pytest.raises(Unfit, match=why):
        list(entries(text, {}))


def test_of_two_fields_of_one_name_the_first_counts_and_comments_are_skipped() -> None:
    assert list(entries('@comment{x} @misc(c, note="a", NOTE="b")', {})) == [
        Entry("misc", "c", {"note": "a"})
    ]


def test_abbreviations_cannot_make_an_entry_endless() -> None:
    short = {"x": "y" * 1000}
    with pytest.raises(Unfit, match="stand for too much text"):
        list(entries(f"@misc{{a, title = {' # '.join(['x'] * 500)}}}", short))


def test_a_broken_entry_ends_where_the_next_one_begins() -> None:
    text = "A comment.\n@misc{a, title={x\n@misc{b, title={y}}\n"
    source = Source("a.bib", io.BytesIO(text.encode()), b"")
    found = [(block, source.place.line) for block in blocks(source)]
    assert found == [("@misc{a, title={x\n", 2), ("@misc{b, title={y}}\n", 3)]
