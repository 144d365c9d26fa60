"""Lists as other programs export them, by the names of their columns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Read = Callable[..., Any]


def test_omeka_names_dublin_core_and_separates_tags_by_commas(read: Read) -> None:
    record = read(
        "Item Id,Item URI,Dublin Core:Title,Dublin Core:Subject,Dublin Core:Creator,"
        "Dublin Core:Date,Dublin Core:Type,tags\n"
        '41,https://example.org/41,Ice,Water,Ada Holm,1974-03-05,Letter,"ice,fog"\n'
    ).record
    assert (record.title, record.originator, record.date) == ("Ice", "Ada Holm", "1974-03-05")
    assert (record.kind, record.tags, record.url) == (
        "Letter", ("ice", "fog"), "https://example.org/41",
    )  # fmt: skip
    assert "Dublin Core:Subject: Water" in (record.notes or "")


def test_the_readings_rooms_day_of_scanning_is_no_date_of_the_paper(read: Read) -> None:
    record = read(
        "title,document_type,document_number,release_decision,document_page_count,"
        "document_creation_date,sequence_number,publication_date,content_type\n"
        'ICE,CREST,CIA-RDP00-1,RIPPUB,2,"January 12, 2017",1,"May 3, 1953",REPORT\n'
    ).record
    assert (record.date, record.kind, record.pages) == ("1953-05-03", "Report", 2)
    assert "document_creation_date: January 12, 2017" in (record.notes or "")


def test_the_archives_list_of_cables_is_month_first_and_has_traffic_tags(read: Read) -> None:
    record = read(
        "URL,Draft Date,Document Number,Film Number,From,Subject,TAGS,To\n"
        'https://example.org/1,03/06/1974,1974OSLO01404,D740054-0701,OSLO,ICE,"EFIS, NO",STATE\n'
    ).record
    assert (record.date, record.message, record.document) == (
        "1974-03-06", "OSLO 01404", "1974OSLO01404",
    )  # fmt: skip
    assert (record.traffic_tags, record.tags) == (("EFIS", "NO"), ())


def test_begin_and_end_of_an_archives_list_are_dates_if_all_their_values_are(read: Read) -> None:
    head = "title,begin,end,expression\n"
    record = read(head + "Ice,1974-03-01,1974-05-31,March-May 1974\n").record
    assert (record.date, record.date_end) == ("1974-03-01", "1974-05-31")
    record = read(head + "Ice,page 7,page 9,a few words\n").record
    assert (record.date, record.notes) == (
        None, "begin: page 7\nend: page 9\nexpression: a few words",
    )  # fmt: skip


def test_a_cell_of_such_a_column_that_is_no_date_later_on_loses_no_row(read: Read) -> None:
    rows = "".join(f"Ice {n},1974\n" for n in range(600))
    found = read(f"title,Covering dates\n{rows}Fog,long ago\n")
    assert (len(found.records), found.skipped) == (601, [])
    assert found.records[-1].notes == "Covering dates: long ago"


def test_the_language_after_a_name_of_dublin_core_is_no_part_of_it(read: Read) -> None:
    record = read("dc.title[en_US],dc.date.created[]\nIce,1974\n").record
    assert (record.title, record.date) == ("Ice", "1974")


def test_an_object_of_json_is_no_text_of_a_field(read: Read) -> None:
    record = read('[{"title": "Ice", "_source": {"title": "Fog"}}]', "a.json").record
    assert (record.source, record.notes) == (None, 'source: {"title": "Fog"}')


def test_days_of_release_follow_the_order_of_the_other_dates(read: Read) -> None:
    found = read("title,Doc Date,Date Released\nIce,05/13/1968,03/04/2014\n")
    assert found.record.released == "2014-03-04"
    found = read("title,Release Date\nIce,03/04/2014\n", date_order="dmy")
    assert found.record.released == "2014-04-03"


def test_pages_may_be_counted_in_words_and_a_range_is_no_count(read: Read) -> None:
    found = read("title,pages\nIce,14 pp.\nFog,1 page\nSun,12-14\n")
    assert [(r.pages, r.notes) for r in found.records] == [
        (14, None), (1, None), (None, "pages: 12-14"),
    ]  # fmt: skip


def test_an_address_in_a_column_of_files_is_the_web_address(read: Read) -> None:
    record = read("title,file\nIce,https://example.org/ice.pdf\n").record
    assert (record.url, record.file) == ("https://example.org/ice.pdf", None)


def test_a_column_that_is_surely_the_date_is_taken_instead_of_words_about_it(read: Read) -> None:
    head = "Title,Date expression,Begin date,End date\n"
    found = read(head + "Ice,circa March 1974,1974-03-01,1974-03-31\n")
    assert (found.record.date, found.record.date_end) == ("1974-03-01", "1974-03-31")
    assert found.record.notes == "Date expression: circa March 1974"
    assert not any("two columns" in remark for remark in found.source.shared_remarks)
    record = read("title,expression,begin\nIce,spring 1974,1974-03-01\n").record
    assert (record.date, record.notes) == ("1974-03-01", "expression: spring 1974")
    record = read("title,Dates,Date\nIce,1974,\nFog,1975,\n").records[0]
    assert record.date == "1974"


def test_a_reference_id_is_a_message_if_all_its_values_are(read: Read) -> None:
    head = "refid,subject\n"
    found = read(head + "05OSLO1214,ICE\n05OSLO1215,FOG\n")
    assert [(r.message, r.year) for r in found.records] == [
        ("OSLO 1214", 2005),
        ("OSLO 1215", 2005),
    ]
    found = read(head + "05OSLO1214,ICE\nref7,FOG\n")
    assert [r.message for r in found.records] == [None, None]


def test_one_column_for_box_and_folder_is_the_source(read: Read) -> None:
    found = read("Box/Folder,Title,Dates\n3/12,Ice,1974 March-May\nBox 3 : 13,Fog,n.d.\nx,Sun,\n")
    assert [r.source for r in found.records] == ["Box 3, Folder 12", "Box 3, Folder 13", "x"]
    assert (found.records[0].date, found.records[0].date_end) == ("1974-03", "1974-05")


def test_pages_of_the_reading_room_without_a_content_type_are_known_by_their_labels(
    read: Read,
) -> None:
    record = read(
        "Title,Document Type,Document Number (FOIA) /ESDN (CREST),Release Decision,"
        "Original Classification,Document Page Count,Document Creation Date,"
        "Document Release Date,Case Number,Publication Date\n"
        'ICE,FOIA,02570001,RIFPUB,U,17,"October 2, 2023","August 9, 2023",F-2020-00953,'
        '"January 1, 1943"\n'
    ).record
    assert (record.document, record.date, record.released) == (
        "02570001", "1943-01-01", "2023-08-09",
    )  # fmt: skip
    assert (record.classification, record.case, record.kind) == (
        "Unclassified", "F-2020-00953", None,
    )  # fmt: skip
