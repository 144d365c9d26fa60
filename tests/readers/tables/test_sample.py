"""The first rows of a table, and what they show about its columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foiakit.readers.source import Place
from foiakit.readers.tables.sample import evidence, look_ahead


@given(st.lists(st.integers(), max_size=20), st.integers(0, 25))
def test_a_look_ahead_loses_no_row_and_no_place(values: list[int], most: int) -> None:
    place = Place("a.csv")

    def rows() -> object:
        for number, value in enumerate(values, 1):
            place.line, place.row = number, str(value)
            yield value

    first, again = look_ahead(iter(rows()), place, most)  # type: ignore[call-overload]  # a generator
    assert first == values[:most]
    assert [(value, place.line) for value in again] == [
        (value, number) for number, value in enumerate(values, 1)
    ]


def test_empty_columns_and_the_order_of_dates_are_seen() -> None:
    names = ["a", "b", "c"]
    found = evidence(names, [["1", " ", "3/4/1974"], ["2", "", "25/4/1974"], ["3"]])
    assert found.empty == {"b"}
    assert dict(found.orders) == {"c": "dmy"}
    mixed = evidence(["c"], [["25/4/1974"], ["4/25/1974"]])
    assert dict(mixed.orders) == {}
    assert evidence(names, []).empty == frozenset()


def test_columns_of_days_are_seen_and_years_are_none() -> None:
    rows = [["12.3.1973", "5/6/1999", "1974", "5 May 1961", "1974-05-01"], ["", "6/7/1999"]]
    rows.append(["14.3.1973", "", "1975", "6. Mai 1961", "Oslo"])
    assert evidence(["a", "b", "c", "d", "e"], rows).dated == {"a", "b", "d"}
