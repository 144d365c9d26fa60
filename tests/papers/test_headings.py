"""The top of a paper: what is printed above the heading is not the title."""

from __future__ import annotations

import pytest
from papers.composed_fields import BELOW, fields

from foiakit.papers.reading import read


@pytest.mark.parametrize(
    "line", ["(Northport, Harborland)", "BUREAU OF PUBLIC AFFAIRS", "SYSTEM II", "NIE 24-68",
             "EMBARGOED FOR RELEASE", "PAGE 2", "Secret", "DEPARTMENT OF THE ARMY",
             "DRAFTED BY: EUR:IMARLOW", "PR NO. 212", "OUTGOING TELEGRAM",
             "OCI NO. 6417/57", "COPY NO. 12", "102December 1957",
             "'THE WHITE HOUSE WASHINGTON", "1 FD-36 (Rev. 5-22-69)", "From: Sent: To:"],
)  # fmt: skip
def test_what_is_printed_above_a_heading_is_not_the_title(line: str) -> None:
    assert fields(f"{line}\n\nTHE HARBOR TALKS{BELOW}")[1] == "THE HARBOR TALKS"


def test_the_title_is_the_heading_below_a_misread_letterhead() -> None:
    text = (
        "CENTRAL lNTELLIGENCE ACENCY\nDIRECT0RATE OF INTELLIGENCE\n\nTHE HARBOR OF MARLOW\n\n"
        "The harbor was closed in March because of ice, and the fleet lay at anchor until May.\n"
    )
    assert read(text).title == "THE HARBOR OF MARLOW"


def test_a_line_of_sentences_is_not_a_heading() -> None:
    line = "Mr. Ferris mentioned the article. The council felt that it was too long"
    assert fields(f"{line}\nand said so.{BELOW}")[1] is None
