"""Workbooks: cells of every type, and workbooks that are none."""

from __future__ import annotations

import datetime
import io
import sys
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

from foiakit.errors import BadInput, NeedsExtra

openpyxl = pytest.importorskip("openpyxl", reason="openpyxl (the extra xlsx) is not installed")
Read = Callable[..., Any]


def workbook(*sheets: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_cells_of_every_type_become_what_they_show(read: Read) -> None:
    data = workbook(
        [
            ["title", "date", "pages", "redacted", "box", "seen"],
            ["a", datetime.datetime(1999, 5, 24), 14, True, 7.0, datetime.date(2020, 1, 2)],
            ["b", "May 1999", 3.0, None, 1.5, datetime.datetime(2020, 1, 2, 3, 4)],
        ]
    )
    first, second = read(data, "a.xlsx").records
    assert (first.date, first.pages, first.excised) == ("1999-05-24", 14, True)
    assert first.notes == "box: 7\nseen: 2020-01-02"
    assert (second.date, second.pages, second.excised) == ("1999-05", 3, None)
    assert second.notes == "box: 1.5\nseen: 2020-01-02T03:04:00"


def test_the_first_sheet_with_rows_is_the_table(read: Read) -> None:
    data = workbook([], [["title"], ["a"]], [["subject"], ["b"]])
    assert [record.title for record in read(data, "a.xlsx").records] == ["a"]


@pytest.mark.parametrize("column", ["Link", "Box"])
def test_a_header_below_a_title_is_found_where_cells_are_linked(read: Read, column: str) -> None:
    rows: list[list[object]] = [
        ["Release list"],
        [],
        ["made", None, "2020"],
        ["Title", "Date", column],
        ["a", 1999, "PDF"],
    ]
    book = openpyxl.load_workbook(io.BytesIO(workbook(rows, [["Notes"]])))
    book.worksheets[0]["C5"].hyperlink = "https://example.org/a.pdf"
    out = io.BytesIO()
    book.save(out)
    found = read(out.getvalue(), "a.xlsx")
    assert [(record.title, record.url) for record in found.records] == [
        ("a", "https://example.org/a.pdf")
    ]
    assert found.skipped == []


def test_a_skipped_row_is_named_with_its_own_sheet(read: Read) -> None:
    found = read(workbook([["title", "date"], ["a", "never"]], [["subject"], ["b"]]), "a.xlsx")
    assert [row.where for row in found.skipped] == ["a.xlsx:2"]


def test_a_row_that_cannot_be_is_skipped_as_a_line_of_csv(read: Read) -> None:
    found = read(workbook([["title", "date"], ["a, b", "never"], ["c", "1999"]]), "a.xlsx")
    assert [record.title for record in found.records] == ["c"]
    assert [(row.where, row.raw) for row in found.skipped] == [("a.xlsx:2", '"a, b",never\r\n')]
    assert (found.source.heading, found.source.ending) == ("title,date\r\n", ".csv")


def test_it_is_recognised_without_its_name(read: Read) -> None:
    assert read(workbook([["title"], ["a"]]), "standard input").record.title == "a"


def packed(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name.replace("__", "/"), data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (workbook([["title"], ["a"]])[:-200], "not a readable workbook"),
        (
            workbook([["title"], ["a"]])[:30] + workbook([["title"], ["a"]])[600:],
            "not a readable workbook",
        ),
        (packed(hello=b"world"), "not a readable workbook"),
        (packed(xl__workbook=b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]>"), "has a DTD"),
        (packed(xl__big=bytes(80 * 2**20)), "unpacks to more than 200 times its size"),
    ],
    ids=["cut off", "a piece cut out", "another zip", "entities", "bomb"],
)
def test_what_is_no_workbook_is_refused(read: Read, data: bytes, what: str) -> None:
    with pytest.raises(BadInput, match=what):
        read(data, "a.xlsx")


def test_without_its_package_it_says_what_to_install(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = workbook([["title"], ["a"]])
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(NeedsExtra, match="pip install 'openpyxl"):
        read(data, "a.xlsx")
