"""Stamps of released copies: their content is kept, and they are not part of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from papers.stamped_text import BODY, PAGE, stamped

from foiakit.papers.reading import read


@pytest.mark.parametrize(
    ("printed", "misread"),
    [("Date: 03/14/2013", "D ate : O3/l4/2O13"), ("C05512345", "G055l2345"),
     ("Doc No.", "Doc No .")],
)  # fmt: skip
def test_a_page_line_with_misread_figures_is_read(printed: str, misread: str) -> None:
    paper = read(stamped("RELEASE IN FULL").replace(printed, misread))
    assert paper.release is not None
    assert (paper.release.document, paper.release.date) == ("C05512345", "2013-03-14")


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


def test_a_sentence_that_speaks_of_a_release_is_text() -> None:
    text = (
        "We ask for the RELEASE IN PART of it.\nApproved for release were only two of the ships.\n"
    )
    paper = read(text)
    assert paper.release is None
    assert "RELEASE IN PART of it" in paper.text


@given(st.text(max_size=400))
def test_any_text_is_read_without_an_error_and_its_pages_lie_in_it(text: str) -> None:
    paper = read(text)
    assert all(0 <= at <= len(paper.text) for at in paper.pages)
    assert list(paper.pages) == sorted(paper.pages)
    assert all(0 <= part.start <= part.end <= len(paper.text) for part in paper.parts)


@pytest.mark.parametrize(
    ("printed", "misread"),
    [("Doc No.", "Doc No,"), ("Case No.", "Casc No."), ("State", "Stafe"), ("Date:", "Dafe;"),
     ("U.S. Department", "U.5. Deparfment"), ("UNCLASSIFIED", "UNCIASSIFIED")],
)  # fmt: skip
def test_a_page_line_is_known_by_its_three_values(printed: str, misread: str) -> None:
    line = ("UNCLASSIFIED U.S. Department of State Case No. F-2014-20439 Doc No. C05770001"
            " Date: 08/31/2015")  # fmt: skip
    paper = read(f"{line.replace(printed, misread)}\n\nFinal Position Description\n\nThe holder.\n")
    assert paper.release is not None
    assert (paper.release.case, paper.release.document, paper.release.date) == (
        "F-2014-20439", "C05770001", "2015-08-31",
    )  # fmt: skip
    assert paper.title == "Final Position Description"
    assert "C05770001" not in paper.text
