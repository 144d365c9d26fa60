"""The day of a scanned paper."""

from __future__ import annotations

import pytest
from papers.composed_fields import scanned


def test_a_day_of_the_week_that_fits_proves_a_day_that_one_program_misread() -> None:
    line = "THE HARBOR TALKS\n{}, October 9, {}\n"
    assert scanned(line.format("Thursday", "1986"), line.format("Thursday", "1966"))[2] == (
        "1986-10-09"
    )
    assert scanned(line.format("Friday", "1986"))[2] is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2 June 1977", "1977-06-02"), ("For Immediate Release   June 18, 1987", "1987-06-18"),
        ("MEMORANDUM FOR THE RECORD 12 August 1976", "1976-08-12"),
        ("TO: The Director DATE: May 9, 1974", "1974-05-09"), ("DOI: MARCH - APRIL 1970", None),
        ("THURSDAY, OCTOBER 16, 1986, 12:41 P.M.", "1986-10-16"),
    ],
)  # fmt: skip
def test_a_scan_prints_its_day_in_the_ways_that_texts_do(line: str, day: str | None) -> None:
    assert scanned(f"THE HARBOR TALKS\n{line}\n")[2] == day
