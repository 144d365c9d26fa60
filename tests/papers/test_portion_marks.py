"""Markings of paragraphs are found with their places; letters of a list are not markings."""

from __future__ import annotations

import pytest

from foiakit.papers.portion_marks import portions, without_mark
from foiakit.papers.reading import read


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


CONVERSATION = """SECRET

                 MEMORANDUM OF CONVERSATION

PARTICIPANTS:  Tom Ferris, Foreign Minister
               Ines Marlow, Assistant Secretary

PLACE:         The Secretary's Office

DATE AND TIME: Tuesday, March 5, 1974, 3:00 p.m.

SUBJECT:       Harbor talks

(S) The Minister said that the harbor was closed.

2. (C/NF) Marlow asked when it would be open again.
"""


def test_the_markings_of_paragraphs_are_kept_and_letters_of_a_list_are_none() -> None:
    paper = read(CONVERSATION)
    assert [(portion.paragraph, portion.mark) for portion in paper.portions] == [
        ("", "S"),
        ("2", "C/NF"),
    ]
    assert [paper.text[start:end] for _, _, (start, end) in paper.portions] == ["S", "C/NF"]
    assert not read("Heading\n\n(A) one thing\n\n(B) another\n\n(C) a third one\n").portions
