"""What the labels at the top of a paper state of itself: its day."""

from __future__ import annotations

import pytest
from papers.composed_fields import BELOW, fields

DAYS = {
    "SUBJECT: Harbor\nDATE: 6/14/67": "1967-06-14",
    "SUBJECT: Harbor\nDATE: 6/7/67": None,  # either figure may be the day
    "THE HARBOR TALKS\n111530Z MAR 92": None,
    "SUBJ: Harbor\nDATE OF PUBLICATION: 111530Z MAR 92": "1992-03-11",
    "THE HARBOR TALKS\nNorthport, December 3, 1990": "1990-12-03",
    "THE HARBOR TALKS\nBy Ines Marlow, December 3, 1990": None,
    "THE HARBOR TALKS\nMarch 1982": "1982-03",
    "THE HARBOR TALKS\nMarch 1982\nApril 1982": None,
    "THE HARBOR TALKS\n(As of November 4, 1982)": "1982-11-04",
    "THE HARBOR TALKS\nTuesday, November 4, 1982": None,  # it was a Thursday
    "HARBOR TALKS\n\nMay 3, 1984     Letter\nJune 12, 1984    Reply": None,
    "HARBOR TALKS\n\n1   May 3, 1984     Letter\n2   June 12, 1984    Reply": None,
    "SECRET                                May 3, 1984\n\nHARBOR TALKS": "1984-05-03",
}


@pytest.mark.parametrize(("text", "day"), DAYS.items())
def test_the_day_of_a_paper_is_the_one_that_it_states_of_itself(text: str, day: str | None) -> None:
    assert fields(text + BELOW)[2] == day


def test_a_subject_may_be_below_its_label() -> None:
    found = fields(
        f"ROUTING AND RECORD SHEET\nSUBJECT: (Optional)\nHarbor talks\nFROM:\nNO.{BELOW}"
    )
    assert found[:2] == ("Routing Slip", "Harbor talks")
    assert fields(f"HARBOR REPORT\nSUBJECT:\nDATE: 6/14/67{BELOW}")[1] != "DATE: 6/14/67"


def test_a_form_has_its_subject_without_a_colon_and_a_sentence_has_none() -> None:
    title = "Economic - Dredging"
    rest = f"SUBJECT {title}\nHOW\nPUBLISHED Newspaper\nNO. OF PAGES 9{BELOW}"
    assert fields(f"HARBOR OFFICE REPORT\nCOUNTRY Harborland\n{rest}")[1] == title
    assert fields(f"HARBOR OFFICE REPORT\nA LAND FAR AWAY\n{rest}")[1] != title
