"""Cells about a release: known terms in one spelling, other words kept."""

from __future__ import annotations

from typing import Any

import pytest

from foiakit.readers.values.number_cells import NumberCell
from foiakit.readers.values.record_values import PLACE
from foiakit.readers.values.release_cells import case, decision, exemptions, released


def put(setter: Any, field: str, text: str) -> tuple[Any, Any]:
    values: list[Any] = [None] * len(PLACE)
    setter("Column")(values, text)
    return values[PLACE[field]], values[PLACE["notes"]]


@pytest.mark.parametrize(
    ("text", "day", "notes"),
    [
        ("2015-06-30", "2015-06-30", None),
        ("06/30/2015", "2015-06-30", None),
        ("in part", None, "Column: in part"),
        ("5/6/2015", None, "Column: 5/6/2015"),
    ],
)
def test_a_day_of_release_is_a_day_or_a_note(text: str, day: str | None, notes: str | None) -> None:
    assert put(released, "released", text) == (day, notes)


def test_a_number_of_a_sheet_is_its_day() -> None:
    cell = NumberCell("42185")
    cell.day = "2015-06-30"
    assert put(released, "released", cell.strip()) == ("2015-06-30", None)


@pytest.mark.parametrize("between", ["; ", ";", ", ", " and ", "/", " & ", "\n"])
def test_several_tracking_numbers_are_cases_of_their_own(between: str) -> None:
    cell = between.join(("F-2012-00001", "DOI-2014-002222-FOIA"))
    assert put(case, "case", cell) == ("F-2012-00001; DOI-2014-002222-FOIA", None)


@pytest.mark.parametrize("cell", ["NLC 16-5, box 3", "2012/0034", "F-2012-00001, box 3", "1-2-3"])
def test_another_number_of_a_case_stays_as_printed(cell: str) -> None:
    assert put(case, "case", cell) == (cell, None)


def test_terms_have_one_spelling_and_unknown_ones_stay() -> None:
    assert put(exemptions, "exemptions", "(b)(6); B1, sealed") == (("B6", "B1", "sealed"), None)
    assert put(exemptions, "exemptions", '["B6", "1.4(D)"]') == (("B6", "1.4(D)"), None)
    assert put(exemptions, "exemptions", "B1 (b)(7)(C)") == (("B1", "B7(C)"), None)
    assert put(exemptions, "exemptions", "B1 sealed") == (("B1 sealed",), None)
    assert put(decision, "decision", "perhaps") == ("perhaps", None)


@pytest.mark.parametrize(("order", "day"), [("mdy", "2015-05-06"), ("dmy", "2015-06-05")])
def test_the_order_of_the_column_says_which_number_is_the_month(order: str, day: str) -> None:
    values: list[Any] = [None] * len(PLACE)
    released("Column", order)(values, "5/6/2015")
    assert (values[PLACE["released"]], values[PLACE["notes"]]) == (day, None)
