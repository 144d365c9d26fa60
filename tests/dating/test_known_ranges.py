"""A table of known ranges is read row by row; a row that is none is named with its line."""

from __future__ import annotations

import pytest

from foiakit.dating.held_numbers import Range
from foiakit.dating.known_ranges import read
from foiakit.errors import BadInput

HEADER = "Post, YEAR,month,first,last,source\n"


def test_ranges_are_read_with_their_source_or_the_name_of_the_table() -> None:
    lines = [HEADER, "Kabul,1974,3,1501,2203,index\n", "AmEmbassy Oslo,1975,12,9,9,\n"]
    assert list(read(lines, "a.csv")) == [
        Range("KABUL", 1974, 3, 1501, 2203, "index"), Range("OSLO", 1975, 12, 9, 9, "a.csv"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Kabul,1974,x,1,2,", "must be numbers"),
        ("Kabul,1974,13,1,2,", "month 1 to 12"),
        ("Kabul,1974,3,5,4,", "first not above last"),
        ("Kabul,74,3,1,2,", "month 1 to 12"),
        (" ,1974,3,1,2,", "no post"),
        ("Kabul,1974", "must be numbers"),
    ],
)
def test_a_row_that_is_not_a_range_is_an_error_with_its_line(row: str, why: str) -> None:
    with pytest.raises(BadInput, match=rf"^a\.csv:3: .*{why}"):
        list(read([HEADER, "Kabul,1974,3,1,2,\n", f"{row}\n"], "a.csv"))


def test_a_missing_column_is_named_with_those_that_are_required() -> None:
    with pytest.raises(BadInput, match=r"a\.csv:1: no column first, last; required: post, year"):
        list(read(["post,year,month\n"], "a.csv"))
