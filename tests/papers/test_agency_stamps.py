"""Stamps of agencies other than State."""

from __future__ import annotations

import pytest
from papers.stamped_text import BODY

from foiakit.papers.reading import read

AGENCIES = {
    "CIA": ("Approved For Release 2003/05/05 : CIA-RDP80R01731R000100010001-2",
            "CIA-RDP80R01731R000100010001-2", "2003-05-05"),
    "CIA, sanitized": ("Sanitized Copy Approved for Release 2011/02/28 : "
                       "CIA-RDP90G00152R001202310003-7",
                       "CIA-RDP90G00152R001202310003-7", "2011-02-28"),
    "CIA number": ("C06541234", "C06541234", None),
    "NSA": ("DOCID: 3928739", "3928739", None),
    "NARA": ("NW 53244 DocId:32199551 Page 2", "32199551", None),
    "NARA, misread": ("Ww:53244 Docld:32199551 Page-2", "32199551", None),
    "FBI, misread": ("FOl/PA# 1211520-0", None, None),
    "CIA, a review": ("State Department review completed", None, None),
    "CIA, a review's form": ("NO CHANGE IN CLASS.", None, None),
    "NARA, a record of 1992": ("DO0 104-10777-10123] 2025 RELEASE UNDER THE PRESIDENT JOHN F "
                               "KENNEDY ASSASSINATION RECORDS ACT OF 1992",
                               "104-10777-10123", None),
    "NARA, a case": ("44 USC 2107 Note) Case#:NW 53244 Date: 03-18-2025", None, "2025-03-18"),
}  # fmt: skip


@pytest.mark.parametrize(("line", "document", "day"), AGENCIES.values(), ids=AGENCIES)
def test_stamps_of_other_agencies_are_kept_and_give_their_numbers(
    line: str, document: str | None, day: str | None
) -> None:
    paper = read(f"{line}\n\nMEMORANDUM\n\n{BODY}")
    assert paper.release is not None
    assert (paper.release.document, paper.release.date) == (document, day)
    assert line.split(maxsplit=1)[0] not in paper.text.split()


@pytest.mark.parametrize(
    ("stamp", "field", "number"),
    [
        ("Authority NND 959418", "case", "NND 959418"),
        ("NLRR F06-114/8 #12345", "case", "NLRR F06-114/8"),
        ("NLJ 96-123", "case", "NLJ 96-123"),
        ("NLC-128-4-12-3-1", "document", "NLC-128-4-12-3-1"),
        ("Approved for Release by NSA on 12-20-2012, FOIA Case # 51546", "case", "51546"),
    ],
)
def test_a_number_that_is_taken_out_of_the_text_is_kept(
    stamp: str, field: str, number: str
) -> None:
    paper = read(f"{stamp}\n\nTHE HARBOR OF MARLOW\n\nThe ice was late that year.\n")
    assert getattr(paper.release, field) == number
    assert number not in paper.text


def test_the_stamp_of_the_fbi_over_three_lines_is_not_a_title() -> None:
    stamp = "ALL INFORMATION CONTAINED\nHEREIN IS UNCLASSIFIED\nDATE 05-11-2009 BY 60324 uc baw/sab"
    paper = read(f"{stamp}\n\nTHE HARBOR OF MARLOW\n\nThe ice was late that year.\n")
    assert (paper.title, paper.date) == ("THE HARBOR OF MARLOW", None)
    assert "60324" not in paper.text
