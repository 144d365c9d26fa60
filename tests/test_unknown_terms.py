"""A value that the vocabulary does not have is named, with what it has instead."""

from __future__ import annotations

import pytest

from foiakit.unknown_terms import unknown


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("classification", "secret"),
        ("caption", "nodis"),
        ("post", "Islamabad"),
        ("kind", "telegram"),
        ("exemption", "b1"),
        ("originator", "embassy islamabad"),
        ("since", "soon"),  # not a filter of terms
    ],
)
def test_a_known_term_in_any_spelling_is_not_unknown(name: str, text: str) -> None:
    assert unknown(name, text, text) is None


@pytest.mark.parametrize("name", ["classification", "caption", "post", "kind", "decision"])
def test_an_unknown_term_comes_with_the_known_ones(name: str) -> None:
    term = unknown(name, "Nonsense", "Nonsense")
    assert term is not None
    assert (term.what, term.text) == (name, "Nonsense")
    assert len(term.known) > 3


@pytest.mark.parametrize("name", ["tag", "collection"])
def test_labels_of_ones_own_are_in_no_vocabulary(name: str) -> None:
    term = unknown(name, "strike", "strike")
    assert term is not None
    assert term.known == ()


def test_of_an_originator_the_first_unknown_word_is_named() -> None:
    term = unknown("originator", "Departmint of State", "x")
    assert term is not None
    assert term.text == "Departmint"
    assert "Department" in term.known
