"""Markings of paragraphs are found with their places; letters of a list are not markings."""

from __future__ import annotations

import pytest

from foiakit.papers.portion_marks import portions, without_mark


def test_numbered_and_plain_paragraphs_have_their_markings() -> None:
    text = "(S) The minister came.\n2. (C/NF) He agreed.\n- (U) He left.\nThe (S) in a line."
    found = portions(text)
    assert [(portion.paragraph, portion.mark) for portion in found] == [
        ("", "S"), ("2", "C/NF"), ("", "U")
    ]  # fmt: skip
    assert [text[slice(*portion.span)] for portion in found] == ["S", "C/NF", "U"]


def test_a_lettered_list_has_no_markings() -> None:
    assert portions("(A) Ice\n(B) Cod\n(C) Fog") == ()


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Harbor talks (U)", "Harbor talks"),
        ("(C) Harbor talks", "Harbor talks"),
        ("Talks (Oslo)", "Talks (Oslo)"),
        ("(U)", "(U)"),
    ],
)
def test_a_subject_loses_its_marking_but_never_all_its_words(subject: str, expected: str) -> None:
    assert without_mark(subject) == expected
