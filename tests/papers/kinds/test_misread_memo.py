"""Titles and labels of memoranda that OCR misread."""

from __future__ import annotations

import pytest

from foiakit.papers.kinds.misread_memo import with_label, with_title
from foiakit.papers.reading import read

TITLES = {
    "MEMORANDUM F'OR: HRBM": "MEMORANDUM FOR: HRBM",
    "MORANDUiA 'OR;THE RECORD": "MEMORANDUM FOR: THE RECORD",
    "MEMEORANDUM FOR GENERAL QUILL:": "MEMORANDUM FOR: GENERAL QUILL:",
    "MEMORANDUM FOR THE RECORD": "MEMORANDUM FOR THE RECORD",
    "REFERENDUM FOR THE HARBOR": "REFERENDUM FOR THE HARBOR",
    "The memorandum for him": "The memorandum for him",
}
LABELS = {
    "FROM, Ines Marlow": "FROM: Ines Marlow",
    "SUB3 ECT: Harbor": "SUBJECT: Harbor",
    "8UBJBCT. Harbor": "SUBJECT: Harbor",
    "FORM. Harbor": "FORM. Harbor",
    "SUSPECT: Harbor": "SUSPECT: Harbor",
    "1. Harbor": "1. Harbor",
}


@pytest.mark.parametrize(("printed", "repaired"), TITLES.items())
def test_a_title_is_repaired_if_it_is_near_enough(printed: str, repaired: str) -> None:
    assert with_title(printed) == repaired


@pytest.mark.parametrize(("printed", "repaired"), LABELS.items())
def test_a_label_is_repaired_if_it_is_near_enough(printed: str, repaired: str) -> None:
    assert with_label(printed) == repaired


WORDS = {
    "no misreading of a label": "SUSPECT: A tall man",
    "a sentence": "FORM. The one that was lost",
    "a word like the title": "REFERENDUM FOR THE HARBOR",
}


@pytest.mark.parametrize("line", WORDS.values(), ids=WORDS)
def test_words_like_a_label_are_no_label(line: str) -> None:
    assert read(f"Notes on the harbor\n{line}\n\nIt was seen at noon.\n").kind is None
