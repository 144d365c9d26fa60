"""Memoranda and conversations: each layout of the head gives sender, day and subject."""

from __future__ import annotations

import pytest
from papers.composed_fields import BELOW, fields

from foiakit.papers.reading import read

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
    "signed": ("MEMORANDUM\nTO: Tom\nFROM: INES MARLOW /s/\nSUBJECT: Harbor talks\n\nText.",
               "Memorandum", "INES MARLOW", None, "Harbor talks"),
    "a title that was misread": (
        "MORANDUiA 'OR;THE HARBOR MASTER\nFROM: Ines Marlow\nSUBJECT: Harbor talks\n\nText.",
        "Memorandum", "Ines Marlow", None, "Harbor talks"),
    "labels that were misread": (
        "11 June 1961\nMEMORANDUM FOR: The Director\nFROM, Ines Marlow, Chair\n"
        "8UBJBCT. Harbor talks\n1. The talks began.", "Memorandum", "Ines Marlow, Chair",
        "1961-06-11", "Harbor talks"),
    "no indents": (
        "TO: Tom Ferris, Assistant\nHarbor Division\nFROM: Ines Marlow\nSpecial Counsel for\n"
        "Dredging\nSUBJECT: Request of the Committee\ndated June 9\nREF: A letter\n"
        "Attached is a letter.", "Memorandum", "Ines Marlow Special Counsel for Dredging", None,
        "Request of the Committee dated June 9"),
    "a subject below its label": (
        "THE HARBOR MASTER\nJUN 16 2003\nMEMORANDUM FOR THE\nCOMMANDER, NORTHERN FLEET\n"
        "SUBJECT:\nDredging in the outer harbor (S)\n(S/NF)\n(U) The group has reported.",
        "Memorandum", None, "2003-06-16", "Dredging in the outer harbor"),
    "its day far from its label": (
        "MEMORANDUM\n\nPARTICIPANTS: Ines Marlow\n\nTIME & DATE: 3:05 P.M. to 5:10 P.M.\n\n\n"
        "November 29, 1972\n\nPLACE: The harbor office\n\nThe talks began.",
        "Memorandum of Conversation", None, "1972-11-29", "MEMORANDUM"),
}  # fmt: skip


HEADINGS = {
    "a heading": ("MEMORANDUM FOR THE RECORD\nMorning Meeting of 16 September 1969\nThe board met.",
                  "Morning Meeting of 16 September 1969"),
    "text": ("MEMORANDUM FOR THE RECORD\n\nThe board met in the morning and heard a report.",
             "MEMORANDUM FOR THE RECORD"),
    "an addressee": ("MEMORANDUM FOR THE HARBOR MASTER\nMorning Meeting of the Board\nIt met.",
                     "MEMORANDUM FOR THE HARBOR MASTER"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "title"), HEADINGS.values(), ids=HEADINGS)
def test_a_memorandum_for_the_record_without_a_subject_has_its_heading(
    text: str, title: str
) -> None:
    assert read(text).title == title


ADDRESSEES = {
    "names below the title": ("MEMORANDUM FOR\n\nMR. FERRIS\n\nMR. DE QUILL\n\nI called him.",
                              ("Mr. Ferris", "Mr. De Quill")),
    "an office below the title": (
        "INFORMATION/BRIEFING MEMORANDUM\nFOR THE HARBOR MASTER\nDATE: July 26, 2017\n"
        "FROM: Ines Marlow\nSUBJECT: Dredging\nThis memo is an update.", ("The Harbor Master",)),
    "through somebody": ("MEMORANDUM THRU Commander, Harbor Fleet\n\nFOR The Inspector General\n\n"
                         "SUBJECT: Report of Inquiry\n\n1. It began.", ("The Inspector General",)),
    "no names": ("MEMORANDUM FOR\n\nThe harbor was dredged again.", ()),
}  # fmt: skip


@pytest.mark.parametrize(("text", "names"), ADDRESSEES.values(), ids=ADDRESSEES)
def test_addressees_below_the_title_are_read(text: str, names: tuple[str, ...]) -> None:
    assert read(text).head.recipients == names


@pytest.mark.parametrize(
    ("text", "kind", "sender", "day", "subject"), MEMORANDA.values(), ids=MEMORANDA
)
def test_the_head_of_a_memorandum_is_read(
    text: str, kind: str, sender: str, day: str | None, subject: str
) -> None:
    paper = read(text)
    assert (paper.kind, paper.head.sender, paper.date, paper.title) == (kind, sender, day, subject)


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


LAYOUTS = {
    "the label away from its colon": (
        "MEMORANDUM FOR:  The Director\nFROM        :  Ines Marlow\nSUBJECT     :  Harbor talks"),
    "a date at the right": (
        "TO: The Director          DATE: May 9, 1974\nFROM: Ines Marlow\nSUBJECT: Harbor talks"),
    "a marking after the subject": "FROM: Ines Marlow\nSUBJECT: Harbor talks (C)",
    "labels without colons": (
        "TO       The Director            May 9, 1974\nFROM     Ines Marlow\n"
        "SUBJECT  Harbor talks"),
    "a misread label": "TO: The Director\nFR0M: Ines Marlow\nSUB ECT: Harbor talks",
}  # fmt: skip


@pytest.mark.parametrize("head", LAYOUTS.values(), ids=LAYOUTS)
def test_a_memorandum_is_read_in_each_layout_of_its_head(head: str) -> None:
    kind, title, _, sender = fields(head + BELOW)
    assert (kind, title, sender) == ("Memorandum", "Harbor talks", "Ines Marlow")


def test_a_list_that_names_a_memorandum_is_not_one() -> None:
    rows = "INVENTORY OF DOCUMENTS\n1   May 3, 1984    Memorandum to the files\n" * 2
    assert fields(rows + BELOW)[:2] == (None, "INVENTORY OF DOCUMENTS")
