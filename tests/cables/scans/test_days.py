"""The day of a scanned telegram, from its date-time groups and the times of receipt."""

from __future__ import annotations

import pytest
from cables.scans.scanned_telegram import FIRST, SECOND, misread, read


@pytest.mark.parametrize("year", ["36", "88", "06"])
def test_a_misread_year_is_outvoted(year: str) -> None:
    wrong = misread(FIRST, ("MAR 86", f"MAR {year}"))
    cable = read((wrong, wrong), (SECOND, SECOND))
    assert (cable.year, cable.date) == (1986, "1986-03-03")


def test_a_year_that_one_place_alone_says_is_left_empty() -> None:
    text = (
        "PAGE 01 OSLO 01234 030859Z\nO 030852Z MAR 88\nFM AMEMBASSY OSLO\nE.O. 12356: N/A\n1. TEXT."
    )
    cable = read((text, text.replace("O 030852Z MAR 88", "O e3oasz: w^")))
    assert (cable.year, cable.date) == (None, None)
    assert "the date is in doubt: 03 MAR 88" in cable.warnings
    assert read((f"{text}\nIN 1988 IT CLOSED.", None)).date == "1988-03-03"


def test_a_misread_day_is_outvoted_by_the_times_of_receipt() -> None:
    wrong = misread(FIRST, ("O 030852Z", "O 080852Z"))
    assert read((wrong, FIRST)).date == "1986-03-03"


def test_a_day_without_a_readable_time_has_no_group() -> None:
    wrong = misread(FIRST, ("O 030852Z MAR", "O 0308W.MAR"))
    cable = read((wrong, wrong))
    assert (cable.date, cable.dtg) == ("1986-03-03", None)
