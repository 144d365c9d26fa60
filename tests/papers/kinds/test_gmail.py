"""Conversations as Gmail prints them."""

from __future__ import annotations

import pytest

from foiakit.papers.reading import read

TOP = "Gmail - Fwd: Dredging\n\nInes Marlow <im@example.org>\n\nFwd: Dredging\n1 message\n\n"
FIRST = "Tom Ferris <tf@example.org>          Tue, Mar 5, 2019 at 3:22 PM\n"
TO = "To: Ines Marlow <im@example.org>\nCc: Ada Quill <aq@example.org>\n"


@pytest.mark.parametrize(
    "first", [FIRST, "Tom Ferris <tf@example.org>\nTue, Mar 5, 2019 at 3:22 PM\n"]
)
def test_a_printed_message_is_read(first: str) -> None:
    paper = read(f"{TOP}{first}{TO}\nInes,\nsee below.\n")
    assert (paper.kind, paper.title, paper.date) == ("E-mail", "Fwd: Dredging", "2019-03-05")
    assert (paper.head.sender, paper.head.recipients) == ("Tom Ferris", ("Ines Marlow",))
    assert paper.head.copies == ("Ada Quill",)
    assert paper.text == "Ines,\nsee below."


def test_further_messages_of_a_conversation_are_parts() -> None:
    second = (
        "Ines Marlow <im@example.org>       Wed, Mar 6, 2019 at 9:00 AM\nTo: Tom Ferris <t@x.org>\n"
    )
    paper = read(
        f"{TOP.replace('1 message', '2 messages')}{FIRST}{TO}\nInes,\n\n{second}\nThanks.\n"
    )
    assert (paper.head.sender, paper.date) == ("Tom Ferris", "2019-03-05")
    assert [(part.head.sender, part.head.date) for part in paper.parts] == [
        ("Ines Marlow", "2019-03-06")
    ]


NO_PRINTS = {
    "no sender": f"{TOP}Ines, see below: 1 message was lost.\n",
    "no addressee": f"{TOP}{FIRST}\nInes, see below.\n",
    "no day": f"{TOP}Tom Ferris <tf@example.org>\n{TO}\nInes, see below.\n",
}


@pytest.mark.parametrize("text", NO_PRINTS.values(), ids=NO_PRINTS)
def test_other_texts_that_count_messages_are_not_taken_for_it(text: str) -> None:
    assert read(text).kind != "E-mail"
