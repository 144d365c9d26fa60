"""Lists that are known by their columns: composed rows, and real ones where they are at hand."""

from __future__ import annotations

import io
import json
import runpy
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar

import pytest

from foiakit.model.record import uid_of

Read = Callable[..., Any]
SCORE = runpy.run_path(str(Path(__file__).with_name("score.py")))

JFK_2021 = (
    "Record Number,File Title,NARA Release Date,Formerly Withheld,Document Date,Document Type,To,"
    "From,Title,Original Document Pages,Originator,Comments,Document Pages in PDF,\n"
)
JFK_2023 = (
    "File Name,Record Num,NARA Release Date,Formerly Withheld,Agency,Doc Date,Doc Type,File Num,"
    "To Name,From Name,Title,Num Pages,Originator,Pages Released\n"
)


class TestReleasesOfTheNationalArchives:
    def test_a_row_of_the_list_of_2021(self, read: Read) -> None:
        row = (
            '999-10001-10008,d.pdf,12/15/2021,Redact,3/4/1964,LETTER,HARBOR BOARD,"SOLHEIM, I.",'
            "ON ICE,1,CIA,box 3,2\n"
        )
        record = read(JFK_2021 + row).record
        assert record.uid == uid_of("jfk", "999-10001-10008")
        assert (record.document, record.title) == ("999-10001-10008", "ON ICE")
        assert (record.date, record.kind, record.pages) == ("1964-03-04", "Letter", 2)
        assert (record.originator, record.recipient) == ("SOLHEIM, I.", "HARBOR BOARD")
        assert record.notes is not None
        for line in (
            "box 3",
            "Originator: CIA",
            "Original Document Pages: 1",
            "Formerly Withheld: Redact",
        ):
            assert line in record.notes.splitlines()

    def test_a_row_of_the_lists_of_2017_to_2023(self, read: Read) -> None:
        row = "9.pdf,999-1,04/27/2023,Redact,,00/00/0000,PAPER - TEXTUAL DOCUMENT,7,,,ICE,3,CIA,0\n"
        record = read(JFK_2023 + row).record
        assert (record.document, record.date, record.kind) == ("999-1", None, None)
        assert record.originator == "CIA"
        assert "Doc Type: PAPER - TEXTUAL DOCUMENT" in (record.notes or "").splitlines()

    @pytest.mark.parametrize("name", ["Page Count", "Num Pages", "Original Document Pages"])
    def test_another_count_of_pages_is_taken_where_there_is_no_better_one(
        self, read: Read, name: str
    ) -> None:
        head = f"RIF Number,Release Date,Formerly Withheld,Doc Date,Subject,{name}\n"
        record = read(head + "999-1,04/26/2018,In Part,3/4/1964,ICE,3\n").record
        assert (record.pages, record.released, record.title) == (3, "2018-04-26", "ICE")
        assert record.notes == "Formerly Withheld: In Part"

    @pytest.mark.parametrize("day", [43216, datetime(2018, 4, 26), "04/26/2018", "2018-04-26"])
    def test_a_day_of_release_is_read_however_a_workbook_stores_it(
        self, read: Read, day: object
    ) -> None:
        openpyxl = pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")
        book = openpyxl.Workbook()
        book.active.append(["Releases of 2018"])
        book.active.append(
            ["Record Num", "NARA Release Date", "Formerly Withheld", "Doc Date", "Title"]
        )
        book.active.append(["999-1", day, "In Part", 23440, "ICE"])
        out = io.BytesIO()
        book.save(out)
        record = read(out.getvalue(), "a.xlsx").record
        assert (record.released, record.date) == ("2018-04-26", "1964-03-04")

    @pytest.mark.parametrize(
        ("printed", "date", "kept"),
        [
            ("01/01/0000", None, True), ("2000-01-01", None, True), ("5/00/1975", "1975-05", False),
            ("00/00/1976", "1976", False), ("", None, False), ("02/03/1965", "1965-02-03", False),
        ],
    )  # fmt: skip
    def test_what_stands_for_no_date_is_none(
        self, read: Read, printed: str, date: str | None, kept: bool
    ) -> None:
        record = read(JFK_2023 + f"a.pdf,999-1,,,,{printed},,,,,ON ICE,1,CIA,1\n").record
        assert record.date == date
        assert (f"Doc Date: {printed}" in (record.notes or "").splitlines()) is kept

    def test_a_short_list_without_its_last_name(self, read: Read) -> None:
        found = read(
            "Record Num,Doc Date,Title,Num Pages,\n999-1,3/31/1964,ICE,14\n999-2,4/1/1964,FOG,2\n"
        )
        assert [(record.document, record.date, record.pages) for record in found.records] == [
            ("999-1", "1964-03-31", 14), ("999-2", "1964-04-01", 2)
        ]  # fmt: skip


class TestTheFoiaLibrarysSearch:
    ROW: ClassVar[dict[str, Any]] = {
        "PostDate": "0001-01-01T00:00:00", "Message": None, "casenumber": "F-2014-00001",
        "casesubject": "ICE", "pdfLink": "DOCUMENTS/June/F-2014-00001/DOC_0C05000001/C05000001.pdf",
        "subject": "ICE PATROL", "numpages": 0, "docdate": "1987-01-21T00:00:00",
        "releasedate": None, "posteddate": "2017-07-31T00:00:00", "releasedecision": "RIPPUB",
        "classification": "UNCLASS", "doctype": "TE", "from": "OSLO", "to": "STATE",
        "documentclass": "June", "classificationdesc": "B1", "messagenumber": "1987OSLO00405",
    }  # fmt: skip

    def read(self, read: Read, **changed: Any) -> Any:
        return read(json.dumps([self.ROW | changed]), "a.json").record

    def test_a_row(self, read: Read) -> None:
        record = self.read(read)
        url = "https://foia.state.gov/DOCUMENTS/June/F-2014-00001/DOC_0C05000001/C05000001.pdf"
        assert (record.url, record.uid) == (url, uid_of("statefoia", url))
        assert (record.document, record.case) == ("C05000001", "F-2014-00001")
        assert (record.message, record.year, record.date) == ("OSLO 00405", 1987, "1987-01-21")
        assert (record.kind, record.classification, record.pages) == (
            "Telegram",
            "Unclassified",
            None,
        )
        assert (record.decision, record.released) == ("released in part", None)

    def test_an_older_path_is_made_an_address(self, read: Read) -> None:
        record = self.read(read, pdfLink=r"DOCUMENTS\old\30ca.PDF", casenumber="n/a")
        assert record.url == "https://foia.state.gov/DOCUMENTS/old/30ca.PDF"
        assert (record.document, record.case) == (None, None)

    @pytest.mark.parametrize(
        ("number", "message"),
        [("4717", "OSLO 4717"), ("DRAFT", None), ("8711185", None), ("n/a", None), ("", None)],
    )
    def test_a_serial_alone_is_the_senders(
        self, read: Read, number: str, message: str | None
    ) -> None:
        assert self.read(read, messagenumber=number).message == message

    def test_a_number_that_is_no_message_is_kept(self, read: Read) -> None:
        assert "messagenumber: DRAFT" in self.read(read, messagenumber="DRAFT").notes.splitlines()

    def test_a_serial_of_something_else_than_a_post_is_no_message(self, read: Read) -> None:
        assert self.read(read, messagenumber="471", doctype="ME").message is None
        assert self.read(read, messagenumber="471", **{"from": "Solheim, I"}).message is None


@pytest.mark.parametrize("half", SCORE["HALVES"])
def test_rows_of_real_catalogues_are_read_as_docs_accuracy_says(half: str) -> None:
    if not SCORE["labels"](half):
        pytest.skip("the catalogues are not next to this checkout (../shared)")
    count = SCORE["total"](half)
    assert count.right > 200
    assert count.precision >= 0.99
    assert count.recall >= 0.98


@pytest.mark.parametrize("name", ["jfk2021.xlsx", "jfk2023b.xlsx", "foia_state_api.json"])
def test_every_row_of_a_real_catalogue_is_a_record(name: str) -> None:
    if not SCORE["CATALOGUES"].is_dir():
        pytest.skip("the catalogues are not next to this checkout (../shared)")
    expected = {"jfk2021.xlsx": 1491, "jfk2023b.xlsx": 777, "foia_state_api.json": 97}
    found = SCORE["records"](name).values()
    assert len(found) == expected[name] == len({record.uid for record in found})
