"""The stamps of the CIA's reading room: anywhere in a line, misread, once on every page."""

from __future__ import annotations

import pytest
from papers.stamped_text import BODY

from foiakit.papers.agencies.reading_room import number_at
from foiakit.papers.reading import read

NUMBER = "CIA-RDP80B01731R000100010001-2"
MISREAD = {
    "letters for figures": "Approved For Release 2003/05/05 : CIA-RDP8OBO1731ROOO1OOO1OOO1-2",
    "blanks": "Approved For Release 2003/05/05: CIA-RDP80 B01731R00010 0010001-2",
    "specks after it": f"Approved For Release 2003/05/05 : {NUMBER} q &,",
    "a word lost": f"Approver Release 2003/05/05 : {NUMBER}",
    "letters lost": f"Approved For ease 2003/05/05 :{NUMBER}",
    "the day lost on this page": f"Approved For Release 2003/05/0.{NUMBER}",
}


@pytest.mark.parametrize("stamp", MISREAD.values(), ids=MISREAD)
def test_a_misread_stamp_gives_its_number_and_day_and_is_no_text(stamp: str) -> None:
    page = f"Approved For Release 2003/05/05 : {NUMBER}\n\n{BODY}"
    for text in (f"{stamp}\n\n{BODY}", f"{page}\f{stamp}\n\n{BODY}"):
        paper = read(text)
        assert paper.release is not None
        assert paper.release.document == NUMBER
        assert paper.release.date in {"2003-05-05", None}
        assert "RDP" not in paper.text
        assert "Release" not in (paper.title or "")


def test_the_number_of_a_paper_reviewed_on_request_is_read() -> None:
    paper = read(f"Approved for Release: 2019/08/15 C03391234\n71tP.\n{BODY}")
    assert paper.release is not None
    assert (paper.release.document, paper.release.date) == ("C03391234", "2019-08-15")


def test_a_stamp_next_to_text_on_a_line_leaves_the_text() -> None:
    words = " ".join(["The harbor was dredged again."] * 20)
    paper = read(f"Approved For Release 2003/05/05 : {NUMBER} {words}\n")
    assert paper.release is not None
    assert (paper.release.document, paper.release.date) == (NUMBER, "2003-05-05")
    assert paper.text == words


CUT = {
    "cut": "CIA-RDP80B01731R0001000",
    "a figure for its letter": "CIA-RDP80-017318000100010001-2",
    "a letter too many": "CIA-RDP80B01731R00010001O0B1-2",
}


@pytest.mark.parametrize("number", CUT.values(), ids=CUT)
def test_a_number_that_cannot_be_read_is_not_given(number: str) -> None:
    paper = read(f"Approved For Release 2003/05/05 : {number}\n\n{BODY}")
    assert paper.release is not None
    assert (paper.release.document, paper.release.date) == (None, "2003-05-05")
    assert "RDP" not in paper.text


def test_most_pages_decide_on_a_number() -> None:
    pages = [NUMBER.replace("R0001", "R0007"), NUMBER, NUMBER]
    paper = read("\f".join(f"Approved For Release 2003/05/05 : {page}\n\n{BODY}" for page in pages))
    assert paper.release is not None
    assert paper.release.document == NUMBER


def test_a_number_mentioned_in_a_sentence_is_not_the_papers_own() -> None:
    paper = read(f"Dear Mr. Ferris:\n\nYou ask for {NUMBER}, which the Agency holds.\n\n{BODY}")
    assert paper.release is None


def test_a_number_is_repaired_only_into_its_form() -> None:
    assert number_at("8OB01731R000l0001OOO1-2 more", 0) == (NUMBER, 23)
    assert number_at("80B01731R0001000100O1", 0) is None
    assert number_at("", 0) is None


def test_marks_of_the_reading_room_in_the_margin_are_excisions() -> None:
    paper = read(f"MEMORANDUM FOR THE RECORD\n\n25X1A\n\n{BODY}\n\nSTATINTL\n")
    assert {code for code, _ in paper.excisions} == {"25X1A", "STATINTL"}
