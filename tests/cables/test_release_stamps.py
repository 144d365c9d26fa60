"""Stamps are the release's, page marks and ends the machine's; neither is the telegram's text."""

from __future__ import annotations

import pytest

from foiakit.cables.body.page_marks import sort
from foiakit.cables.layout.lines import lines_of
from foiakit.cables.release_stamps import Stamps, codes, is_codes, stamp


def kept(text: str) -> list[str]:
    return [line.text for line in sort(lines_of(text)).lines if line.text]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("B1,1.4(B),1.4(D)", ("B1", "1.4(B)", "1.4(D)")),
        ("B1 1.4(B),(D)", ("B1", "1.4(B)", "1.4(D)")),
        ("(b)(1)", ("B1",)),
        ("(b)(7)(C)", ("B7(C)",)),
        ("B7C", ("B7(C)",)),
        ("25X1", ("25X1",)),
    ],
)
def test_exemptions_are_read_in_every_spelling(text: str, wanted: tuple[str, ...]) -> None:
    assert is_codes(text)
    assert codes(text) == wanted


@pytest.mark.parametrize(
    "text", ["B1 BOMBERS", "1.4 MILLION", "(B) HARDLINE", "NRA", "B", "STATES"]
)
def test_other_lines_are_no_exemptions(text: str) -> None:
    assert not is_codes(text)


def test_the_stamp_of_the_reading_room_is_data() -> None:
    text = (
        "UNCLASSIFIED U.S. Department of State Case No. F-2016-07743 Doc No. C17980027"
        " Date: 07/31/2017\n"
        "RELEASE IN PART\nB1,1.4(B),1.4(D)\n1. TEXT.\n"
    )
    release = sort(lines_of(text)).stamps.release()
    assert release is not None
    assert (release.case, release.document, release.date) == (
        "F-2016-07743",
        "C17980027",
        "2017-07-31",
    )
    assert (release.how, release.exemptions) == ("part", ("B1", "1.4(B)", "1.4(D)"))
    assert kept(text) == ["1. TEXT."]


def test_the_stamp_of_a_reviewer_is_data() -> None:
    text = (
        "UNITED STATES DEPARTMENT OF STATE\nREVIEW AUTHORITY: SHARON E AHMAD\n"
        "DATE/CASE ID: 27 JUN 2003 200104094\n"
    )
    release = sort(lines_of(text)).stamps.release()
    assert release is not None
    assert (release.authority, release.date, release.case) == (
        "SHARON E AHMAD",
        "2003-06-27",
        "200104094",
    )


@pytest.mark.parametrize(
    "stamp",
    [
        "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005",
        "Sheryl P. Walter Declassified/Released US Department of State EO Systematic Review"
        " 20 Mar 2014",
        "Margaret P. Grafeld\nDeclassified/Released\nUS Department of State\nEO Systematic Review\n"
        "04 MAY 2006",
    ],
)
def test_a_systematic_review_in_the_middle_of_the_text_is_taken_out(stamp: str) -> None:
    text = f"THE FIRST HALF\n{stamp}\nAND THE SECOND."
    assert kept(text) == ["THE FIRST HALF", "AND THE SECOND."]
    release = sort(lines_of(text)).stamps.release()
    assert release is not None
    assert release.date is not None


@pytest.mark.parametrize(
    "text",
    [
        "RELEASED IN PART B1, 1.4(B), 1.4(D), AND OTHER GROUNDS THAT ARE NAMED DECLASSIFIED",
        "Approved For Release 2003/05/14 by somebody in an agency with a very long name",
        "Sanitized Copy Approved for Release 2010/06/14, as the agency printed it on its pages",
        "No Objection to Declassification in Part 2011/04/28, and a good deal more than that",
        "something long in front of its number, as the agency prints them CIA-RDP79T00975A0-2",
        "UNCLASSIFIED U.S. Department of State Case No. F-2014-12345 Doc No. C05123456 and on",
        "UNITED STATES DEPARTMENT OF STATE, and what a clerk may have typed in the same line",
    ],
)
def test_a_long_stamp_is_a_stamp(text: str) -> None:
    assert stamp(lines_of(text), 0, Stamps()) == 1
