"""Document numbers of the National Archives, of every shape that its lists have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.readers.values.nara_number import Number, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1974TEHRAN01234", Number("1974TEHRAN01234", "TEHRAN 01234", 1974)),
        ("1974TEHRAN A-12", Number("1974TEHRAN A-12", "TEHRAN A-12", 1974, True)),
        ("1975TEHRAN01003_2", Number("1975TEHRAN01003_2", "TEHRAN 01003", 1975)),
        ("1975TEHRAN A-178_3", Number("1975TEHRAN A-178_3", "TEHRAN A-178", 1975, True)),
        ("1976STATE030920", Number("1976STATE030920", "STATE 030920", 1976)),
        ("1979ASUNCI02309", Number("1979ASUNCI02309", "ASUNCI 02309", 1979)),
        ("08PRETOR09546", Number("08PRETOR09546", "PRETOR 09546", 2008)),
        ("TEHRAN00219", Number("TEHRAN00219", "TEHRAN 00219")),
        ("P760110-0803", Number("P760110-0803")),
        ("HRAN0621978", None),
        ("Islamabad 00154", None),
        ("", None),
    ],
)
def test_a_number_says_what_it_says(text: str, expected: Number | None) -> None:
    assert read(text) == expected


@given(
    year=st.integers(1973, 1979),
    post=st.sampled_from(["TEHRAN", "STATE", "TELAV", "NEWDE"]),
    serial=st.integers(1, 99_999),
    copy=st.sampled_from(["", "_2", "_3"]),
)
def test_every_telegram_number_is_read_back(year: int, post: str, serial: int, copy: str) -> None:
    number = f"{year}{post}{serial:05}{copy}"
    assert read(number) == Number(number, f"{post} {serial:05}", year)
