"""Tables for other programs: what SQLite makes of a record is what Python makes of it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.query import Query
from foiakit.model.record import Record, labels_of
from foiakit.store.store import Store
from foiakit.writers import LINES, TABLES, WriteOptions, line_writer, path_writer, table_writer

# What the database takes: any text but halves of letters and zero characters.
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
WORD = st.none() | TEXT
LABELS = st.lists(TEXT, max_size=3).map(tuple)
RECORDS = st.builds(
    Record,
    collection=WORD,
    message=WORD,
    title=WORD,
    classification=WORD,
    captions=LABELS,
    tags=LABELS,
    traffic_tags=LABELS,
    pages=st.none() | st.integers(0, 2**31 - 1),
    year=st.none() | st.integers(1, 9999),
    excised=st.none() | st.booleans(),
    decision=WORD,
    released=st.none() | st.just("2015-08-31"),
    exemptions=LABELS,
    date=st.none() | st.just("1997-01-07") | st.just("196X"),
    description=WORD,
    notes=WORD,
    **dict.fromkeys(
        "document head originator recipient kind source case text url file sha256 printed".split(),
        WORD,
    ),
    **dict.fromkeys(
        ("id", "uid", "citation_key", "date_end", "date_other", "created", "updated"), st.none()
    ),
)
COLUMNS = st.none() | st.lists(st.sampled_from(Record._fields), min_size=1, unique=True).map(tuple)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("tables") / "records.db"
    with Store.write(str(path), create=True) as store:
        store.put([])
        yield store


@pytest.mark.parametrize("form", LINES)
@given(records=st.lists(RECORDS, max_size=4), columns=COLUMNS, safe=st.booleans())
def test_sqlite_and_python_write_the_same(
    store: Store, form: str, records: list[Record], columns: tuple[str, ...] | None, safe: bool
) -> None:
    with store.transaction():
        store.remove([record.id or 0 for record in store.select()])
    store.put(records)
    wish = WriteOptions(columns or (), formula_safe=safe)
    by_sqlite, by_python = io.StringIO(newline=""), io.StringIO(newline="")
    line_writer(form).write_from(store, Query(), by_sqlite, wish)
    table_writer(form).write(store.select(), by_python, {}, wish)
    assert by_sqlite.getvalue() == by_python.getvalue()
    if form == "ndjson":
        read = [json.loads(line) for line in by_sqlite.getvalue().split("\n")[:-1]]
        names = columns or Record._fields
        wanted = [{name: getattr(record, name) for name in names} for record in store.select()]
        assert [list(row) for row in read] == [list(row) for row in wanted]
        assert read == json.loads(json.dumps(wanted))
    if form == "json":
        assert len(json.loads(by_sqlite.getvalue())) == len(records)


@pytest.mark.parametrize(("form", "delimiter"), [("csv", ","), ("tsv", "\t")])
@given(records=st.lists(RECORDS, max_size=3))
def test_a_table_read_back_has_every_cell(form: str, delimiter: str, records: list[Record]) -> None:
    out = io.StringIO(newline="")
    table_writer(form).write(records, out, {})
    rows = list(csv.reader(io.StringIO(out.getvalue(), newline=""), delimiter=delimiter))
    assert tuple(rows[0]) == Record._fields
    for record, row in zip(records, rows[1:], strict=True):
        cells = dict(zip(Record._fields, row, strict=True))
        assert cells["title"] == (record.title or "")
        assert cells["excised"] == {None: "", True: "true", False: "false"}[record.excised]
        if all(label.strip() == label and label for label in record.captions):
            known = tuple(dict.fromkeys(record.captions))
            assert record.captions != known or labels_of(cells["captions"]) == known


def written(form: str, records: list[Record], wish: WriteOptions) -> str:
    out = io.StringIO(newline="")
    table_writer(form).write(records, out, {}, wish)
    return out.getvalue()


@pytest.mark.parametrize("begin", ["=1+1", "+1", "-1", "@a", "\tx", "\rx"])
def test_formulas_run_only_if_nobody_asked_for_safety(begin: str) -> None:
    record = Record(title=begin, pages=3)
    plain = written("csv", [record], WriteOptions(("title", "pages")))
    safe = written("csv", [record], WriteOptions(("title", "pages"), formula_safe=True))
    assert next(csv.reader(io.StringIO(plain.partition("\r\n")[2], newline="")))[0] == begin
    assert next(csv.reader(io.StringIO(safe.partition("\r\n")[2], newline="")))[0] == f"'{begin}"


@pytest.mark.parametrize("form", [form for form in TABLES if form not in {"xlsx", "parquet"}])
def test_columns_come_in_the_order_asked_for(form: str) -> None:
    text = written(form, [Record(id=1, title="T", date="1999")], WriteOptions(("title", "date")))
    assert text.lower().index("title") < text.lower().index("date")
    assert "1999" in text
    assert "classification" not in text.lower()


class Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.cells: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in {"td", "th"}:
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        if self.cells:
            self.cells[-1] += data


def test_a_page_stands_alone_and_shows_everything_as_it_stands() -> None:
    title = '<script>alert("1")</script> [sic] &amp; \x1b[31m'
    page = Page()
    text = written(
        "html",
        [Record(id=4, title=title, url="https://example.org/?a&b"), Record(url="javascript:x")],
        WriteOptions(("id", "title", "url")),
    )
    page.feed(text)
    assert [cell.strip() for cell in page.cells] == [
        "Id", "Title", "Url",
        "4", title.replace("\x1b", r"\x1b"), "https://example.org/?a&b",
        "", "", "javascript:x",
    ]  # fmt: skip
    assert ("html", {"lang": "en"}) in page.tags
    assert [attrs["scope"] for tag, attrs in page.tags if tag == "th"] == ["col"] * 3 + ["row"] * 2
    assert [attrs for tag, attrs in page.tags if tag == "a"] == [
        {"href": "https://example.org/?a&b"}
    ]
    assert not {"script", "link", "img"} & {tag for tag, _ in page.tags}


def test_markdown_prints_brackets_as_brackets() -> None:
    text = written("markdown", [Record(id=1, title="[sic] a|b")], WriteOptions(("title",)))
    assert text == "| Title |\n| --- |\n| \\[sic\\] a\\|b |\n"


def test_a_workbook_holds_texts_and_numbers(here: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="needs the extra xlsx")
    records = [
        Record(id=1, title="=1+1", pages=0, excised=False, captions=("NODIS", "EXDIS")),
        Record(
            id=2,
            title="a\x00b",
            notes="Released\t20 Mar 2014\nby hand",
            description="x" * 40_000,
            excised=True,
        ),
    ]
    remarks = path_writer("xlsx").write_to("out.xlsx", records, {})
    assert remarks == ["1 text is longer than a cell can hold (32,767) and cut"]
    sheet = openpyxl.load_workbook("out.xlsx").active
    rows = [
        dict(zip(Record._fields, row, strict=True)) for row in sheet.iter_rows(values_only=True)
    ]
    assert tuple(rows[0].values()) == Record._fields
    assert (rows[1]["title"], rows[1]["pages"], rows[1]["excised"]) == ("=1+1", 0, False)
    assert (rows[1]["captions"], rows[2]["title"]) == ("NODIS; EXDIS", r"a\x00b")
    assert rows[2]["notes"] == "Released\t20 Mar 2014\nby hand"
    assert len(rows[2]["description"]) == 32_767
    assert sheet.cell(2, Record._fields.index("title") + 1).data_type == "s"


PARQUET: list[Record] = [
    Record(id=1, uid="a", title="A", year=1997, date="1997-01", captions=("NODIS",), excised=True),
    Record(id=2, uid="b", title="B", year=1997, date="1997-01-07", created="2026-01-02T03:04:05Z"),
    Record(id=3, uid="c", title="C", pages=0, excised=False),
]


def test_parquet_has_typed_columns_that_duckdb_reads(here: Path) -> None:
    pytest.importorskip("pyarrow", reason="needs the extra parquet")
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    path_writer("parquet").write_to("out.parquet", PARQUET, {})
    found = duckdb.sql("SELECT * FROM 'out.parquet' ORDER BY id")
    kinds = dict(zip(found.columns, map(str, found.types), strict=True))
    assert kinds["id"] == "BIGINT"
    assert (kinds["pages"], kinds["excised"], kinds["captions"]) == (
        "INTEGER", "BOOLEAN", "VARCHAR[]",
    )  # fmt: skip
    assert (kinds["day_first"], kinds["created"]) == ("DATE", "TIMESTAMP WITH TIME ZONE")
    assert duckdb.sql("SELECT title, captions, year, excised FROM 'out.parquet'").fetchall() == [
        ("A", ["NODIS"], 1997, True), ("B", [], 1997, None), ("C", [], None, False),
    ]  # fmt: skip
    days = duckdb.sql("SELECT day_first::VARCHAR, day_last::VARCHAR FROM 'out.parquet'").fetchall()
    assert days == [("1997-01-01", "1997-01-31"), ("1997-01-07", "1997-01-07"), (None, None)]


def test_parquet_says_which_values_it_leaves_empty(here: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet", reason="needs the extra parquet")
    wrong = [
        Record(3, title="A", date="the day after", created="soon"),
        Record(4, title="B", date="1999", date_end="9999-99", created="1999-01-01T25:00:00Z"),
        Record(5, title="C", created="1999-01-01T05:00:00Z", updated="now"),
    ]
    assert path_writer("parquet").write_to("out.parquet", wrong, {}) == [
        "created: 2 values are not valid and left empty (the first is of record 3)",
        "updated: 1 value is not valid and left empty (the first is of record 5)",
        "day_first: 1 value is not valid and left empty (the first is of record 3)",
        "day_last: 2 values are not valid and left empty (the first is of record 3)",
    ]
    made = pq.read_table("out.parquet").to_pydict()
    assert made["date"] == ["the day after", "1999", None]
    assert [time is None for time in made["created"]] == [True, True, False]


def test_parquet_by_year_is_a_folder_a_year(here: Path) -> None:
    pytest.importorskip("pyarrow", reason="needs the extra parquet")
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    path_writer("parquet").write_to("parts", PARQUET, {}, WriteOptions(partition="year"))
    assert sorted(file.name for file in Path("parts").iterdir()) == [
        "year=1997", "year=__HIVE_DEFAULT_PARTITION__",
    ]  # fmt: skip
    query = (
        "SELECT title FROM read_parquet('parts/**/*.parquet', hive_partitioning = true)"
        " WHERE year = 1997 ORDER BY id"
    )
    assert duckdb.sql(query).fetchall() == [("A",), ("B",)]
