"""Texts without line ends: what is certain is read, and what may be anything is not."""

from __future__ import annotations

import pytest

from foiakit.papers import Paper
from foiakit.papers.page_lines import lines_of
from foiakit.papers.reading import read
from foiakit.papers.scans.unbroken import broken

TEXT = " ".join(["The harbor was dredged again, and the boats moved to the northern quay."] * 8)
STAMP = "Approved For Release 2003/05/05 : CIA-RDP80B01731R000100010001-2"


def _read(text: str) -> Paper:
    return read(f"{STAMP} {text} {TEXT} Approved For Release 2003/05/05 : CIA-RDP80B01731R000100")


def test_a_memorandum_on_one_line_has_its_kind_day_parties_and_subject() -> None:
    paper = _read(
        "SECRET 16 December 1954 MEMORANDUM FOR: Tom Ferris FROM: Ines Marlow SUBJECT: Talks of 15 "
        "and 16 December on dredging 1. The most important"
    )
    assert (paper.kind, paper.date, paper.classification) == ("Memorandum", "1954-12-16", "Secret")
    assert (paper.head.sender, paper.head.recipients) == ("Ines Marlow", ("Tom Ferris",))
    assert paper.title == "Talks of 15 and 16 December on dredging"
    assert paper.release is not None
    assert paper.release.document == "CIA-RDP80B01731R000100010001-2"


def test_a_value_whose_end_is_not_certain_is_left_out() -> None:
    paper = _read("16 December 1954 MEMORANDUM FOR: Tom Ferris We plan a meeting with the Board")
    assert (paper.kind, paper.date, paper.head.recipients) == ("Memorandum", "1954-12-16", ())
    paper = _read("MEMORANDUM FOR: Tom Ferris SUBJECT: Dredging of the harbor We plan a meeting")
    assert paper.head.recipients == ("Tom Ferris",)
    assert "plan" not in (paper.title or "")


def test_a_conversation_on_one_line_without_signs_has_its_kind_and_day() -> None:
    paper = read(
        "HARBOR OFFICE NORTHPORT MEMORANDUM OF CONVERSATION SUBJECT First session with the "
        "Chairman PARTICIPANTS Ines Marlow Chair Tom Ferris Adviser DATE TIME December 2 1989 10 "
        f"00 11 55 a m AND PLACE Harbor office Northport {TEXT}"
    )
    assert (paper.kind, paper.date) == ("Memorandum of Conversation", "1989-12-02")


def test_a_letter_on_one_line_has_its_kind_day_and_addressee() -> None:
    paper = read(
        "Harbor Council 12 Harbor Street Northport, ME 04000 Case No. 2020-00719 September 25, "
        "2020 Ines Marlow Executive Director Dear Ms. Marlow: This responds to your March 18, 2020 "
        f"request. {TEXT}"
    )
    assert (paper.kind, paper.date) == ("Letter", "2020-09-25")
    assert paper.head.recipients == ("Ms. Marlow",)


def test_a_note_has_its_own_day_and_not_the_one_by_which_it_is_due() -> None:
    paper = _read(
        "15 November 1979 NOTE FOR: HRB George; Here is the letter SUSPENSE DATE: 23 June 1980"
    )
    assert (paper.kind, paper.date) == ("Note", "1979-11-15")


def test_a_short_note_that_is_one_line_is_read() -> None:
    paper = read("HARBOR OFFICE October 24, 1944. MEMORANDUM FOR HON. TOM FERRIS: TO READ. I.M.")
    assert (paper.kind, paper.date) == ("Memorandum", "1944-10-24")
    assert paper.head.recipients == ("Hon. Tom Ferris",)


MAIL = "From: Ines Marlow To: Tom Ferris Cc: Ada Quill Date: 05/09/2011 05:36 PM Subject:"


def test_the_head_of_a_message_on_one_line_is_read_to_the_end_of_the_line() -> None:
    paper = read(f"{MAIL} Dredging of the outer harbor\n\nTom,\n\n{TEXT}\n")
    assert (paper.kind, paper.head.sender, paper.date) == ("E-mail", "Ines Marlow", "2011-05-09")
    assert (paper.head.recipients, paper.head.copies) == (("Tom Ferris",), ("Ada Quill",))
    assert paper.title == "Dredging of the outer harbor"


def test_a_subject_that_goes_on_as_the_text_is_left_out() -> None:
    paper = read(f"{MAIL} Dredging of the outer harbor Tom, {TEXT}; {TEXT}\n")
    assert (paper.kind, paper.head.sender, paper.date) == ("E-mail", "Ines Marlow", "2011-05-09")
    assert paper.title is None
    assert TEXT in paper.text


def test_older_messages_on_one_line_are_parts() -> None:
    paper = read(
        "From: Ada Quill\nSent: Tuesday, May 10, 2011 8:00 AM\nTo: Ines Marlow\n"
        "Subject: Fw: Dredging\n\nSee below.\n\n"
        f"----- Original Message ----- {MAIL} Dredging\n\n{TEXT}\n"
    )
    assert [(part.head.sender, part.head.subject) for part in paper.parts] == [
        ("Ines Marlow", "Dredging")
    ]


NO_HEADS = {
    "a day in a sentence": f"The board met on December 4, 1985 Chairman Quill presiding. {TEXT}",
    "a day that a sentence goes on after": f"Since 20 July 1962 the harbor is closed. {TEXT}",
    "labels in sentences": f"He wrote from: nowhere. To: whom it may concern, he said. {TEXT}",
}


@pytest.mark.parametrize("text", NO_HEADS.values(), ids=NO_HEADS)
def test_sentences_are_not_divided(text: str) -> None:
    lines, is_one_line = broken(lines_of(text))
    assert ([line.text for line in lines], is_one_line) == ([text], False)


def test_a_long_line_has_no_title_but_the_lines_above_it_have() -> None:
    assert read(f"{TEXT}\n").title is None
    assert read(f"Notes on the harbor\n\n{TEXT}\n").title == "Notes on the harbor"


def test_a_text_is_unchanged_but_for_line_ends() -> None:
    text = f"16 December 1954 MEMORANDUM FOR: Tom Ferris FROM: Ines SUBJECT: Talks 1. First {TEXT}"
    lines, is_one_line = broken(lines_of(text))
    assert is_one_line
    assert " ".join(" ".join(line.text for line in lines).split()) == text
    assert all(text.startswith(line.text, line.start) for line in lines)
