"""Hearings of Congress: the committee is the originator."""

from __future__ import annotations

import pytest

from foiakit.citations.reading import read_entry


@pytest.mark.parametrize(
    ("text", "originator", "date"),
    [
        (
            "U.S. House, Committee on Armed Services, Hearings on Ports, 88th Cong., 2d sess.,"
            " May 3, 1964, 77.",
            "U.S. House, Committee on Armed Services",
            "1964-05-03",
        ),
        (
            "Northern Ports: Hearing Before the S. Comm. on Foreign Relations, 92d Cong. 114"
            " (1972).",
            "S. Comm. on Foreign Relations",
            "1972",
        ),
        (
            "Senate Committee on Appropriations, Subcommittee on Foreign Operations, Hearings,"
            " 95th Congress, 1st session, 9 March 1977.",
            "Senate Committee on Appropriations, Subcommittee on Foreign Operations",
            "1977-03-09",
        ),
    ],
)
def test_a_hearing_has_its_committee_and_day(text: str, originator: str, date: str) -> None:
    reading = read_entry(text)
    assert reading is not None
    got = reading.record
    assert (got.kind, got.originator, got.date) == ("Hearing", originator, date)
