"""Numbers of released documents are distinguished from days, ids and words."""

from __future__ import annotations

import pytest

from foiakit.model.document_number import is_release_number, may_name_document, spellings


@pytest.mark.parametrize(
    ("text", "is_release", "may_name"),
    [
        ("C05764535", True, True),
        ("F-2010-00123", False, False),
        ("104-10061-10115", False, True),
        ("1999-05-24", False, False),
        ("4b", False, False),
        ("Kabul", False, False),
    ],
)
def test_what_may_be_the_number_of_a_document(text: str, is_release: bool, may_name: bool) -> None:
    assert (is_release_number(text), may_name_document(text)) == (is_release, may_name)


def test_a_release_number_in_small_letters_is_also_sought_in_capitals() -> None:
    assert spellings("c05764535") == ("c05764535", "C05764535")
    assert spellings("cia-rdp80-1") == ("cia-rdp80-1", "CIA-RDP80-1")
    assert spellings("C05764535") == ("C05764535",)
    assert spellings("4b") == ("4b",)
