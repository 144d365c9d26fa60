"""The words, messages and marks of a released text."""

from __future__ import annotations

from foiakit.releases.released_text import TopHead, bare_subject, read

CHAIN = """\
Agreed.

From: Jane Harbor
Sent: Monday, March 5, 2012 5:25 PM
To: John Mole
Subject: Re: Harbor talks

The pilots [Excised: B5] stay.
"""


def test_the_words_of_marks_are_left_out_and_their_places_kept() -> None:
    text = "The council [Excised: B5] met again."
    found = read(text)
    assert found.words == ["the", "council", "met", "again"]
    assert [(mark.word, mark.exemptions) for mark in found.marks] == [(2, ("B5",))]
    first, end = found.place(2, 4)
    assert text[first:end] == "met again"


def test_each_message_of_a_chain_has_its_own_words_and_head() -> None:
    top = TopHead(day="2012-03-05", time="18:01", sender="John Mole", subject="RE: Harbor talks")
    found = read(CHAIN, top)
    newest, older = found.messages
    assert found.words[newest.first : newest.end] == ["agreed"]
    assert found.words[older.first : older.end] == ["the", "pilots", "stay"]
    assert newest.identity.is_known
    assert (older.identity.day, older.identity.minute) == ("2012-03-05", 17 * 60 + 25)
    assert older.identity.sender == "jane"
    assert newest.identity.subject == older.identity.subject == "harbortalks"


def test_a_text_that_begins_with_a_head_has_no_empty_message_before_it() -> None:
    (message,) = read(CHAIN.removeprefix("Agreed.\n\n")).messages
    assert message.sender == "Jane Harbor"


def test_a_text_without_heads_is_one_message_that_is_not_identified() -> None:
    (message,) = read("The council met.").messages
    assert (message.first, message.end) == (0, 3)
    assert not message.identity.is_known


def test_replies_and_forwards_have_the_subject_of_what_they_answer() -> None:
    assert bare_subject("Re: FW: Harbor [redacted] talks") == bare_subject("harbor talks")
    assert bare_subject(None) == ""
