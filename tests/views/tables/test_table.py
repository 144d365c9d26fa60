"""A list on terminals of every width: what must not be cut is not cut."""

from __future__ import annotations

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from foiakit.model.record import Record
from foiakit.views.console import COLOURS, fit
from foiakit.views.tables.columns import cells, layout, wrapped
from foiakit.views.tables.paged_lines import lines
from foiakit.views.tables.table import table

WIDTHS = [60, 80, 120, 200]
LONG = "A title that goes on and on, as the subjects of telegrams do when their drafters have time"
RECORDS = [
    Record(id=1, date="1995-03-29", classification="Secret", message="Karachi 01617", title=LONG),
    Record(id=22, date="1999", classification="Top Secret", captions=("NODIS",), title="Short"),
    Record(id=333, classification="Confidential", title="中文标题：关于导弹试验的电报" * 5),
    Record(id=4444, date="1962-21", classification="Limited Official Use", title="e\u0301" * 99),
    Record(
        id=55555,
        date="196X",
        classification="Confidential - Modified Handling Authorized",
        kind="Memorandum of Conversation",
        collection="EBB 389",
        document="12",
        title="ברקיה על מזרח התיכון",
    ),
    Record(id=1000000, date="1999-05-24", classification=None, title=None, head="OSINT"),
    Record(id=7, classification="Secret", captions=("NODIS", "EXDIS", "NOFORN", "ORCON")),
]


def screen(width: int, **more: object) -> Console:
    settings = {"force_terminal": True, "color_system": None, **more}
    return Console(file=io.StringIO(), width=width, markup=False, **settings)  # type: ignore[arg-type]  # a test's words


def printed(console: Console, records: list[Record]) -> list[str]:
    console.print(table(records, console))
    assert isinstance(console.file, io.StringIO)
    return [line.rstrip() for line in console.file.getvalue().splitlines()]


@pytest.mark.parametrize("width", WIDTHS)
def test_id_date_classification_and_the_titles_beginning_are_whole(width: int) -> None:
    for record in RECORDS:
        shown = "\n".join(printed(screen(width), [record]))
        assert str(record.id) in shown
        assert (record.date or "") in shown
        together = " ".join(shown.split())
        for word in (record.classification or "").split():
            assert word in together
        for caption in record.captions:
            assert caption in shown
        assert (record.title or "")[:6] in shown


@pytest.mark.parametrize("width", [20, 40, *WIDTHS])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    for line in printed(screen(width), RECORDS):
        assert cell_len(line) <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_the_title_takes_what_room_there_is(width: int) -> None:
    record = Record(id=1, date="1995-03-29", classification="Secret", title=LONG * 4)
    heading, _, line = printed(screen(width), [record])
    assert cell_len(line) == width
    assert line.endswith("…")
    assert heading.split() == ["Id", "Date", "Classification", "Title"]


@pytest.mark.parametrize("width", [20, 40, *WIDTHS])
def test_the_endless_list_looks_as_the_page_does(width: int) -> None:
    whole = RECORDS[0]._replace(kind="Cable", collection="EBB 389")
    many = [whole, *RECORDS]
    page = printed(screen(width), many)
    assert [line.rstrip() for line in "".join(lines(many, screen(width))).splitlines()] == page


def test_columns_stay_in_line_from_page_to_page() -> None:
    many = [RECORDS[1]._replace(id=number) for number in range(1, 201)]
    last = RECORDS[1]._replace(id=1_000_000, message="Rio de Janeiro 01234")
    shown = list(lines([*many, last, *many], screen(80)))
    assert "Rio de Janeiro" in shown[202]
    assert {line.index("1999") for line in shown[203:]} == {shown[202].index("1999")}


def test_colours_are_those_of_the_cover_sheets_and_the_word_is_there() -> None:
    console = screen(80, color_system="standard")
    shown = "".join(lines(RECORDS[:2], console))
    assert "\x1b[1;31mSecret" in shown
    assert set(COLOURS) == {"Top Secret", "Secret", "Confidential", "Unclassified"}
    plain = "".join(lines(RECORDS[:2], screen(80, color_system="standard", no_color=True)))
    assert "31m" not in plain
    assert "Secret" in plain


def test_a_terminal_without_utf_8_gets_no_lines_that_it_cannot_draw() -> None:
    raw = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    console = Console(file=raw, width=60, force_terminal=True, color_system=None)
    assert console.options.ascii_only
    shown = list(lines(RECORDS[:1], console))
    assert set(shown[1]) == {"-", "\n"}


def test_nothing_that_a_title_brings_is_markup_or_an_escape() -> None:
    nasty = Record(id=1, title="[/b] [red]x :smile: \x1b[31m \u202e \t\n")
    for shown in (printed(screen(120), [nasty])[-1], list(lines([nasty], screen(120)))[-1]):
        assert "[/b] [red]x :smile: \\x1b[31m \\u202e \\t\\n" in shown


@given(text=st.text(), width=st.integers(1, 60))
def test_what_is_fitted_fills_its_cells_exactly(text: str, width: int) -> None:
    shown = cells(Record(id=1, title=text))["title"]
    assert cell_len(fit(shown, width)) == width


@given(st.text(st.sampled_from("ab, 中é-"), max_size=80), st.integers(2, 30))
def test_a_marking_is_never_cut(marking: str, width: int) -> None:
    parts = wrapped(marking, width)
    assert all(cell_len(part) <= width for part in parts)
    assert re.sub(r"\s", "", "".join(parts)) == re.sub(r"\s", "", marking)


def test_a_terminal_of_fifty_columns_has_columns_and_one_of_forty_may_not() -> None:
    rows = [cells(record) for record in RECORDS]
    assert layout(rows, 60)
    assert not layout(rows, 40)
