"""E-mails: every layout of the head gives sender, day and subject, and older messages are parts."""

from __future__ import annotations

import pytest

from foiakit.filters import FILTERS
from foiakit.model import vocabulary
from foiakit.papers.kinds import email
from foiakit.papers.reading import read

TOP = """\
From:          Marlow, Ines T <MarlowIT@example.gov>
Sent:          Tuesday, March 2, 2010 5:28 PM
To:
Subject        Fw: Harbor talks

See below.

"""


def test_the_newest_message_is_the_record_and_older_ones_are_its_parts() -> None:
    chain = TOP + (
        "  Original Message ----\nFrom: Ferris, Tom\nTo: Marlow, Ines T\n"
        "Sent: Mon Mar 01 09:00:00 2010\nSubject: Harbor talks\n\nThe bond is posted.\n\n"
        "On Sun, Feb 28, 2010 at 5:25 PM, Ann Oakes <ao@example.org> wrote:\n> Is it posted?\n"
    )
    paper = read(chain)
    assert paper.title == "Fw: Harbor talks"
    assert [(part.head.sender, part.head.date) for part in paper.parts] == [
        ("Ferris, Tom", "2010-03-01"),
        ("Ann Oakes", "2010-02-28"),
    ]
    first, second = (paper.text[part.start : part.end] for part in paper.parts)
    assert first.startswith("From: Ferris, Tom")
    assert "The bond is posted." in first
    assert "Is it posted?" in second


def test_a_line_for_each_addressee_is_one_head() -> None:
    older = (
        "From: Ines\nTo: Tom\nTo: 'marlow@example.gov'\nSubject: Harbor\nSent: Apr 25, 2010 9:55 AM"
    )
    paper = read(f"{TOP}  Original Message\n{older}\n\nWhat of it?\n")
    (part,) = paper.parts
    assert part.head.recipients == ("Tom", "marlow@example.gov")
    assert (part.head.date, part.head.subject) == ("2010-04-25", "Harbor")


@pytest.mark.parametrize("term", ["email", "E-mails", "e-mail"])
def test_the_kind_of_an_e_mail_is_the_one_that_the_vocabulary_and_a_filter_have(term: str) -> None:
    known = vocabulary.kind(term)
    assert known is not None
    assert known.label == email.KIND
    assert {"E-mail", "Email"} <= set(FILTERS["kind"].parse(term))
