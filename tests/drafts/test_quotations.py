"""What is a quotation in a manuscript, and which notes and keys belong to it."""

from __future__ import annotations

import pytest

from foiakit.drafts import reading
from foiakit.drafts.quotations import Quotation, quotations


def found(markdown: str) -> list[Quotation]:
    manuscript = reading.read(markdown.encode(), "a.md", "markdown")
    return list(quotations(manuscript.blocks))


@pytest.mark.parametrize(
    "quoted",
    ['"{}"', "“{}”", "«{}»", "« {} »", "„{}“", "»{}«", "‘{}’", "‚{}‘", "‹{}›", "›{}‹"],
)
def test_every_kind_of_quotation_marks(quoted: str) -> None:
    (quotation,) = found(f"He wrote {quoted.format('these are four words')} then.")
    assert quotation.text == "these are four words"


@pytest.mark.parametrize(
    "text",
    [
        'He said "three words only" then.',
        "The embassy's view and the Department's view differed very much.",
        '```\n"four words of a program"\n```',
    ],
)
def test_what_is_no_quotation(text: str) -> None:
    assert found(text) == []


def test_a_quotation_goes_over_lines_and_keeps_its_place() -> None:
    (quotation,) = found('First line\nand "the words go on\nover two lines" here.')
    assert quotation.text == "the words go on over two lines"
    assert quotation.line == 2


def test_the_notes_and_keys_of_its_own_sentence_belong_to_it() -> None:
    first, second = found(
        'He said "the first of the passages."[^1] Then "the second of the passages" came'
        " [@smith1999, p. 4; @jones].[^2]"
    )
    assert (first.notes, first.keys) == (("1",), ())
    assert second.notes == ("2",)
    assert [(key.name, key.page) for key in second.keys] == [("smith1999", "4"), ("jones", None)]


def test_a_block_quotation_takes_its_own_note_or_that_of_the_sentence_before() -> None:
    own, before = found(
        "He wrote:\n\n> This is the first block.[^1]\n\n"
        "She wrote:[^2]\n\n> This is the second block."
    )
    assert (own.text, own.notes) == ("This is the first block.", ("1",))
    assert (before.text, before.notes) == ("This is the second block.", ("2",))


def test_a_quotation_in_a_note_belongs_to_that_note() -> None:
    (quotation,) = found('Text.[^7]\n\n[^7]: He added that "nobody would ever know" of it.')
    assert (quotation.note, quotation.notes) == ("7", ("7",))


@pytest.mark.parametrize("mark", ["[12]", "³", "²⁴", " [sic]"])
def test_the_number_of_a_note_in_the_source_is_no_word_of_it(mark: str) -> None:
    (quotation,) = found(f"He wrote “these are the last{mark} four words of it” then.")
    assert [part.text.split() for part in quotation.parts] == [
        ["these", "are", "the", "last", "four", "words", "of", "it"]
    ]


def test_a_year_in_brackets_is_put_in_by_the_author() -> None:
    (quotation,) = found("He wrote “the plan of last year [1964] was never carried out” then.")
    assert [part.text.strip() for part in quotation.parts] == [
        "the plan of last year",
        "was never carried out",
    ]
