"""CSV: what is recognised, how rows become records, and rows that cannot."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from foiakit.errors import BadInput
from foiakit.readers.tables import csv

Read = Callable[..., Any]


def test_known_columns_find_their_fields_by_themselves(read: Read) -> None:
    text = (
        "MRN,Subject,Doc Date,Orig. Class,From,To,Page Count,Case_Number\n"
        "Islamabad 00154,Afghanistan,1/17/1997,SECRET,AMEMBASSY,SECSTATE,14,F-1997-00001\n"
    )
    record = read(text).record
    assert record.message == "Islamabad 00154"
    assert record.title == "Afghanistan"
    assert record.date == "1997-01-17"
    assert record.classification == "Secret"
    assert (record.originator, record.recipient) == ("AMEMBASSY", "SECSTATE")
    assert (record.pages, record.case) == (14, "F-1997-00001")
    assert record.notes is None


@pytest.mark.parametrize("sign", [",", ";", "|", "\t"])
def test_the_sign_between_the_cells_is_found(read: Read, sign: str) -> None:
    text = f"title{sign}date{sign}pages\nA, or B{sign}1999{sign}3\n".replace(
        "A, or B", '"A, or B"' if sign == "," else "A, or B"
    )
    record = read(text).record
    assert (record.title, record.date) == ("A, or B", "1999")


def test_a_cell_may_span_lines_and_hold_quotation_marks(read: Read) -> None:
    text = 'title,description\n"a ""cable""","line 1\nline 2,\r\nline 3"\nb,\n'
    first, second = read(text).records
    assert first.title == 'a "cable"'
    assert first.description == "line 1\nline 2,\r\nline 3"
    assert second.title == "b"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_line_is_one(read: Read, end: str) -> None:
    found = read(f"title,date{end}a,1999{end}b,1998{end}")
    assert [record.title for record in found.records] == ["a", "b"]


def test_mixed_ends_of_line_are_ends_of_line(read: Read) -> None:
    found = read("title,date\r\na,1999\nb,1998\rc,1997")
    assert [record.title for record in found.records] == ["a", "b", "c"]


def test_an_empty_line_is_nothing_and_no_row(read: Read) -> None:
    found = read("\n\ntitle,date\n\na,1999\n,\n   \nb,1998\n\n")
    assert [record.title for record in found.records] == ["a", "b"]
    assert found.skipped == []


def test_a_row_of_another_width_is_skipped_with_its_line_and_text(read: Read) -> None:
    found = read("title,date\na,1999,more\nb\nc,1997,,\nd,1996\n")
    assert [record.title for record in found.records] == ["c", "d"]
    assert [(row.where, row.raw) for row in found.skipped] == [
        ("a.csv:2", "a,1999,more\n"),
        ("a.csv:3", "b\n"),
    ]
    assert "3 values where the header has 2" in found.skipped[0].reason


@pytest.mark.parametrize(
    "text",
    [
        'title,date\na,1999\n"b,1998\nc,1997\nd,1996\n',
        'title,date\na,1999\n"b,1998\nc,1997\nd,1996\n"e",1995\n',
        'title,date\na,1999\n"b"x,1998\nc,1997\nd,1996\n',
    ],
    ids=["to the end", "to the next mark", "behind the mark"],
)
def test_an_unclosed_quotation_mark_costs_its_own_line_alone(read: Read, text: str) -> None:
    found = read(text)
    assert [record.title for record in found.records][:3] == ["a", "c", "d"]
    assert [row.where for row in found.skipped] == ["a.csv:3"]
    assert found.skipped[0].raw == text.splitlines(keepends=True)[2]


def test_lines_are_counted_on_after_a_row_that_cannot_be(read: Read) -> None:
    found = read('title,date\n"b,1998\n"two\nlines",never\n"c,1997\nd,nonsense\ne,1995\n')
    assert [record.title for record in found.records] == ["e"]
    assert [row.where for row in found.skipped] == ["a.csv:2", "a.csv:3", "a.csv:5", "a.csv:6"]
    assert found.skipped[1].raw == '"two\nlines",never\n'


def test_lines_that_open_one_mark_after_another_do_not_take_for_ever(read: Read) -> None:
    line = 'a","x\n'
    with pytest.raises(BadInput, match="unclosed quotation mark"):
        read("title,date\n" + line * 40_000)


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("1995-02-30,1", "not a valid date"),
        ("5/6/1999,1", "--date-order"),
        ("1999,abc", "not a number of pages"),
        ("1999,-3", "not a number of pages"),
        ("1999,99999999999", "not a number of pages"),
    ],
)
def test_a_value_that_cannot_be_skips_its_row(read: Read, cell: str, reason: str) -> None:
    found = read(f"title,date,pages\na,{cell}\nb,1999,2\n")
    assert [record.title for record in found.records] == ["b"]
    assert reason in found.skipped[0].reason


def test_what_stands_for_nothing_is_nothing(read: Read) -> None:
    record = read("title,date,pages,source\na,n/a,N/A,  \n").record
    assert (record.date, record.pages, record.source) == (None, None, None)


def test_unknown_terms_are_kept_as_they_are_written(read: Read) -> None:
    record = read("title,classification,type\na,Cosmic Purple,Parchment\n").record
    assert (record.classification, record.kind) == ("Cosmic Purple", "Parchment")


def test_two_columns_of_one_name_or_one_meaning_are_both_kept(read: Read) -> None:
    record = read("title,box,box,subject\na,1,2,b\n").record
    assert record.title == "a"
    assert record.notes == "box: 1\nbox (2): 2\nsubject: b"


def test_a_table_of_unknown_columns_is_refused_with_what_to_do(read: Read) -> None:
    with pytest.raises(BadInput, match=r":1: no recognised column \(foo, bar\).*--map"):
        read("foo,bar\n1,2\n3,4\n")


def test_a_table_without_rows_is_not_an_error(read: Read) -> None:
    assert read("title,date\n").records == []


@pytest.mark.parametrize(
    ("head", "name", "expected"),
    [
        (b"a,b\n", "x.csv", True),
        (b"a,b\n", "x.txt", False),
        (b"title,b\n", "standard input", True),
        (b"Dear Sir, title follows\n", "letter.txt", False),
        (b"", "x.csv", False),
        (b"PK\x03\x04\x00", "x.csv", False),
    ],
)
def test_what_it_claims(head: bytes, name: str, expected: bool) -> None:
    assert csv.claims(head, name) is expected


def test_a_header_that_cannot_be_read_names_the_options(read: Read) -> None:
    with pytest.raises(BadInput, match="--quote, --escape and --no-header"):
        read('"1","Oslo 2481","HIS NOTE RAN: \\"WE AGREE\\" HE SAID."\n')
