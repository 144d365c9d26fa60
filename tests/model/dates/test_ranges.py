"""Times with an open end have the bound that their words state, and no other."""

from __future__ import annotations

import pytest

from foiakit.model.dates.ranges import Range, is_vague, open_range


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1974-03-05/..", "1974-03-05", None),
        ("1974-03-05/", "1974-03-05", None),
        ("1974/open", "1974-01-01", None),
        ("March 1974..", "1974-03-01", None),
        ("[1974..]", "1974-01-01", None),
        ("1974-", "1974-01-01", None),
        ("since 5 May 1974", "1974-05-05", None),
        ("1974 or later", "1974-01-01", None),
        ("not before 1974", "1974-01-01", None),
        ("after March 1974", "1974-04-01", None),
        ("../1974", None, "1974-12-31"),
        ("/1974-02", None, "1974-02-28"),
        ("unknown/1974", None, "1974-12-31"),
        ("..1974", None, "1974-12-31"),
        ("until May 6, 1974", None, "1974-05-06"),
        ("1974 or earlier", None, "1974-12-31"),
        ("before 1974", None, "1973-12-31"),
    ],
)
def test_an_open_end_leaves_one_bound(text: str, first: str | None, last: str | None) -> None:
    assert open_range(text) == Range(first, last)
    assert is_vague(text)


@pytest.mark.parametrize(
    "text", ["1974", "1974/1975", "1974 or 1975", "..", "/", "-1974", "after lunch", "a..", ""]
)
def test_what_has_no_open_end_is_not_taken_for_one(text: str) -> None:
    assert open_range(text) is None


def test_figures_are_read_in_the_order_that_is_asked_for() -> None:
    assert open_range("until 5/6/1974", "dmy") == Range(None, "1974-06-05")
