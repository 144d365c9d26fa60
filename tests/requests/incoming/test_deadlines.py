"""The last day that a letter gives, as a date or as a number of days."""

from __future__ import annotations

from typing import Any

import pytest

from foiakit.requests.incoming.deadlines import answer_by, appeal_days


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        (["You may appeal within 90 days."], {"appeal_days": 90}),
        (["You may appeal within ninety (90) days of this letter."], {"appeal_days": 90}),
        (["Appeals must be received by June 6, 2027."], {"appeal_by": "2027-06-06"}),
        (["You may appeal.", "It must be postmarked within 60 days."], {"appeal_days": 60}),
        (["We will decide your appeal within 30 days."], {}),
        (["You may appeal within 20 days."], {}),  # fewer than any law gives: something else
        (["You have 90 days to pay."], {}),
        (["You may appeal by February 30, 2027."], {}),
    ],
)
def test_the_days_to_appeal(parts: list[str], found: dict[str, Any]) -> None:
    assert appeal_days(parts) == found


@pytest.mark.parametrize(
    ("parts", "day", "found"),
    [
        (["Please respond by April 2, 2027."], None, {"answer_by": "2027-04-02"}),
        (
            ["Please reply within 30 calendar days of the date of this letter."],
            "2027-03-08",
            {"answer_by": "2027-04-07"},
        ),
        (
            ["Please reply within 20 working days from the date of this letter."],
            "2027-03-08",
            {"answer_by": "2027-04-05"},
        ),
        (["Please reply within 30 days of the date of this letter."], None, {}),
        (["If you appeal, respond within 30 days of the date of this letter."], "2027-03-08", {}),
    ],
)
def test_the_day_of_an_answer_is_counted_from_the_letter(
    parts: list[str], day: str | None, found: dict[str, Any]
) -> None:
    data, words = answer_by(parts, day)
    assert data == found
    assert words == (parts[0] if found else "")
