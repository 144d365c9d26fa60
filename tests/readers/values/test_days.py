"""The days that a cell states, in words, in figures and as databases write them."""

from __future__ import annotations

import pytest

from foiakit.model.dates.numeric import Ambiguous
from foiakit.readers.values.days import Days, days


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("1999-05-24", Days("1999-05-24")),
        ("1999-05-24T00:00:00Z", Days("1999-05-24")),
        ("1999-05-24 14:05", Days("1999-05-24", None, True)),
        ("12/25/1999", Days("1999-12-25")),
        ("May 24, 1999", Days("1999-05-24")),
        ("0001-01-01", Days()),
        ("n.d.", Days()),
        ("32/13/1999", None),
        ("1999-02-30T00:00:00", None),
        ("see file", None),
        ("1999-05-24 00:00:00 UTC", Days("1999-05-24")),
        ("5/24/1999 12:00 AM", Days("1999-05-24")),
        ("5/24/1999 12:00 PM", Days("1999-05-24", None, True)),
        ("May 24, l999", Days("1999-05-24", None, True)),
        ("May I4, 1999", Days("1999-05-14", None, True)),
        ("199-?", Days(None, None, True)),
        ("FY 1999", Days(None, None, True)),
        ("winter 1998-99", Days(None, None, True)),
        ("between 1998 and 1999", Days(None, None, True)),
        ("sin fecha", Days()),
        ("9/1999", Days("1999-09")),
        ("13/1999", None),
        ("pre-1999", Days(None, None, True)),
        ("post 1999", Days(None, None, True)),
        ("[not dated]", Days()),
        ("Date unknown", Days()),
    ],
)
def test_a_cell_is_days_or_nothing(cell: str, expected: Days | None) -> None:
    assert days(cell) == expected


def test_figures_in_two_orders_need_one_to_be_named() -> None:
    for cell in ("5/6/1999", "5.6.1999.", "5. 6. 1999"):
        assert days(cell, "dmy") == Days("1999-06-05")
        with pytest.raises(Ambiguous):
            days(cell)
