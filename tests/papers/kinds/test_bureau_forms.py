"""Electronic communications and reports of interviews of the FBI."""

from __future__ import annotations

from foiakit.papers.reading import read

COMMUNICATION = """(Rev. 08-28-2000)

              FEDERAL BUREAU OF INVESTIGATION

Precedence: ROUTINE                          Date: 07/10/2001

To: Harbor Division        Attn: Squad 2
    Outer Harbor                 IA Quill

From: Northport
      Squad 16
      Contact: Special Agent Marlow

Case ID #: 315N-NP-60098 (Pending)

Title: (U) HARBOR TRAFFIC;
       OTHER MATTERS

Synopsis: The boats came at night.
"""
INTERVIEW = """FD-302 (Rev. 3-10-82)

              FEDERAL BUREAU OF INVESTIGATION

                              Date of transcription   02/14/1995

INES MARLOW, 12 Harbor Street, was interviewed at her home.
"""


def test_an_electronic_communication_has_its_parties_title_and_day() -> None:
    paper = read(COMMUNICATION)
    assert (paper.head.sender, paper.head.recipients) == ("Northport", ("Harbor Division",))
    assert (paper.title, paper.date) == ("HARBOR TRAFFIC; OTHER MATTERS", "2001-07-10")


def test_a_report_of_an_interview_has_its_day_and_no_title() -> None:
    for text in (INTERVIEW, INTERVIEW.replace("transcription   ", "transcription\n\n")):
        paper = read(text)
        assert (paper.title, paper.date, paper.kind) == (None, "1995-02-14", None)


def test_other_papers_of_the_bureau_are_read_as_before() -> None:
    paper = read(
        "FEDERAL BUREAU OF INVESTIGATION\n\nMEMORANDUM\n\nTO: Tom\nFROM: Ines\n"
        "SUBJECT: Harbor\n\nText.\n"
    )
    assert (paper.kind, paper.title) == ("Memorandum", "Harbor")
