"""Heads of Lotus Notes: labels without colons, the sender without a label."""

from __future__ import annotations

import pytest

from foiakit.papers.reading import read

BODY = "\n\nThe dredging begins on Monday, and the harbor will be closed for a week.\n\nInes\n"
SUBJECT = "Fw: Dredging of the outer harbor"
LAYOUTS = {
    "a line each": "Ines Marlow/HQ/HARBOR/US\n\n05/09/2011 05:36 PM\n\nTo Tom Ferris\n\n"
    f"cc Peter Gantry, Arthur Penfold\n\nbcc\n\nSubject {SUBJECT}",
    "all on one line": "Ines Marlow/HQ/HARBOR/US 05/09/2011 05:36 PM To Tom Ferris cc Peter "
    f"Gantry, Arthur Penfold bcc Subject {SUBJECT}",
    "the day between the labels": "Ines Marlow/HQ/HARBOR/US To Tom Ferris 05/09/2011 05:36 PM "
    f"cc Peter Gantry, Arthur Penfold bcc Subject {SUBJECT}",
    "sent by somebody else": "Ines Marlow/HQ/HARBOR/US Sent by: Ada Quill 05/09/2011 05:36 PM "
    f"To Tom Ferris cc Peter Gantry, Arthur Penfold bcc Subject {SUBJECT}",
    "after a page's number": "01268-HRB-3262 Ines Marlow/HQ/HARBOR/US 05/09/2011 05:36 PM To Tom "
    f"Ferris cc Peter Gantry, Arthur Penfold bcc Subject {SUBJECT}",
    "below a note of the release": 'All mail of "Ada Quill" is mail of the harbor master\n\n'
    "Ines Marlow/HQ/HARBOR/US\n05/09/2011 05:36 PM\nTo Tom Ferris\ncc Peter Gantry, Arthur "
    f"Penfold\nbcc\nSubject {SUBJECT}",
}


@pytest.mark.parametrize("head", LAYOUTS.values(), ids=LAYOUTS)
def test_a_head_of_lotus_notes_is_read_in_every_layout(head: str) -> None:
    paper = read(head + BODY)
    assert paper.kind == "E-mail"
    assert (paper.head.sender, paper.head.recipients) == ("Ines Marlow", ("Tom Ferris",))
    assert paper.head.copies == ("Peter Gantry", "Arthur Penfold")
    assert (paper.date, paper.head.time, paper.title) == ("2011-05-09", "17:36", SUBJECT)


def test_names_are_left_out_where_the_columns_of_the_head_are_mixed() -> None:
    paper = read(
        f"Ines To Tom Ferris Marlow/HQ/HARBOR/US cc 05/09/2011 05:36 PM bcc Subject {SUBJECT}{BODY}"
    )
    assert (paper.head.sender, paper.head.recipients) == (None, ())
    assert (paper.date, paper.title) == ("2011-05-09", SUBJECT)


def test_a_long_subject_goes_on_below_only_above_a_gap() -> None:
    subject = "Subject Answers needed for the request about dredging of the"
    head = f"Ines Marlow/HQ/HARBOR/US To\n11/27/200704:12 PM\n{subject}"
    wrapped = read(f"{head}\nouter harbor, Northport\n\nTo all who took part in it.{BODY}")
    assert wrapped.title == f"{subject.removeprefix('Subject ')} outer harbor, Northport"
    assert wrapped.date == "2007-11-27"
    greeted = read(f"{head}\nTom,\n\nThank you for this.{BODY}")
    assert greeted.title == subject.removeprefix("Subject ")


NO_HEADS = {
    "a sentence": "We wrote To the harbor master, cc his deputy. Subject to his approval.",
    "no day": f"Ines Marlow/HQ/HARBOR/US To Tom Ferris cc bcc Subject {SUBJECT}",
    "two days": "Ines Marlow/HQ/HARBOR/US 05/09/2011 05:36 PM 05/10/2011 05:36 PM To Tom Ferris "
    f"cc bcc Subject {SUBJECT}",
}


@pytest.mark.parametrize("text", NO_HEADS.values(), ids=NO_HEADS)
def test_other_lines_with_these_words_are_no_head(text: str) -> None:
    assert read(text + BODY).kind != "E-mail"


def test_the_message_below_a_head_of_lotus_notes_is_a_part() -> None:
    paper = read(
        f"{LAYOUTS['a line each']}{BODY}\nFrom: Ada Quill/HQ/HARBOR/US\n"
        "To: Ines Marlow/HQ/HARBOR/US@HRB, Tom Ferris/HQ/HARBOR/US@HRB\n"
        "Date: 05/08/2011 09:12 AM\nSubject: Dredging of the outer harbor\n\nSee below.\n"
    )
    assert [(part.head.sender, part.head.date, part.head.recipients) for part in paper.parts] == [
        ("Ada Quill", "2011-05-08", ("Ines Marlow", "Tom Ferris"))
    ]
