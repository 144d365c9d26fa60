"""Scanned telegrams: what most places say is taken; what does not agree is left empty and said."""

from __future__ import annotations

import pytest
from cables.scans.scanned_telegram import FIRST, SECOND, TITLE, read

from foiakit.cables.scans.reading import ReadPage, read_all


def test_what_every_place_says_is_read() -> None:
    cable = read((FIRST, FIRST), (SECOND, SECOND))
    assert (cable.message, cable.year, cable.date) == ("Reykjavik 01234", 1986, "1986-03-03")
    assert cable.dtg == "030852Z MAR 86"
    assert cable.title == TITLE
    assert cable.originator == "AMEMBASSY REYKJAVIK"
    assert not [warning for warning in cable.warnings if "doubt" in warning]


def test_a_quoted_telegram_does_not_give_its_number() -> None:
    quoting = FIRST + "\nQUOTE: UNCLAS SECTION 01 OF 07 USNATO 05508\nPAGE NO. 1"
    assert read((quoting, quoting), (SECOND, SECOND)).message == "Reykjavik 01234"


def test_two_telegrams_in_one_file_are_two() -> None:
    other = (
        FIRST.replace("REYKJAVIK", "HELSINKI").replace("REYKJA", "HELSIN").replace("1234", "5077")
    )
    found = list(read_all([ReadPage(FIRST, FIRST), ReadPage(SECOND), ReadPage(other, other)]))
    assert [cable.message for cable in found] == ["Reykjavik 01234", "Helsinki 05077"]
    start, end = found[1].spans["action"]
    assert f"{FIRST}\f{SECOND}\f{other}"[start:end].startswith("SECSTATE WASHDC")


@pytest.mark.parametrize("text", ["", "\f", "PAGE 01", "O 999999Z MAR 86\nFM X", "SUBJECT:", "FM"])
def test_any_text_gives_a_telegram_of_some_sort(text: str) -> None:
    assert read((text, text)).message is None
