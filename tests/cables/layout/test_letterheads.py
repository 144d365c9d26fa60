"""A letterhead is not a title, even with a letter or two misread."""

from __future__ import annotations

import pytest

from foiakit.cables.layout.letterheads import is_letterhead


@pytest.mark.parametrize(
    "line",
    [
        "CENTRAL INTELLIGENCE AGENCY",
        "CENTRAL lNTELLIGENCE AGENCY",
        "CENTRAL INTELLIGENCE ACENCV",
        "DEPARTNENT OF STATE",
        "THE WHITE H0USE",
        "UNITED STATES DEPARTMENT OF JUSTlCE",
        "FEDERAL BUREAU 0F INVESTIGATI0N",
        "J0INT CHIEFS OF STAFF",
    ],
)
def test_a_name_with_a_letter_or_two_misread_is_a_letterhead(line: str) -> None:
    assert is_letterhead(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "THE WHITE HORSE INN",
        "THE CENTRAL INTELLIGENCE AGENCY AND THE HARBOR",
        "Central Intelligence Agency",
        "STATE",
        "DEPARTMENT OF FISHERIES",
        "A" * 500,
    ],
)
def test_another_line_is_none(line: str) -> None:
    assert not is_letterhead(line)
