"""What mail programs and other letters add is not taken for withheld words."""

from __future__ import annotations

import pytest

from foiakit.releases.not_withheld import is_added, is_other_letter


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("Sent from my BlackBerry", True),
        ("From: Hart, Bea", True),
        ("-----Original Message-----", True),
        ("This e-mail is intended only for the person named", True),
        ("The minister agreed to close the harbor.", False),
    ],
)
def test_what_a_mail_program_adds_is_recognised(passage: str, expected: bool) -> None:
    assert is_added(passage) is expected


def test_letters_to_two_people_are_distinguished() -> None:
    assert is_other_letter("Dear Mr. Hart:\nThanks", "Dear Ms. Marlow:\nThanks")
    assert not is_other_letter("Dear Mr. Hart:\nThanks", "Dear Mr. Hart,\nThank you")
    assert not is_other_letter("Thanks", "Dear Ms. Marlow:\nThanks")
