"""Dates next to a reference, each as exact as it is printed."""

from __future__ import annotations

import pytest

from foiakit.cables.references.reference_dates import DATE, day


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("SEPT. 1973", "1973-09"), ("14 JAN 72", "1972-01-14"), ("9/7/72", "1972-09-07"),
        ("MARCH 14, 1972", "1972-03-14"), ("JAN 1990", "1990-01"),
        ("1/16", None), ("MARCH 14", None), ("30 FEB 1973", None),
    ],
)  # fmt: skip
def test_a_date_is_as_exact_as_printed_and_needs_a_year(printed: str, date: str | None) -> None:
    assert day(printed) == date
    match = DATE.fullmatch(f"DATED {printed}")
    assert match is not None
    assert match["date"].rstrip(".") == printed
