"""Stamps of agencies other than State."""

from __future__ import annotations

import pytest
from papers.stamped_text import BODY

from foiakit.papers.reading import read

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
