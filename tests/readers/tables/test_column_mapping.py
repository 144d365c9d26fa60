"""Where columns go: automatically or as the person says, and never silently lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from foiakit.errors import BadInput, NotFound, Usage

Read = Callable[..., Any]


def test_what_the_person_says_goes_before_what_is_known(read: Read) -> None:
    text = "title,Box No.,date\na,b,1999\n"
    record = read(text, columns=(("box no", "title"), ("title", "keep"))).record
    assert (record.title, record.notes) == ("b", "title: a")
    assert read(text, columns=(("title", "description"), ("date", "drop"))).record[10:12] == (
        None,
        None,
    )


def test_a_column_without_a_field_is_kept_or_dropped_and_remembered(read: Read) -> None:
    kept = read("title,box,folder\na,7,\n")
    assert kept.record.notes == "box: 7"
    assert kept.source.fields == {"title": "title", "box": "keep", "folder": "keep"}
    dropped = read("title,box,folder\na,7,\n", unmapped="drop")
    assert dropped.record.notes is None
    assert dropped.source.fields == {"title": "title", "box": "drop", "folder": "drop"}


def test_notes_of_the_table_stand_above_what_was_kept(read: Read) -> None:
    assert read("box,remarks\n7,mine\n", columns=(("box", "keep"),)).record.notes == "mine\nbox: 7"


def test_a_field_that_is_none_is_named_with_the_nearest(read: Read) -> None:
    with pytest.raises(Usage, match="'titel' is not a field for a column; did you mean title"):
        read("a,b\n1,2\n", columns=(("a", "titel"),))


def test_a_column_that_is_none_is_refused_with_those_there_are(read: Read) -> None:
    with pytest.raises(NotFound, match=r"--map box=\.\.\.: no such column; there are: title, date"):
        read("title,date\na,1999\n", columns=(("box", "notes"),))
    with pytest.raises(NotFound, match="--key box: no such column; there are: title, date"):
        read("title,date\na,1999\n", key=("box",))


def test_names_with_orders_to_the_terminal_in_them_stay_text(read: Read) -> None:
    found = read("title,\x1b[31mred\u202e\na,7\n")
    assert found.record.notes == "\x1b[31mred\u202e: 7"


def test_rows_are_distinguished_by_all_their_values_in_every_form_and_order(read: Read) -> None:
    record = read("title,date,box\na,1999,\n").record
    assert read("box,date,title\n,1999,a\n").record.uid == record.uid
    assert (
        read('{"date": "1999", "title": "a", "box": null}\n{', "a.ndjson").records[0].uid
        == record.uid
    )
    assert read("title\tdate\na\t1999\n", "a.tsv").record.uid == record.uid
    assert read("title,date,box\na,1999,7\n").record.uid != record.uid
    assert read("title,pages\n1,23\n").record.uid != read("title,pages\n12,3\n").record.uid


def test_the_key_distinguishes_rows_where_there_is_one(read: Read) -> None:
    text = "title,box,folder\na,1,2\nb,1,2\nc,1,3\nd,,3\n"
    found = read(text, key=("box", "folder"))
    first, second, third = found.records
    assert first.uid == second.uid != third.uid
    assert found.skipped[0].reason == "box: empty, although it is the --key"
    objects = '{"title": "a", "box": 1, "folder": 2}\n{"title": "b"}\n'
    again = read(objects, "a.ndjson", key=("box", "folder"))
    assert again.records[0].uid == first.uid
    assert "--key box: no such column" in again.skipped[0].reason
    assert (
        read("uid,title\n01,a\n", key=("title",)).record.uid
        == read("uid,title\n02,a\n", key=("title",)).record.uid
    )


def test_a_saved_mapping_may_speak_of_columns_that_are_not_there(read: Read) -> None:
    saved = (("Betreff", "title"), ("Kiste", "keep"))
    assert read("Betreff\na\n", saved=saved).record.title == "a"


def test_two_columns_mapped_to_one_field_are_refused(read: Read) -> None:
    saved = (("Betreff", "title"), ("Thema", "title"))
    with pytest.raises(Usage, match="--map: Betreff and Thema cannot both be title; use"):
        read("Betreff,Thema\na,b\n", columns=saved)
    assert read('{"Betreff":"a"}\n{"Thema":"b"}\n', "a.ndjson", columns=saved).skipped == []


def test_two_columns_that_a_saved_mapping_gives_one_field_are_both_kept(read: Read) -> None:
    saved = (("Betreff", "title"), ("Thema", "title"))
    record = read("Betreff,Thema\na,b\n", saved=saved).record
    assert (record.title, record.notes) == ("a", "Thema: b")
    record = read("Betreff,Thema\na,b\n", saved=saved, columns=(("Thema", "title"),)).record
    assert (record.title, record.notes) == ("b", "Betreff: a")


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Betreff;Datum;Verfasser;Empfänger", "Ice;5. Mai 1961;Holm;Pryor"),
        ("titre;date;auteur;destinataire", "Ice;5 mai 1961;Holm;Pryor"),
        ("Título;Fecha;Remitente;Destinatario", "Ice;5 de mayo de 1961;Holm;Pryor"),
        ("Item Description;Dated;From;Addressed to", "Ice;May 5, 1961;Holm;Pryor"),
    ],
)
def test_headings_of_other_languages_and_lists_are_known(read: Read, header: str, row: str) -> None:
    record = read(f"{header}\n{row}\n").record
    assert (record.title, record.date) == ("Ice", "1961-05-05")
    assert (record.originator, record.recipient) == ("Holm", "Pryor")


def test_bare_numbers_are_no_document_number_of_the_archive(read: Read) -> None:
    found = read("Number,Place,Date,Subject\n1404,OSLO,1974-04-12,ICE\n1405,OSLO,1974-04-13,FOG\n")
    assert [record.notes for record in found.records] == [
        "Number: 1404\nPlace: OSLO",
        "Number: 1405\nPlace: OSLO",
    ]
    numbered = read("Number,Subject\n1974OSLO01404,ICE\n")
    assert numbered.record.document == "1974OSLO01404"


def test_the_level_of_a_finding_aid_is_no_classification(read: Read) -> None:
    assert read("ref_id,title,level\nr1,Ice,file\n").record.classification is None
    assert read("title,level\nIce,secret\n").record.classification == "Secret"


@pytest.mark.parametrize("header", ["Tag", "tag", "TAG"])
def test_a_german_column_of_days_is_the_date(read: Read, header: str) -> None:
    found = read(f"{header};Betreff\n12.3.1973;Ice\n13.3.1973;Fog\n")
    assert [(record.date, record.tags) for record in found.records] == [
        ("1973-03-12", ()),
        ("1973-03-13", ()),
    ]


@pytest.mark.parametrize(
    ("header", "cell", "why"),
    [
        ("Keywords", "1974-05-01", "all its values are dates, so it is not tags"),
        ("Tags", "1 May 1974", "all its values are dates, so it is not tags"),
        ("From", "5/1/1974", "all its values are dates, so it is not originator"),
        ("To", "1974-05-01", "all its values are dates, so it is not recipient"),
        ("Type", "1974-05-01", "all its values are dates, so it is not kind"),
        ("Sender", "4711", "all its values are numbers, so it is not originator"),
        ("Addressee", "12", "all its values are numbers, so it is not recipient"),
    ],
)
def test_a_column_whose_values_contradict_its_name_is_in_the_notes_and_reported(
    read: Read, header: str, cell: str, why: str
) -> None:
    found = read(f"{header},Subject\n{cell},Ice\n")
    assert found.record.notes == f"{header}: {cell}"
    assert any(why in remark for remark in found.source.shared_remarks)


def test_a_column_of_days_next_to_a_date_and_one_of_mixed_values_keep_their_sense(
    read: Read,
) -> None:
    record = read("Tag;Datum;Betreff\n12.3.1973;14.3.1973;Ice\n").record
    assert (record.date, record.tags, record.notes) == ("1973-03-14", (), "Tag: 12.3.1973")
    found = read("Tags,Subject\n1974-05-01,Ice\nnorth,Fog\n1975,Sun\n")
    assert [record.tags for record in found.records] == [("1974-05-01",), ("north",), ("1975",)]


def test_the_person_may_map_a_column_against_its_values(read: Read) -> None:
    assert read("Tag,Subject\n1974-05-01,Ice\n", columns=(("Tag", "tags"),)).record.tags


@pytest.mark.parametrize(
    "header",
    [
        "Request ID,Requester Name,Request Description,Received,Closed Date",
        "FOIA No.,Requestor,Received Date,Closed Date,Topic",
        "requester,rec'd,closed",
        "Requester,Final Disposition",
    ],
)
def test_a_log_of_requests_is_refused_with_the_command_for_it(read: Read, header: str) -> None:
    with pytest.raises(BadInput, match="a log of FOIA requests; foiakit request logs FILE"):
        read(f"{header}\n" + "x," * header.count(",") + "x\n")


def test_a_log_of_requests_with_a_known_column_is_read_and_the_command_is_named(read: Read) -> None:
    found = read("Request Number,Requester,Received,Subject\nF-1,Holm,2019-01-02,Ice\n")
    assert found.record.title == "Ice"
    assert any("foiakit request logs FILE" in remark for remark in found.source.shared_remarks)


@pytest.mark.parametrize("header", ["Colour,Size", "Requester,Colour", "Received,Closed"])
def test_other_unknown_tables_are_refused_without_that_hint(read: Read, header: str) -> None:
    with pytest.raises(BadInput, match="no recognised column"):
        read(f"{header}\na,b\n")
