"""A date-time group is read, also as a scanner misread it, and is never a day that cannot be."""

from __future__ import annotations

import pytest

from foiakit.cables.head.date_time_group import line_group, with_year


@pytest.mark.parametrize(
    ("line", "printed", "day", "precedence"),
    [
        ("R 201115Z MAR 74", "201115Z MAR 74", "1974-03-20", ("ROUTINE",)),
        ("O P 061527Z JUN 97 ZFF4", "061527Z JUN 97", "1997-06-06", ("IMMEDIATE", "PRIORITY")),
        ("Z O 010203Z JAN 2009", "010203Z JAN 09", "2009-01-01", ("FLASH", "IMMEDIATE")),
        ("R 2O1115Z MAR 74", "201115Z MAR 74", "1974-03-20", ("ROUTINE",)),
        ("R 201115Z NAR 74", "201115Z MAR 74", "1974-03-20", ("ROUTINE",)),
        ("P 291200Z FEB", "291200Z FEB", None, ("PRIORITY",)),
    ],
)
def test_a_group_is_read_into_one_spelling(
    line: str, printed: str, day: str | None, precedence: tuple[str, ...]
) -> None:
    found = line_group(line)
    assert found is not None
    assert (found.printed, found.day, found.precedence) == (printed, day, precedence)


@pytest.mark.parametrize(
    "line",
    ["R 321115Z MAR 74", "R 202515Z MAR 74", "R 201199Z MAR 74", "R 310000Z FEB 74",
     "R 201115Z XYQ 74", "OSOBIZZZ MAR 74", "THE AMBASSADOR SAID", ""],
)  # fmt: skip
def test_what_cannot_be_is_not_a_group(line: str) -> None:
    assert line_group(line) is None


def test_a_group_without_a_year_takes_one_from_outside_if_it_has_that_day() -> None:
    found = line_group("P 291200Z FEB")
    assert found is not None
    assert with_year(found, 1976)[:2] == ("291200Z FEB 76", "1976-02-29")
    assert with_year(found, 1977)[:2] == ("291200Z FEB 77", None)


def test_the_place_of_a_group_is_where_it_stands() -> None:
    line = "R 201115Z MAR 74 ZDK"
    found = line_group(line)
    assert found is not None
    assert line[found.start : found.end] == "201115Z MAR 74"


@pytest.mark.parametrize(
    ("text", "printed", "day", "speeds"),
    [
        ("R 201115Z MAR 74", "201115Z MAR 74", "1974-03-20", ("ROUTINE",)),
        ("O P 192250Z FEB 76", "192250Z FEB 76", "1976-02-19", ("IMMEDIATE", "PRIORITY")),
        ("0 R 080359Z MAR 84", "080359Z MAR 84", "1984-03-08", ("IMMEDIATE", "ROUTINE")),
        ("P 290540 Z JUN 73 ZFF4", "290540Z JUN 73", "1973-06-29", ("PRIORITY",)),
        ("O 061530Z JUL 2010", "061530Z JUL 10", "2010-07-06", ("IMMEDIATE",)),
    ],
)
def test_a_group_is_read(text: str, printed: str, day: str, speeds: tuple[str, ...]) -> None:
    found = line_group(text)
    assert found is not None
    assert (found.printed, found.day, found.precedence) == (printed, day, speeds)


@pytest.mark.parametrize(
    "text", ["R 321115Z MAR 74", "R 202515Z MAR 74", "R 300101Z FEB 74", "ROAD"]
)
def test_a_group_that_cannot_be_is_none(text: str) -> None:
    assert line_group(text) is None
