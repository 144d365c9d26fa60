"""Letters, agendas, press items, speeches and notes have their kind and day."""

from __future__ import annotations

import pytest

from foiakit.papers.reading import read

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


def test_a_speech_is_not_called_by_its_cover_page() -> None:
    paper = read("SPEECH COVER PAGE\n\nHARBOR FREEDOM SPEECH\n\nLead Writer: Ines Marlow\n")
    assert (paper.kind, paper.title) == ("Speech", "HARBOR FREEDOM SPEECH")


def test_a_diplomatic_note_is_not_called_by_its_letterhead() -> None:
    paper = read("Mission of the Harbor Republic\nto the Council\n\nVerbal Note\n\nNo: 20/71\n\n"
                 "The Mission presents its compliments.\n")  # fmt: skip
    assert (paper.kind, paper.title) == ("Diplomatic Note", "Verbal Note")


def test_any_other_text_has_its_first_heading_as_title_and_no_kind() -> None:
    paper = read("Final Position Description\nMay 1, 2009\n\nThe holder of the post reports.\n")
    assert (paper.kind, paper.title, paper.date) == (
        None,
        "Final Position Description",
        "2009-05-01",
    )
