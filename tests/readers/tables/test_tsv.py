"""TSV: quoted as CSV is, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Read = Callable[..., Any]


def test_tabs_part_the_cells(read: Read) -> None:
    record = read('title\tdate\ta\tb\n"x\ty"\t1999\t1\t2\n', "a.tsv").record
    assert record.title == "x\ty"
    assert record.notes == "a: 1\nb: 2"


def test_quotation_marks_may_be_just_letters(read: Read) -> None:
    text = 'title\tdate\n"Vary" measures\t1999\nthe 5" gun\t1998\n"unclosed\t1997\nlast\t1996\n'
    found = read(text, "a.tsv")
    assert [record.title for record in found.records] == [
        '"Vary" measures', 'the 5" gun', '"unclosed', "last",
    ]  # fmt: skip
    assert found.skipped == []


def test_a_line_that_fits_neither_way_is_skipped(read: Read) -> None:
    found = read('title\tdate\n"a" b\t1\t2\nc\t1999\n', "a.tsv")
    assert [record.title for record in found.records] == ["c"]
    assert [row.where for row in found.skipped] == ["a.tsv:2"]


def test_it_is_recognised_by_a_known_name_between_tabs(read: Read) -> None:
    assert read("title\tdate\na\t1999\n", "standard input").record.date == "1999"
