"""A misread label in a mail's head is read; without it, an older message is not the record."""

from __future__ import annotations

import pytest

from foiakit.papers.reading import read

MAIL = """From:    Marlow, Ines T <MarlowIT@example.gov>
Sent:    Tuesday, March 2, 2010 5:28 PM
To:      Ferris, Tom
Subject: Harbor talks
Attachments: bond.pdf

The bond is posted.

From: Ferris, Tom
Sent: Monday, March 01, 2010 05:25 PM
To: Marlow, Ines T
Subject: Bond
"""


@pytest.mark.parametrize(
    ("label", "misread"),
    [
        ("From:", "Frorn:"), ("From:", "Fr0m:"), ("From:", "From."), ("From:", "Fiom:"),
        ("Sent:", "Sert:"), ("Sent:", "5ent:"), ("Sent:", "Sent;"), ("Sent:", "Scnt :"),
        ("Subject:", "Subjeet:"), ("Subject:", "Subjcct."), ("Attachments:", "Attachmeits:"),
    ],
)  # fmt: skip
def test_a_label_next_to_another_may_be_misread(label: str, misread: str) -> None:
    paper = read(MAIL.replace(label, misread, 1))
    assert (paper.kind, paper.head.sender, paper.date, paper.title) == (
        "E-mail", "Marlow, Ines T", "2010-03-02", "Harbor talks",
    )  # fmt: skip


@pytest.mark.parametrize("lost", ["", "F :", "Ftcm"])
def test_a_sender_that_cannot_be_read_is_not_that_of_an_older_message(lost: str) -> None:
    paper = read(MAIL.replace("From:", lost, 1))
    assert (paper.kind, paper.date, paper.title) == ("E-mail", "2010-03-02", "Harbor talks")
    assert paper.head.sender is None


def test_a_word_of_the_text_is_no_label() -> None:
    paper = read("MEMORANDUM\n\nFROM: Ines Marlow\nSUBJECT: Harbor\n\nSend: the bond today.\n")
    assert (paper.kind, paper.title) == ("Memorandum", "Harbor")
