"""The number of a scanned telegram, from every place that prints it."""

from __future__ import annotations

import pytest
from cables.scans.scanned_telegram import FIRST, SECOND, misread, read


def test_a_number_misread_in_some_places_is_what_most_say() -> None:
    wrong = misread(FIRST, ("86REYKJA001234", "86REYKJA001284"), ("PAGE 01", "PACE 0l"))
    assert read((wrong, FIRST), (SECOND, SECOND)).message == "Reykjavik 01234"
    assert read((FIRST, wrong), (SECOND, wrong)).message == "Reykjavik 01234"


@pytest.mark.parametrize("name", ["IEVKJAVIK", "REYK.JAVIK", "REVKdAVIK", "REYKJAVK"])
def test_a_misread_post_is_the_one_with_the_same_number(name: str) -> None:
    wrong = misread(FIRST, ("02 REYKJAVIK", f"02 {name}"))
    assert read((wrong, wrong), (SECOND, SECOND)).message == "Reykjavik 01234"


def test_the_line_above_the_telegram_gives_year_post_and_number() -> None:
    bare = FIRST.replace("01234", "0l?34").replace("001234", "001234")
    wrong = bare.replace("86REYKJA00l?34", "86REYKJA001234")
    cable = read((wrong, wrong))
    assert (cable.message, cable.year) == ("Reykjavik 01234", 1986)


def test_places_that_do_not_agree_leave_the_number_empty_and_name_it() -> None:
    reading = (
        "PAGE 01 REYKJA 01234 030859Z\nO 030852Z MAR 86\nFM AMEMBASSY REYKJAVIK\nE.O. 12356: N/A"
    )
    cable = read((reading, reading.replace("01234", "01284")))
    assert cable.message is None
    assert "the number is in doubt: Reykjavik 01234, Reykjavik 01284" in cable.warnings


def test_one_place_that_had_to_be_put_right_proves_no_number() -> None:
    text = (
        "\nO 030852Z MAR 86\nFM AMEMBASSY REYKJAVIK\nTO SECSTATE WASHDC\nE.O. 12356: N/A\n1. TEXT."
    )
    assert read((f"PAGE 01 REYKJA 01234 030859Z{text}", None)).message == "Reykjavik 01234"
    assert read((f"PAGE 01 REYKUA O1234 030859Z{text}", None)).message is None


def test_a_number_that_one_place_prints_against_others_is_in_doubt() -> None:
    first = "TEXT OF TELEGRAM 86REYKJA001234\nPAGE 01 REYKJA 01284 030859Z\nO 030852Z MAR 86"
    second = "PAGE 01 REYKJA 01934 030859Z\nO 030852Z MAR 86\nFM AMEMBASSY REYKJAVIK"
    assert read((first, f"{second}\nE.O. 12356: N/A")).message is None
