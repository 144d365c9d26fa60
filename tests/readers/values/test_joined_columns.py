"""Fields whose value is in several columns: a post and a number, a year, month and day, a box."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from foiakit.readers.source import SourceOptions
from foiakit.readers.tables.saved_mapping import text_of

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("header", "row", "message"),
    [
        ("Post,Number,Subject", "Oslo,1404,Ice", "Oslo 1404"),
        ("Number,Subject,Post", "1404,Ice,AMEMBASSY OSLO", "AMEMBASSY OSLO 1404"),
        ("Sending Post,Cable No.,Subject", "Lima,0212,Ice", "Lima 0212"),
        ("Post,Number,Subject", "Lima,A-44,Ice", None),
        ("From,Telegram Number,Subject", "OSLO,1404,Ice", "OSLO 1404"),
        ("From,Telegram Number,Subject", "Holm,1404,Ice", None),
        ("From,Number,Subject", "OSLO,1404,Ice", None),
        ("Post,Number,Subject", "7,1404,Ice", None),
        ("Post,Number,Subject,Message", "Oslo,1404,Ice,Lima 9", "Lima 9"),
    ],
)
def test_a_post_and_the_number_of_its_message_are_the_message(
    read: Read, header: str, row: str, message: str | None
) -> None:
    record = read(f"{header}\n{row}\n").record
    assert record.message == message
    if message is None:
        assert record.notes is not None
        assert row.split(",")[header.split(",").index(next(iter(_numbers(header))))] in record.notes


def _numbers(header: str) -> list[str]:
    return [name for name in header.split(",") if name in {"Number", "Telegram Number"}]


def test_a_row_whose_post_is_missing_keeps_its_number_in_the_notes(read: Read) -> None:
    found = read("Post,Number,Subject\nOslo,1404,Ice\n,1405,Fog\n")
    assert [record.message for record in found.records] == ["Oslo 1404", None]
    assert [record.notes for record in found.records] == [None, "Number: 1405"]


@pytest.mark.parametrize(
    ("header", "row", "date"),
    [
        ("Year,Month,Day,Subject", "1974,3,5,Ice", "1974-03-05"),
        ("Year,Month,Day,Subject", "1974,March,5,Ice", "1974-03-05"),
        ("Year,Month,Day,Subject", "1974,Mar.,,Ice", "1974-03"),
        ("Year,Month,Subject", "1974,3,Ice", "1974-03"),
        ("Year,Month,Day,Subject", "1974,13,5,Ice", None),
        ("Year,Month,Day,Date,Subject", "1974,3,5,1973-01-01,Ice", "1973-01-01"),
        ("Date,Year,Subject", "March 5,1974,Ice", "1974-03-05"),
    ],
)
def test_a_year_a_month_and_a_day_are_the_date(
    read: Read, header: str, row: str, date: str | None
) -> None:
    assert read(f"{header}\n{row}\n").record.date == date


@pytest.mark.parametrize(
    ("header", "row", "source"),
    [
        ("Title,Archive,Box,Folder", "Ice,Harbour,7,12", "Harbour, Box 7, Folder 12"),
        ("Title,RG,Entry,Box", "Ice,59,1613,2210", "RG 59, Entry 1613, Box 2210"),
        ("Title,Repository,Box No.,Folder Title", "Ice,Lake Library,Box 7,Ice 5/68",
         "Lake Library, Box 7, Ice 5/68"),
        ("Title,type_1,indicator_1,type_2,indicator_2", "Ice,box,7,folder,12", "Box 7, Folder 12"),
        ("Title,Held by,Reference", "Ice,Lake Archive,LK 9/12", "Lake Archive, LK 9/12"),
        ("Title,Box", "Ice,7", None),
        ("Title,Series,Entry", "Ice,Cables,7", None),
        ("Title,Source,Archive,Box", "Ice,a friend,Harbour Archive,7", "a friend"),
        ("Title,Archive,Folder", "Ice,Harbour Archive,C:\\scans\\7", "Harbour Archive"),
    ],
)  # fmt: skip
def test_archive_box_and_folder_are_the_source_in_order(
    read: Read, header: str, row: str, source: str | None
) -> None:
    assert read(f"{header}\n{row}\n").record.source == source


def test_the_person_may_keep_columns_apart(read: Read) -> None:
    keep = (("Box", "keep"), ("Folder", "keep"), ("Archive", "keep"))
    record = read("Title,Archive,Box,Folder\nIce,Harbour Archive,7,12\n", columns=keep).record
    assert (record.source, record.notes) == (None, "Archive: Harbour Archive\nBox: 7\nFolder: 12")


def test_a_saved_mapping_leaves_joined_columns_to_be_joined_again(read: Read) -> None:
    table = "Post,Number,Title,Archive,Box\nOslo,1404,Ice,Harbour Archive,7\n"
    found = read(table)
    assert found.source.fields["Post"] == "message (joined)"
    text = text_of(SourceOptions(), None, found.source.fields)
    assert text.splitlines()[-1] == '"Title" = "title"'
    again = read(table, saved=(("Title", "title"),)).record
    assert again == found.record
