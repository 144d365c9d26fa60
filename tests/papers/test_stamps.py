"""Stamps of released copies: what they say is kept, and they are no part of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.papers.exemption_codes import codes, is_codes
from foiakit.papers.reading import read

PAGE = (
    "UNCLASSIFIED U.S. Department of State Case No. F-2011-04567 Doc No. C05512345 Date: 03/14/2013"
)
BODY = "The harbor talks went on until noon, and the bond was posted by the owners of the boats.\n"


def stamped(*lines: str) -> str:
    return "\n".join([PAGE, *lines, "", BODY, PAGE, ""]) + "\f"


DECISIONS = {
    "on one line": (["RELEASE IN PART B5, B6"], "part", ("B5", "B6")),
    "in full": (["RELEASE IN FULL"], "full", ()),
    "over two lines": (["RELEASE IN", "PART B1,1.4(D)"], "part", ("B1", "1.4(D)")),
    "over three lines": (["RELEASE", "IN PART", "B6"], "part", ("B6",)),
    "grounds below": (["RELEASE IN PART", "B1,1.4(B),1.4(D),B6"], "part",
                      ("B1", "1.4(B)", "1.4(D)", "B6")),
    "grounds over two lines": (["RELEASE IN PART B1 1.4(B)", "1.4(D)"], "part",
                               ("B1", "1.4(B)", "1.4(D)")),
    "with a statute": (["RELEASE IN PART 1.4(B),B1,B3", "NATSECACT1947,1.4(D),B6"], "part",
                       ("1.4(B)", "B1", "B3", "1.4(D)", "B6")),
    "misread": (["RELEASE IN FULLI"], "full", ()),
    "a speck before it": (["IRELEASE IN PART B7(A)"], "part", ("B7(A)",)),
    "beside a head": (["From:          Ferris, Tom <FerrisT@example.gov>    RELEASE IN PART",
                       "Sent:          Friday, March 5, 2010 1:26 PM        B1,1.4(D),B6"],
                      "part", ("B1", "1.4(D)", "B6")),
    "denied": (["DENIED IN FULL"], "denied", ()),
    "letters misread": (["RELFA5E lN PAPT B6"], "part", ("B6",)),
    "letters lost": (["RELESE", "N PAT B6"], "part", ("B6",)),
    "blanks in words": (["REL EASE I N FU LL"], "full", ()),
    "misread below": (["RELEASE IN", "PAR T B5,B6"], "part", ("B5", "B6")),
    "exemptions misread": (["RELEASE IN PART BS, 86"], "part", ("B5", "B6")),
    "paragraphs misread": (["RELEASE IN PART", "B1,l.4(8),B6"], "part", ("B1", "1.4(B)", "B6")),
}  # fmt: skip


@pytest.mark.parametrize(
    "line", ["RELEASED BY THE HARBOR", "RELATED PAPERS", "RELEASES IN PORT", "REPEATED IN PARIS",
             "RELEASE OF PART B6"]
)  # fmt: skip
def test_a_line_that_is_like_a_decision_is_not_one(line: str) -> None:
    paper = read(stamped(line))
    assert paper.release is not None
    assert paper.release.how is None
    assert line in paper.text


@pytest.mark.parametrize(
    ("printed", "misread"),
    [("Date: 03/14/2013", "D ate : O3/l4/2O13"), ("C05512345", "G055l2345"),
     ("Doc No.", "Doc No .")],
)  # fmt: skip
def test_a_page_line_with_misread_figures_is_read(printed: str, misread: str) -> None:
    paper = read(stamped("RELEASE IN FULL").replace(printed, misread))
    assert paper.release is not None
    assert (paper.release.document, paper.release.date) == ("C05512345", "2013-03-14")


@pytest.mark.parametrize(("lines", "how", "exemptions"), DECISIONS.values(), ids=DECISIONS)
def test_a_decision_is_read_wherever_it_is_broken(
    lines: list[str], how: str, exemptions: tuple[str, ...]
) -> None:
    paper = read(stamped(*lines))
    assert paper.release is not None
    assert (paper.release.how, paper.release.exemptions) == (how, exemptions)
    assert (paper.release.case, paper.release.document) == ("F-2011-04567", "C05512345")
    assert paper.release.date == "2013-03-14"
    assert "RELEASE IN" not in paper.text
    assert "C05512345" not in paper.text


def test_a_number_misread_on_one_page_is_outvoted_by_the_others() -> None:
    pages = [PAGE, PAGE.replace("C05512345", "C05512845"), PAGE]
    paper = read("\f".join(f"{page}\n{BODY}" for page in pages) + "\f")
    assert paper.release is not None
    assert paper.release.document == "C05512345"
    assert len(paper.pages) == 3


def test_the_stamps_unclassified_is_not_the_papers_marking() -> None:
    assert read(stamped("RELEASE IN FULL")).classification is None
    assert read(stamped("CONFIDENTIAL", "Harbor talks")).classification == "Confidential"
    assert (
        read(stamped("SENSITIVE BUT UNCLASSIFIED")).classification == "Sensitive But Unclassified"
    )


BY = "Classified by DAS, A/GIS, DoS on 08/30/2015 - Class: SECRET"
REVIEWS = {
    "glued to a word": f"See it. {BY}\n"
                       "  - Reason: 1.4(B) - Declassify on: 11/07/2030",
    "the last ground on the next line": f"  {BY}"
                                        " - Reason: 1.4(B),\n  1.4(D) - Declassify on: 01/19/2025",
    "its end on the next line": f"Yes.     {BY}\n"
                                "See it.        — Declassify on: 11/13/2026",
}  # fmt: skip


@pytest.mark.parametrize("printed", REVIEWS.values(), ids=REVIEWS)
def test_a_reviewers_lines_are_no_part_of_the_text(printed: str) -> None:
    paper = read(stamped("RELEASE IN PART B1,1.4(D)", "", printed))
    assert "lassif" not in paper.text
    assert "1.4(D)" not in paper.text


def test_a_stamp_in_the_left_margin_over_five_lines_is_read() -> None:
    text = (
        "UNCLASSIFIED                 STATE DEPT. - PRODUCED TO A COMMITTEE\n"
        "U.S. Department of State     SUBJECT TO AGREEMENT ON SENSITIVE INFORMATION\n"
        "Case No. F-2015-04841\nDoc No. C05739999\nDate: 05/13/2015\n"
        f"{' ' * 29}RELEASE IN\n{' ' * 29}PART B5,B6\n{BODY}\f"
    )
    release = read(text).release
    assert release is not None
    assert (release.case, release.document, release.date, release.how) == (
        "F-2015-04841", "C05739999", "2015-05-13", "part",
    )  # fmt: skip


AGENCIES = {
    "CIA": ("Approved For Release 2003/05/05 : CIA-RDP80R01731R000100010001-2",
            "CIA-RDP80R01731R000100010001-2", "2003-05-05"),
    "CIA, sanitized": ("Sanitized Copy Approved for Release 2011/02/28 : CIA-RDP90G00152R001",
                       "CIA-RDP90G00152R001", "2011-02-28"),
    "CIA number": ("C06541234", "C06541234", None),
    "NSA": ("DOCID: 3928739", "3928739", None),
    "NARA": ("NW 53244 DocId:32199551 Page 2", "32199551", None),
}  # fmt: skip


@pytest.mark.parametrize(("line", "document", "day"), AGENCIES.values(), ids=AGENCIES)
def test_stamps_of_other_agencies_are_kept_and_give_their_numbers(
    line: str, document: str, day: str | None
) -> None:
    paper = read(f"{line}\n\nMEMORANDUM\n\n{BODY}")
    assert paper.release is not None
    assert (paper.release.document, paper.release.date) == (document, day)
    assert line.split(maxsplit=1)[0] not in paper.text.split()


def test_a_sentence_that_speaks_of_a_release_is_text() -> None:
    text = (
        "We ask for the RELEASE IN PART of it.\nApproved for release were only two of the ships.\n"
    )
    paper = read(text)
    assert paper.release is None
    assert "RELEASE IN PART of it" in paper.text


@given(st.lists(st.sampled_from(["B1", "B3", "B5", "B6", "1.4(B)", "1.4(D)", "B7(A)"]), min_size=1,
                max_size=6, unique=True), st.sampled_from([",", ", ", " "]))  # fmt: skip
def test_any_list_of_exemptions_comes_back_in_its_order(listed: list[str], between: str) -> None:
    printed = between.join(listed)
    assert is_codes(printed)
    assert codes(printed) == tuple(listed)
    release = read(stamped(f"RELEASE IN PART {printed}")).release
    assert release is not None
    assert release.exemptions == tuple(listed)


@given(st.text(max_size=400))
def test_any_text_is_read_without_an_error_and_its_pages_lie_in_it(text: str) -> None:
    paper = read(text)
    assert all(0 <= at <= len(paper.text) for at in paper.pages)
    assert list(paper.pages) == sorted(paper.pages)
    assert all(0 <= part.start <= part.end <= len(paper.text) for part in paper.parts)
