"""The day that a paper states: alone in its column or after a label, and never one in doubt."""

from __future__ import annotations

import pytest

from foiakit.papers.days import labelled_day, lone_day, lone_month


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("September 3, 2009", "2009-09-03"),
        ("4 June 2009", "2009-06-04"),
        ("Northport, December 3, 1990", "1990-12-03"),
        ("Thursday, September 3rd, 2009", "2009-09-03"),
        ("For Immediate Release September 3, 2009", "2009-09-03"),
        ("September 3, 2009.", "2009-09-03"),
        ("62-116395 September 3, 2009", "2009-09-03"),
        ("September 3, 2009 (1:00 PM)", "2009-09-03"),
        ("Dated September 3, 2009", "2009-09-03"),
        ("dated September 3, 2009", None),
        ("September 3,, 2009", "2009-09-03"),
        ("7:05 p.m. - September 3, 2009", "2009-09-03"),
        ("By September 3, 2009", None),
        ("The talks of September 3, 2009", None),
        ("Friday, September 3, 2009", None),
        ("2009", None),
    ],
)
def test_a_day_is_taken_only_if_it_is_alone(text: str, expected: str | None) -> None:
    assert lone_day(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("May 9, 1974", "1974-05-09"),
        ("6/14/67", "1967-06-14"),
        ("5/6/67", None),
        ("111530Z MAR 92", "1992-03-11"),
        ("unknown", None),
    ],
)
def test_a_label_makes_figures_a_day(value: str, expected: str | None) -> None:
    assert labelled_day(value) == expected


def test_a_month_alone_is_a_month() -> None:
    assert [lone_month(text) for text in ("March 1982", "march, 1982", "March 3, 1982")] == [
        "1982-03", "1982-03", None
    ]  # fmt: skip
