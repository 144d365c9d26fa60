"""Tables as they come: rows above the header, other signs, sheets, links, dates in figures."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable
from typing import Any

import pytest

from foiakit.errors import BadInput, NotFound, Usage

Read = Callable[..., Any]


def titles(found: Any) -> list[str | None]:
    return [record.title for record in found.records]


class TestHeaders:
    def test_rows_above_the_header_are_left_out_and_reported(self, read: Read) -> None:
        found = read("A list of papers\n\nmade in 2021, by hand\nTitle,Date\nIce,1974\n")
        assert titles(found) == ["Ice"]
        assert found.source.shared_remarks == {
            "the lines above the header were left out": "the header is row 4"
        }

    def test_a_named_number_of_rows_is_skipped(self, read: Read) -> None:
        found = read(
            "title,date\nx,y\nHeading,Day\nIce,1974\n",
            skip_lines=2,
            columns=(("Heading", "title"),),
        )
        assert titles(found) == ["Ice"]

    def test_places_count_from_the_top_of_the_file(self, read: Read) -> None:
        found = read("A list\nTitle,Date\nIce,never\n")
        assert [row.where for row in found.skipped] == ["a.csv:3"]
        assert found.source.heading == "Title,Date\n"

    def test_without_a_header_columns_are_numbers(self, read: Read) -> None:
        found = read(
            "Ice,1974,3\nFog,1975,4\n", no_header=True, columns=(("1", "title"), ("2", "date"))
        )
        assert [(record.title, record.date, record.notes) for record in found.records] == [
            ("Ice", "1974", "3: 3"), ("Fog", "1975", "3: 4")
        ]  # fmt: skip

    def test_without_a_header_and_a_mapping_the_error_says_what_to_do(self, read: Read) -> None:
        with pytest.raises(BadInput, match="--map"):
            read("Ice,1974\n", no_header=True)

    def test_a_column_at_the_end_without_a_name_need_not_be_in_a_row(self, read: Read) -> None:
        found = read("Title,Num Pages,\nIce,14\nFog,2,\nRain,3,more\n")
        assert [(record.title, record.pages) for record in found.records] == [
            ("Ice", 14),
            ("Fog", 2),
            ("Rain", 3),
        ]
        assert found.records[2].notes == "column 3: more"

    def test_a_row_that_lacks_a_named_column_is_skipped(self, read: Read) -> None:
        found = read("Title,Pages,Box\nIce,14\n")
        assert [row.reason for row in found.skipped] == ["2 values where the header has 3"]


class TestSigns:
    def test_a_first_line_can_name_the_delimiter(self, read: Read) -> None:
        assert read("sep=;\nTitle;Date\nIce, black;1974\n").record.title == "Ice, black"

    @pytest.mark.parametrize("name", ["tab", "\t", r"\t"])
    def test_a_delimiter_can_be_named(self, read: Read, name: str) -> None:
        assert (
            read("Title\tDate\nIce, black\t1974\n", form="csv", delimiter=name).record.date
            == "1974"
        )

    def test_a_quotation_mark_can_be_named_or_none(self, read: Read) -> None:
        assert read("title,date\n'Ice, black',1974\n", quote="'").record.title == "Ice, black"
        assert read('title,date\n5" ice,1974\n', quote="none").record.title == '5" ice'

    def test_a_sign_can_be_escaped(self, read: Read) -> None:
        found = read('title,date\n"He said \\"no\\", twice",1974\n', escape="\\")
        assert found.record.title == 'He said "no", twice'

    def test_what_is_no_sign_is_refused(self, read: Read) -> None:
        with pytest.raises(Usage, match="--delimiter"):
            read("title,date\na,1974\n", delimiter="ab")

    @pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "mac-roman", "utf-8"])
    def test_a_byte_order_mark_is_never_a_part_of_a_name(self, read: Read, encoding: str) -> None:
        data = "\ufeffTitle,Date\nRéunion,1974\n".encode()
        assert read(data, encoding=encoding).record.title == "Réunion"

    def test_letters_that_html_writes_as_references_are_read_and_reported(self, read: Read) -> None:
        found = read("title,notes\nO&#039;Hara &amp; Sons &eacute;t&eacute;,AT&T &c;\n")
        assert (found.record.title, found.record.notes) == ("O'Hara & Sons été", "AT&T &c;")
        assert "were converted to characters" in next(iter(found.source.shared_remarks))


class TestColumns:
    def test_of_two_columns_for_a_field_the_one_with_values_is_taken_and_both_are_named(
        self, read: Read
    ) -> None:
        found = read("Message,Title,Cable\n,Ice,Oslo 405\n,Fog,Oslo 406\n")
        assert [record.message for record in found.records] == ["Oslo 405", "Oslo 406"]
        assert (
            "two columns for message: Cable is taken, Message has no values"
            in found.source.shared_remarks
        )

    def test_it_is_so_in_json(self, read: Read) -> None:
        text = '[{"Message": null, "title": "Ice", "cable": "Oslo 405"}]'
        assert read(text, "a.json").record.message == "Oslo 405"

    def test_where_both_have_values_the_other_is_kept_in_the_notes(self, read: Read) -> None:
        found = read("Title,Subject\nIce,Cold\n")
        assert (found.record.title, found.record.notes) == ("Ice", "Subject: Cold")
        assert "Subject is kept in the notes" in next(iter(found.source.shared_remarks))

    def test_begin_and_end_are_a_span_and_an_end_alone_is_no_date(self, read: Read) -> None:
        found = read("Title,Begin date,End date\nIce,1974-03-01,1974-03-31\nFog,,1975\n")
        span, alone = found.records
        assert (span.date, span.date_end) == ("1974-03-01", "1974-03-31")
        assert (alone.date, alone.date_end, alone.notes) == (None, None, "date_end: 1975")


class TestDatesInFigures:
    def test_other_dates_of_the_column_say_which_is_the_month(self, read: Read) -> None:
        found = read("title,date\na,5/6/1999\nb,25/12/1999\n")
        assert [record.date for record in found.records] == ["1999-06-05", "1999-12-25"]
        found = read("title,date\na,5/6/1999\nb,12/25/1999\n")
        assert [record.date for record in found.records] == ["1999-05-06", "1999-12-25"]

    def test_it_is_so_in_json(self, read: Read) -> None:
        text = '[{"title": "a", "date": "5/6/1999"}, {"title": "b", "date": "25/12/1999"}]'
        assert read(text, "a.json").records[0].date == "1999-06-05"

    def test_where_a_column_shows_both_or_nothing_such_a_row_is_skipped(self, read: Read) -> None:
        for others in ("b,25/12/1999\nc,12/25/1999\n", ""):
            found = read(f"title,date\na,5/6/1999\n{others}")
            assert [row.where for row in found.skipped] == ["a.csv:2"]
            assert "--date-order mdy or dmy" in found.skipped[0].reason

    def test_the_order_can_be_an_option(self, read: Read) -> None:
        assert read("title,date\na,5/6/1999\n", date_order="dmy").record.date == "1999-06-05"


class TestSheets:
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl (the extra xlsx) is not installed")

    def book(
        self, sheets: dict[str, list[list[object]]], links: dict[str, str] | None = None
    ) -> bytes:
        book = self.openpyxl.Workbook()
        book.remove(book.active)
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(row)
            for cell, address in (links or {}).items():
                sheet[cell].hyperlink = address
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    def test_a_row_may_leave_out_its_last_cells(self, read: Read) -> None:
        data = self.book({"a": [["Title", "Date", "Pages"], ["Ice", "1974", None], ["Fog"]]})
        assert titles(read(data, "a.xlsx")) == ["Ice", "Fog"]

    def test_sheets_with_the_same_columns_are_one_table_and_others_are_reported(
        self, read: Read
    ) -> None:
        head: list[object] = ["Title", "Date"]
        data = self.book(
            {
                "1974": [head, ["Ice", "1974"]],
                "Codes": [["Code"], ["x"]],
                "1975": [head, ["Fog", "never"], ["Rain", "1975"]],
            }
        )
        found = read(data, "a.xlsx")
        assert titles(found) == ["Ice", "Rain"]
        assert [row.where for row in found.skipped] == ["a.xlsx (1975):2"]
        assert found.source.shared_remarks == {
            "only the sheet 1974 was read; --sheet NAME reads another one": "it has Codes too"
        }

    @pytest.mark.parametrize("sheet", ["1975", "Two", "two", "2"])
    def test_a_sheet_can_be_named(self, read: Read, sheet: str) -> None:
        data = self.book(
            {
                "1974": [["Title"], ["Ice"]],
                "1975" if sheet == "1975" else "Two": [["Title"], ["Fog"]],
            }
        )
        assert titles(read(data, "a.xlsx", sheet=sheet)) == ["Fog"]

    def test_a_sheet_that_is_not_there_is_named_with_those_that_are(self, read: Read) -> None:
        with pytest.raises(NotFound, match=r"--sheet 3: no such sheet; there are: 1974, Two"):
            read(self.book({"1974": [["Title"]], "Two": [["Title"]]}), "a.xlsx", sheet="3")

    def test_the_link_of_a_cell_is_the_url_and_does_not_identify_the_row(self, read: Read) -> None:
        rows: list[list[object]] = [["Title", "Date", "Pages"], ["Ice", "1974"], ["Fog", "1975", 3]]
        plain = read(self.book({"a": rows}), "a.xlsx").records
        linked = read(self.book({"a": rows}, {"A2": "https://example.org/1.pdf"}), "a.xlsx").records
        assert [(record.title, record.url, record.pages) for record in linked] == [
            ("Ice", "https://example.org/1.pdf", None), ("Fog", None, 3)
        ]  # fmt: skip
        assert [record.uid for record in plain] == [record.uid for record in linked]

    def test_a_number_in_a_column_of_dates_is_a_day_and_elsewhere_a_number(
        self, read: Read
    ) -> None:
        day = (datetime.date(1974, 3, 5) - datetime.date(1899, 12, 30)).days
        found = read(
            self.book({"a": [["Title", "Date", "Box"], ["Ice", day, day], ["Fog", 1974, 1]]}),
            "a.xlsx",
        )
        assert [(record.date, record.notes) for record in found.records] == [
            ("1974-03-05", f"Box: {day}"), ("1974", "Box: 1")
        ]  # fmt: skip
