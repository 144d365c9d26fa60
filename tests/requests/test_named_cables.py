"""Cables that a text names are found with their years; other numbers are not cables."""

from __future__ import annotations

import pytest

from foiakit.requests.named_cables import cables_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kabul 8106 of 1973", [("Kabul", "8106", {1973})]),
        ("1973KABUL08106", [("Kabul", "8106", {1973})]),
        ("cable No. 8106 and Kabul No. 1090 from 1974", [("Kabul", "1090", {1974})]),
        ("Kabul no 1090 of 1974", [("Kabul", "1090", {1974})]),
        ("No. 8106", []),
        ("Kabul in 1973", []),
        ("Kabul 1973", []),
        ("Room 8106", []),
    ],
)
def test_a_post_and_a_number_make_a_cable(
    text: str, expected: list[tuple[str, str, set[int]]]
) -> None:
    found = [
        (cable.message.post, cable.message.serial, set(cable.years)) for cable in cables_in(text)
    ]
    assert found == expected


def test_a_cable_is_found_once_and_takes_the_years_around_it() -> None:
    (found,) = cables_in("In 1973 and 1974: Kabul 8106, again Kabul 8106")
    assert found.years == {1973, 1974}
