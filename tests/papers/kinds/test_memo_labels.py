"""The labels of a memorandum: what belongs to each, with and without indents."""

from __future__ import annotations

import pytest

from foiakit.papers.reading import read


def test_addressees_below_each_other_without_indents_are_each_one() -> None:
    paper = read(
        "MEMORANDUM F'OR: HRBM\nMr. Ferris\nGen. Quill\nDr. Marlow\nHerewith the plan as it was "
        "approved.\nIt changes little.\n"
    )
    assert paper.kind == "Memorandum"
    assert paper.head.recipients == ("HRBM", "Mr. Ferris", "Gen. Quill", "Dr. Marlow")


def test_the_office_of_an_addressee_may_be_below_the_title() -> None:
    paper = read("MEMORANDUM FOR THE\nCOMMANDER, NORTHERN FLEET\nSUBJECT: Dredging\n\nText.")
    assert paper.head.recipients == ("The Commander, Northern Fleet",)


def test_a_subject_may_have_lost_its_colon_but_a_sentence_is_none() -> None:
    top = "Memorandum for the Harbor Board\n\nNorthport, December 9, 1969.\n\n"
    assert read(f"{top}SUBJECT Dredging of the harbor\n\n1. It began.\n").title == (
        "Dredging of the harbor"
    )
    assert read(f"{top}SUBJECT TO AGREEMENT ON THE HARBOR\n\n1. It began.\n").title != (
        "TO AGREEMENT ON THE HARBOR"
    )


def test_two_labels_on_one_line_are_separated() -> None:
    paper = read("MEMORANDUM FOR: Tom Ferris\n\nFROM: Ines Marlow SUBJECT: Dredging\n\nIt began.\n")
    assert (paper.head.sender, paper.title) == ("Ines Marlow", "Dredging")


def test_a_line_below_the_subject_that_begins_small_belongs_to_it() -> None:
    paper = read(
        "TO: Tom Ferris\nFROM: Ines Marlow\nSUBJECT: Request of the Committee\ndated June 9, 1976\n"
        "Attached is a letter.\n"
    )
    assert (paper.title, paper.date) == ("Request of the Committee dated June 9, 1976", None)


TEXTS = {
    "text": "MEMORANDUM FOR: Tom\nFROM: Ines\nSUBJECT: Harbor talks\nThe talks began.\nCC: Ada\n",
    "numbered text": "MEMORANDUM FOR: Tom\nFROM: Ines\nSUBJECT: Harbor talks\n1. They began\n"
    "CC: Ada\n",
    "a marked paragraph": "MEMORANDUM FOR: Tom\nFROM: Ines\nSUBJECT: Harbor talks\n(U) They began\n"
    "CC: Ada\n",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_text_between_two_labels_is_no_part_of_the_subject(text: str) -> None:
    assert read(text).title == "Harbor talks"
