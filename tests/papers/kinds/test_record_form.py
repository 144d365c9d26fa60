"""The form in front of records of the Kennedy assassination."""

from __future__ import annotations

import pytest
from papers.stamped_text import BODY

from foiakit.papers.reading import read

FORM = """                      JFK ASSASSINATION SYSTEM
                       IDENTIFICATION FORM
--------------------------------------------------------------
                       AGENCY INFORMATION

               AGENCY :  HRB
        RECORD NUMBER :  104-10777-10123
        RECORD SERIES :  JFK
   AGENCY FILE NUMBER :  201-000001
--------------------------------------------------------------
                      DOCUMENT INFORMATION

    AGENCY ORIGINATOR :  HRB
                 FROM :  MARLOW, INES
                   TO :  MFR
                TITLE :  TRIP TO THE HARBOR AND WHAT WAS
                         SEEN THERE
                 DATE :  04/22/64
                PAGES :  7
             SUBJECTS :  HARBOR
                         TRIP REPORT
        DOCUMENT TYPE :  PAPER, TEXTUAL DOCUMENT
       CLASSIFICATION :  TOP SECRET
         RESTRICTIONS :  1A, 1B
       CURRENT STATUS :  RELEASED WITH DELETIONS
  DATE OF LAST REVIEW :  07/02/93
             COMMENTS :  A COVER NOTE
"""
MEMORANDUM = f"MEMORANDUM FOR THE RECORD\n\nSUBJECT: Trip\n\n{BODY}\n"


def test_what_the_form_states_is_the_record_and_no_part_of_the_text() -> None:
    paper = read(f"{FORM}\f{MEMORANDUM}")
    assert paper.release is not None
    assert (paper.release.document, paper.release.how) == ("104-10777-10123", None)
    assert (paper.title, paper.date) == ("TRIP TO THE HARBOR AND WHAT WAS SEEN THERE", "1964-04-22")
    assert (paper.head.sender, paper.head.recipients) == ("MARLOW, INES", ("The Record",))
    assert (paper.kind, paper.classification) == ("Memorandum", "Top Secret")
    assert len(paper.pages) == 7
    assert "RESTRICTIONS" not in paper.text
    assert "MEMORANDUM FOR THE RECORD" in paper.text


EMPTY = {
    "no date": ("DATE :  04/22/64", "DATE :  00/00/00", "date", None),
    "nobody": ("FROM :  MARLOW, INES", "FROM :  [NO FROM]", "sender", None),
    "no title": ("TITLE :  TRIP TO THE HARBOR AND WHAT WAS\n                         SEEN THERE",
                 "TITLE :", "title", "Trip"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "field", "value"), EMPTY.values(), ids=EMPTY)
def test_an_empty_value_of_the_form_states_nothing(
    old: str, new: str, field: str, value: str | None
) -> None:
    paper = read(f"{FORM.replace(old, new)}\f{MEMORANDUM}")
    values = {"date": paper.date, "sender": paper.head.sender, "title": paper.title}
    assert values[field] == value


def test_a_text_with_a_few_of_these_labels_is_not_the_form() -> None:
    paper = read(f"MEMORANDUM\n\nTO: Tom\nFROM: Ines\nDATE: May 9, 1964\nTITLE: Trip\n\n{BODY}\n")
    assert (paper.kind, paper.release) == ("Memorandum", None)
    assert "TITLE" in paper.text
