"""Page marks, banners and stamps are not part of a telegram's text."""

from __future__ import annotations

import pytest
from cables.telegram_of_oslo import BELOW, HEAD

from foiakit.cables.body.page_marks import is_banner, sort
from foiakit.cables.layout.lines import lines_of
from foiakit.cables.reading import read


def test_a_page_mark_that_was_copied_bottom_up_is_none_of_the_text() -> None:
    text = BELOW.replace("TAGS", "CONFIDENTIAL\nCONFIDENTIAL\nOSLO 01938 251227Z\nPAGE 02\nTAGS")
    cable = read(f"{HEAD}CONFIDENTIAL OSLO 1938\n{text}")
    assert (cable.title, cable.tags) == ("COD RESUMES", ("ETRD", "NO"))
    assert "OSLO 01938" not in cable.text


def kept(text: str) -> list[str]:
    return [line.text for line in sort(lines_of(text)).lines if line.text]


@pytest.mark.parametrize(
    "line",
    ["NNNN", "NNN", "NNNNMAFVVZCZ", "NMAFVVZCZ", "E E E E E E E E", "ADP000", "BT", "#0154",
     "*** Current Classification *** CONFIDENTIAL", "PAGE 02 STATE 236146", "SECRET",
     "PAGE 01        ISLAMA  00154  01 OF 05  071400Z", "ISLAMABAD 00000154 001.2 OF 005",
     "RIPPUB", "Approved For Release 2008/12/02 : CIA-RDP82M00097R000300070008-4",
     "on 02/24/2021 - Class: CONFIDENTIAL - Reason: 1.4(B), 1.4(D) - Declassify on: 02/24/2031"],
)  # fmt: skip
def test_what_is_not_the_telegrams_is_taken_out(line: str) -> None:
    assert kept(f"1. BEFORE.\n{line}\nAFTER.") == ["1. BEFORE.", "AFTER."]


def test_a_page_mark_of_late_1977_stands_on_two_lines() -> None:
    found = sort(lines_of("PAGE 01\nISLAMA  03223  01 OF 02  050647Z\nTEXT"))
    assert [page.printed for page in found.pages] == ["PAGE 01 ISLAMA 03223 01 OF 02 050647Z"]
    assert [line.text for line in found.lines] == ["TEXT"]


def test_a_level_stuck_to_the_line_before_a_page_mark_is_taken_off() -> None:
    assert kept("EXPRESSION ON CONFIDENTIAL\nPAGE 02 STATE 236146\nTHE MATTER") == [
        "EXPRESSION ON",
        "THE MATTER",
    ]
    assert kept("IT IS CONFIDENTIAL\nAND SO ON.") == ["IT IS CONFIDENTIAL", "AND SO ON."]


@pytest.mark.parametrize(
    "text", ["SECRET", "C O N F I D E N T I A L", "SECRET//NOFORN", "UNCLASSIFIED"]
)
def test_a_banner_is_a_level_and_nothing_else(text: str) -> None:
    assert is_banner(text)
    assert not is_banner(f"{text} KABUL 1717")
