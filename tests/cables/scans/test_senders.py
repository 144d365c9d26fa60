"""The sender of a scanned telegram, from the FM line of each section."""

from __future__ import annotations

import pytest
from cables.scans.scanned_telegram import FIRST, misread, read


def test_a_sender_is_the_post_whose_number_it_is() -> None:
    wrong = misread(FIRST, ("FM AMEMBASSY REYKJAVIK", "FY AMEMBAS.SY REYKJAVIK / 'l9"))
    assert read((wrong, wrong)).originator == "AMEMBASSY REYKJAVIK"


@pytest.mark.parametrize("word", ["AMEMBASSY,", "AMEMBSY ", "AM(M8ASY ", "AEMBA5SY ", "AMEMBASSY."])
def test_a_misread_sender_is_put_right_or_left_empty(word: str) -> None:
    wrong = misread(FIRST, ("FM AMEMBASSY ", f"FM {word}"))
    assert read((wrong, wrong)).originator == "AMEMBASSY REYKJAVIK"
    without_number = "\n".join(line for line in wrong.split("\n") if "1234" not in line)
    found = read((without_number, without_number))
    assert (found.message, found.originator) == (None, "AMEMBASSY REYKJAVIK")
    worse = misread(FIRST, ("FM AMEMBASSY ", "FM Qe)nRvtiY "))
    assert read((worse, worse)).originator is None


@pytest.mark.parametrize(
    "sender", ["SECSTATE WASHDC", "SECST4TEWASHOC", "SEeSTATE. WASHDC /", "YEC(T"]
)
def test_the_departments_own_telegrams_are_from_the_department(sender: str) -> None:
    text = FIRST.replace("86REYKJA00", "86STATE 00").replace("REYKJAVIK", "STATE")
    text = text.replace("REYKJA", "STATE").replace("FM AMEMBASSY STATE", f"FM {sender}")
    assert read((text, text)).originator == "SECSTATE WASHDC"
