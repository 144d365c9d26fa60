"""Kinds of papers: each layout of a head gives sender, day and subject, and nothing invented."""

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
HEADS = {
    "columns, a label without its colon": (TOP, "Marlow, Ines T", "2010-03-02", "Fw: Harbor talks"),
    "one blank": ("From: Marlow, Ines T\nSent: Tuesday, March 02, 2010 05:25 PM\nTo: Ferris, Tom\n"
                  "Subject: Harbor talks\n\nText.", "Marlow, Ines T", "2010-03-02", "Harbor talks"),
    "To before Sent": ("From: Ines\nTo: Tom\nSent: Tue Mar 02 17:25:12 2010\nSubject: Harbor\n\nT.",
                       "Ines", "2010-03-02", "Harbor"),
    "web mail": ("From: Ines Marlow <im@example.org>\nDate: Tue, 2 Mar 2010 17:25:12 -0500\n"
                 "To: Tom\nSubject: Harbor\n\nT.", "Ines Marlow", "2010-03-02", "Harbor"),
    "subject first": ("Subject: Harbor\nFrom: Ines Marlow\nSent: Tuesday, March 2, 2010 5:25 PM\n"
                      "To: Tom\n\nT.", "Ines Marlow", "2010-03-02", "Harbor"),
    "labels first": ("From:\nSent:\nTo:\nSubject:\n\nMarlow, Ines T\nTuesday, March 2, 2010 5:25 PM"
                     "\nFerris, Tom\nHarbor talks\n\nT.", "Marlow, Ines T", "2010-03-02",
                     "Harbor talks"),
    "labels first, nobody to": ("From:\nSent:\nTo:\nSubject:\n\nMarlow, Ines T\nTuesday, March 2,"
                                " 2010 5:25 PM\nFerris, Tom\n\nT.", "Marlow, Ines T",
                                "2010-03-02", None),
    "labels first, an answer": ("From:\nSent:\nTo:\nSubject:\n\nMarlow, Ines T\nTuesday, March 2,"
                                " 2010 5:25 PM\nRe: Ferris\n\nT.", "Marlow, Ines T",
                                "2010-03-02", "Re: Ferris"),
    "labels first, a ground": ("From:\nSent:\nTo:\nSubject:\n\nMarlow, Ines T\nTuesday, March 2,"
                               " 2010 5:25 PM\nFerris, Tom\nB5\n\nT.", "Marlow, Ines T",
                               "2010-03-02", None),
    "a subject that its line had no room for": (
        "From: Ines\nTo: Tom\nSent: Tue Mar 02 17:25:12 2010\nSubject: Harbor talks with the"
        " council of the port and of all that was said there of the\nnorthern mole\n\nT.", "Ines",
        "2010-03-02",
        "Harbor talks with the council of the port and of all that was said there of the northern"
        " mole"),
    "a text right below a long subject": (
        "From: Ines\nTo: Tom\nSent: Tue Mar 02 17:25:12 2010\nSubject: Harbor talks with the"
        " council of the port and of all that was said there of the mole\nTom,\n\nT.", "Ines",
        "2010-03-02",
        "Harbor talks with the council of the port and of all that was said there of the mole"),
    "the year glued to the time": (TOP.replace("2010 5:28", "20105:28"), "Marlow, Ines T",
                                   "2010-03-02", "Fw: Harbor talks"),
    "a misread month": (TOP.replace("March", "M rch"), "Marlow, Ines T", "2010-03-02",
                        "Fw: Harbor talks"),
    "a misread label": (TOP.replace("From:", "prom:"), "Marlow, Ines T", "2010-03-02",
                        "Fw: Harbor talks"),
    "a blank in a label": (TOP.replace("Sent:", "Se nt :").replace("From:", "Fr om:"),
                           "Marlow, Ines T", "2010-03-02", "Fw: Harbor talks"),
    "an address with another sign": (TOP.replace("<MarlowIT@", "‹MarlowIT©"), "Marlow, Ines T",
                                     "2010-03-02", "Fw: Harbor talks"),
    "a day of the week that does not fit": (TOP.replace("Tuesday", "Friday"), "Marlow, Ines T",
                                            None, "Fw: Harbor talks"),
    "a ground in the margin": (TOP.replace("To:\n", "To:            'im       B6\n"),
                               "Marlow, Ines T", "2010-03-02", "Fw: Harbor talks"),
    "a subject on two lines": (TOP.replace("Fw: Harbor talks",
                                           "Fw: Harbor talks and\n               the bond"),
                               "Marlow, Ines T", "2010-03-02", "Fw: Harbor talks and the bond"),
    "an erased subject": (TOP.replace("Fw: Harbor talks", ""), "Marlow, Ines T", "2010-03-02",
                          None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "sender", "day", "subject"), HEADS.values(), ids=HEADS)
def test_the_head_of_an_e_mail_is_read_in_every_layout(
    text: str, sender: str, day: str | None, subject: str | None
) -> None:
    paper = read(text)
    assert (paper.kind, paper.head.sender, paper.date, paper.title) == (
        "E-mail", sender, day, subject,
    )  # fmt: skip


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


MEMORANDA = {
    "action": ("ACTION MEMO FOR THE SECRETARY\n\nFROM: EUR - Ines Marlow\n\nSUBJECT: Harbor talks"
               "\n\nText.\n", "Action Memorandum", "EUR - Ines Marlow", None, "Harbor talks"),
    "For, From, Re": ("CONFIDENTIAL\nMarch 5, 2011\n\nFor: Tom\nFrom: Ines\nRe: Harbor council\n\n",
                      "Memorandum", "Ines", "2011-03-05", "Harbor council"),
    "a note": ("SENSITIVE BUT UNCLASSIFIED     November 23, 2010\n\nNOTE FOR THE SECRETARY\n"
               "FROM: Ines Marlow, S/P\nRE: Harbor\n\nText.", "Note", "Ines Marlow, S/P",
               "2010-11-23", "Harbor"),
    "its date on a line of its own label": (
        "MEMORANDUM\nTO: The Secretary\nTHROUGH: Tom Ferris\nFROM: Ines Marlow\n"
        "DATE: February 9,2010\nRE: 10 boats\n\nYou asked.", "Memorandum", "Ines Marlow",
        "2010-02-09", "10 boats"),
    "senders with their offices, a line each": (
        "ACTION MEMO FOR THE SECRETARY\n\nFROM:         EUR - Ines Marlow\n"
        "              Special Adviser - Tom Ferris\nSUBJECT:      Harbor talks\n\nText.",
        "Action Memorandum", "EUR - Ines Marlow; Special Adviser - Tom Ferris", None,
        "Harbor talks"),
    "senders with their titles, a line each": (
        "MEMORANDUM\nTO:       The Community\nFROM:     Ines Marlow, Chair of the Board\n"
        "          Tom B. Ferris, President\nRE:       A new harbor\n\nText.", "Memorandum",
        "Ines Marlow, Chair of the Board; Tom B. Ferris, President", None, "A new harbor"),
    "one sender whose title goes on": (
        "MEMORANDUM\nTO:       The Council\nFROM:     Ines Marlow, Chair of the Board\n"
        "          of Harbors\nRE:       A new harbor\n\nText.", "Memorandum",
        "Ines Marlow, Chair of the Board of Harbors", None, "A new harbor"),
    "an abbreviation below the subject": (
        "INFORMATION MEMO FOR THE COUNSELOR\nFROM: Ines Marlow\nSUBJECT: Partners of the Harbor"
        "\n(PH)\n\nBackground\n", "Information Memorandum", "Ines Marlow", None,
        "Partners of the Harbor (PH)"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "sender", "day", "subject"), MEMORANDA.values(), ids=MEMORANDA
)
def test_the_head_of_a_memorandum_is_read(
    text: str, kind: str, sender: str, day: str | None, subject: str
) -> None:
    paper = read(text)
    assert (paper.kind, paper.head.sender, paper.date, paper.title) == (kind, sender, day, subject)


OTHERS = {
    "a letter": ("March 5, 2011\n\nDear Mr. Ferris:\n\nThank you.", "Letter", "2011-03-05"),
    "an agenda with its day labelled": ("HARBOR TRADE\nDate: November 15, 2011\nTown Hall\nAGENDA\n"
                                        "9:00 - 9:05 Opening\n", "Agenda", "2011-11-15"),
    "an agenda": ("TRADE COUNCIL\nAGENDA\n9:00 - 9:05 Opening\n", "Agenda", None),
    "a press item": ("U.S. DEPARTMENT OF STATE\nOffice of the Spokesman\n"
                     "For Immediate Release      June 2, 2009\n\nHARBOR AID\n\nQ. How much?",
                     "Press Release", "2009-06-02"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "day"), OTHERS.values(), ids=OTHERS)
def test_other_papers_have_their_kind_and_day(text: str, kind: str, day: str | None) -> None:
    paper = read(text)
    assert (paper.kind, paper.date) == (kind, day)


def test_a_speech_is_called_by_its_title_and_is_its_speakers() -> None:
    paper = read("SECRETARY OF STATE INES T. MARLOW\nTHE HARBORS OF THE NEXT CENTURY\n"
                 "A UNIVERSITY\nDECEMBER 14, 2009\n\nThank you all.\n")  # fmt: skip
    assert (paper.kind, paper.date) == ("Speech", "2009-12-14")
    assert (paper.title or "").startswith("THE HARBORS OF THE NEXT CENTURY")
    assert paper.head.sender == "SECRETARY OF STATE INES T. MARLOW"


def test_a_diplomatic_note_is_not_called_by_its_letterhead() -> None:
    paper = read("Mission of the Harbor Republic\nto the Council\n\nVerbal Note\n\nNo: 20/71\n\n"
                 "The Mission presents its compliments.\n")  # fmt: skip
    assert (paper.kind, paper.title) == ("Diplomatic Note", "Verbal Note")


def test_a_line_for_each_addressee_is_one_head() -> None:
    older = (
        "From: Ines\nTo: Tom\nTo: 'marlow@example.gov'\nSubject: Harbor\nSent: Apr 25, 2010 9:55 AM"
    )
    paper = read(f"{TOP}  Original Message\n{older}\n\nWhat of it?\n")
    (part,) = paper.parts
    assert part.head.recipients == ("Tom", "marlow@example.gov")
    assert (part.head.date, part.head.subject) == ("2010-04-25", "Harbor")


def test_any_other_text_has_its_first_heading_as_title_and_no_kind() -> None:
    paper = read("Final Position Description\nMay 1, 2009\n\nThe holder of the post reports.\n")
    assert (paper.kind, paper.title, paper.date) == (
        None,
        "Final Position Description",
        "2009-05-01",
    )


def test_a_word_broken_at_a_lines_or_pages_end_is_whole() -> None:
    long = "The owners of the boats met the minister on Monday and spoke of the diffi-"
    paper = read(f"Heading\n\n{long}\nculties of the harbor.\n\n{long}\f\nculties again.\n")
    assert paper.text.count("difficulties") == 2


def test_a_ground_in_the_margin_is_a_mark_in_the_text_and_counted() -> None:
    paper = read(
        TOP + "He said that                                      B5\nit is so.\n\n     B6\n"
    )
    assert dict(paper.excisions) == {"B5": 1, "B6": 1}
    assert "[Excised: B5]" in paper.text


CONVERSATION = """SECRET

                 MEMORANDUM OF CONVERSATION

PARTICIPANTS:  Tom Ferris, Foreign Minister
               Ines Marlow, Assistant Secretary

PLACE:         The Secretary's Office

DATE AND TIME: Tuesday, March 5, 1974, 3:00 p.m.

SUBJECT:       Harbor talks

(S) The Minister said that the harbor was closed.

2. (C/NF) Marlow asked when it would be open again.
"""


def test_a_conversation_has_who_took_part_where_and_when() -> None:
    paper = read(CONVERSATION)
    assert (paper.kind, paper.title, paper.date) == (
        "Memorandum of Conversation", "Harbor talks", "1974-03-05",
    )  # fmt: skip
    assert paper.head.participants == (
        "Tom Ferris, Foreign Minister", "Ines Marlow, Assistant Secretary",
    )  # fmt: skip
    assert paper.head.place == "The Secretary's Office"
    assert paper.classification == "Secret"


def test_participants_listed_by_side_end_where_the_text_begins() -> None:
    paper = read("MEMORANDUM OF CONVERSATION\n\nTime and Place: October 11, 1974, 10:40 a.m.\n\n"
                 "Participants:\n\nHarbor Side\nTom Ferris\n\nCity Side\nInes Marlow\n\n"
                 "Ferris opened the meeting and spoke of the harbor.\n")  # fmt: skip
    assert paper.head.participants == ("Harbor Side", "Tom Ferris", "City Side", "Ines Marlow")
    assert paper.date == "1974-10-11"


def test_the_markings_of_paragraphs_are_kept_and_letters_of_a_list_are_none() -> None:
    paper = read(CONVERSATION)
    assert [(portion.paragraph, portion.mark) for portion in paper.portions] == [
        ("", "S"),
        ("2", "C/NF"),
    ]
    assert [paper.text[start:end] for _, _, (start, end) in paper.portions] == ["S", "C/NF"]
    assert not read("Heading\n\n(A) one thing\n\n(B) another\n\n(C) a third one\n").portions


@pytest.mark.parametrize(
    ("printed", "name"),
    [("LTC INES MARLOW, USA", "Ltc Ines Marlow, USA"),
     ("CHIEF OF THE NSC STAFF", "Chief of the NSC Staff"),
     ("DIRECTOR OF HARBORS", "Director of Harbors")],
)  # fmt: skip
def test_an_addressee_in_capitals_keeps_those_of_services(printed: str, name: str) -> None:
    paper = read(
        f"MEMORANDUM FOR {printed}\n\nFROM: Tom Ferris\nSUBJECT: Harbor\n\nThe text of it.\n"
    )
    assert paper.head.recipients == (name,)


@pytest.mark.parametrize("term", ["email", "E-mails", "e-mail"])
def test_the_kind_of_an_e_mail_is_the_one_that_the_vocabulary_and_a_filter_have(term: str) -> None:
    known = vocabulary.kind(term)
    assert known is not None
    assert known.label == email.KIND
    assert {"E-mail", "Email"} <= set(FILTERS["kind"].parse(term))
