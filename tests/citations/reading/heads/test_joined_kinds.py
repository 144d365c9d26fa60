"""Kinds that no comma separates from the name before them."""

from __future__ import annotations

import pytest

from foiakit.citations.reading.heads.joined_kinds import may_be_kind, read_joined
from foiakit.citations.reading.passage import Finding, Piece
from foiakit.citations.reading.tokenizer import Token


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        ("U.S. Embassy Oslo Cable", {"originator": "U.S. Embassy Oslo", "kind": "Cable"}),
        ("DIA Secret Memorandum", {"classification": "Secret", "kind": "Memorandum"}),
        ("Lund-Holm memcon", {"kind": "Memorandum of Conversation"}),
    ],
)
def test_the_kind_ends_the_name(words: str, fields: dict[str, str]) -> None:
    found, text = Finding(), Piece(words)
    assert read_joined(text, Token("words", text), found)
    assert {name: found.value(name) for name in fields} == fields


@pytest.mark.parametrize("words", ["Anna Lund", "the Ports of Norway", "a memorandum"])
def test_words_without_a_kind_or_of_a_sentence_are_not_read(words: str) -> None:
    found, text = Finding(), Piece(words)
    assert not read_joined(text, Token("words", text), found)
    assert not found.fields


@pytest.mark.parametrize(
    ("words", "is_kind"), [("Ice Summary", True), ("ice summary", False), ("Office of Ice", False)]
)
def test_a_kind_that_is_not_known_has_few_words_and_names_no_institution(
    words: str, is_kind: bool
) -> None:
    assert may_be_kind(Piece(words)) is is_kind
