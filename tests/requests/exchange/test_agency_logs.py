"""Columns of an agency's log are known by their headings; those that name people are not read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.requests.exchange.agency_logs import LogColumns, columns_of


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (
            "Case Number|Date Received|Requester Name|Request Description|Disposition",
            LogColumns(0, 1, 4, (3,)),
        ),
        ("Tracking No|Rec'd|Company|Subject|Status", LogColumns(0, 1, 4, (3,))),
        ("case_number|date_received|records_sought", LogColumns(0, 1, None, (2,))),
        ("Subject", LogColumns(None, None, None, (0,))),
        (
            "Case Nbr|Asker|What was wanted|Rec'd|Disposition",
            LogColumns(0, 3, 4, (2,), has_subject=False),
        ),
    ],
)
def test_each_column_is_known_by_its_heading(headings: str, expected: LogColumns) -> None:
    assert columns_of(headings.split("|")) == expected


@pytest.mark.parametrize(
    "headings", ["", "a|b", "Requester|E-mail|Phone", "F-2019-1|2019-01-03|Cable Kabul 8106"]
)
def test_headings_of_something_else_are_not_those_of_a_log(headings: str) -> None:
    assert columns_of(headings.split("|")) is None


PRIVATE = ("Requester", "Requester Name", "Organization", "E-mail", "Street Address", "Attorney")


@given(st.lists(st.sampled_from((*PRIVATE, "Subject", "Case", "Received", "Status", "Pages"))))
def test_a_column_about_a_person_is_never_searched_or_shown(headings: list[str]) -> None:
    if (found := columns_of(headings)) is not None:
        read = {*found.searched, found.number, found.day, found.outcome}
        assert not {at for at, heading in enumerate(headings) if heading in PRIVATE} & read
