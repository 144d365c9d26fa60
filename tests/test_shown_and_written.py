"""Every command and format, over records that are odd or mean harm: shown whole, and harmless.

What is written is read back by another program than the one that wrote it.
"""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from faults.extent import often
from hostile_records import ATTACKS, COMMANDS, DATES, FILES, hostile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from program import Run

from foiakit.model.dates import bounds
from foiakit.model.record import Record
from foiakit.store.store import Store
from foiakit.text.links import is_link, is_web
from foiakit.writers import WRITERS

EXACT = {"json", "ndjson", "csv", "tsv", "csl-json", "csl-json-frus"}
"""Formats for programs, which keep characters that a screen would obey."""


def kept(*records: Record) -> None:
    """Make records.db of *records*."""
    Path("records.db").unlink(missing_ok=True)
    with Store.write("records.db", create=True) as store:
        store.put(records)


def written(desk: Run, *arguments: str) -> str:
    """What the command writes; it is not refused, and nothing on it is a traceback."""
    done = desk(*arguments)
    assert done.code in {0, 1}, (arguments, done.err)
    assert "Traceback" not in done.err
    return done.out


class Tags(HTMLParser):
    """The tags and links of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


def assert_page_is_harmless(text: str) -> None:
    """No script, nothing that is fetched, no handler, and links only to the web."""
    page = Tags(text)
    assert not page.tags & {"script", "img", "iframe", "object", "embed", "link", "base", "form"}
    for name, value in page.attributes:
        assert not name.startswith("on"), name
        assert name not in {"href", "src", "xlink:href"} or is_web(value), value


def assert_whole(arguments: list[str], out: str, number: int) -> None:
    """*out* is well-formed, as its format has it, and holds *number* records."""
    form = arguments[-1] if "--format" in arguments else ""
    if form in {"json", "csl-json", "csl-json-frus"}:
        json.loads(out)
    elif form == "ndjson":
        assert all(isinstance(json.loads(line), dict) for line in out.split("\n")[:-1])
    elif form in {"svg", "graphml"}:
        ET.fromstring(out)
    if form in {"svg", "html"}:
        assert_page_is_harmless(out)
    elif form == "ris":
        rispy = pytest.importorskip("rispy", reason="rispy is not installed")
        assert len(rispy.loads(out.replace("\r\n", "\n"))) == number
        tags = re.findall(r"(?m)^([A-Z][A-Z0-9])  - ", out)
        assert tags.count("TY") == tags.count("ER") == number
    elif form in {"bibtex", "biblatex"}:
        database = pytest.importorskip("pybtex.database", reason="pybtex is not installed")
        assert len(database.parse_string(out, "bibtex").entries) == number


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_in_a_record_is_obeyed_by_who_reads_what_is_written(
    desk: Run, here: Path, attack: str
) -> None:
    words = ATTACKS[attack]
    kept(
        hostile(words, date="1999-05-24", message="Lima 00512"),
        hostile(words, uid="b" * 32, date="1999-05-25"),
    )
    for arguments in COMMANDS:
        out = written(desk, *arguments)
        number = 1 if arguments[:2] == ["show", "1"] else 2
        assert_whole(arguments, out, number)
        if arguments[-1] not in EXACT:
            assert not {"\x1b", "\x9b", "\u202e", "\ufffe", "\uffff"} & set(out), arguments


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("form", ["ris", "bibtex", "biblatex", "csl-json", "markdown", "text"])
def test_an_address_that_must_not_be_followed_is_no_link(
    desk: Run, here: Path, form: str, attack: str
) -> None:
    kept(Record(title="A", url=ATTACKS[attack]))
    out = written(desk, "export", "--format", form)
    if form == "csl-json":
        links = [finding["URL"] for finding in json.loads(out) if "URL" in finding]
    else:
        pattern = r"(?m)^UR  - (.*?)\r$|\burl += \{(.*)\},$|<(\w+:[^>]*)>"
        links = [link for found in re.findall(pattern, out) for link in found if link]
    assert all(map(is_link, links)), links


@pytest.mark.parametrize("attack", ATTACKS)
def test_tables_give_every_value_back_to_the_letter(desk: Run, here: Path, attack: str) -> None:
    words = ATTACKS[attack]
    kept(Record(title=words, notes=words, tags=(words,)))
    for form, delimiter in (("csv", ","), ("tsv", "\t")):
        out = written(desk, "export", "--format", form)
        (row,) = csv.DictReader(io.StringIO(out, newline=""), delimiter=delimiter)
        assert (row["title"], row["notes"]) == (words, words)
    assert json.loads(written(desk, "export", "--format", "json"))[0]["title"] == words
    assert desk("export", "-o", "piece.db").code == 0
    with closing(sqlite3.connect("piece.db")) as piece:
        assert piece.execute("SELECT title, notes FROM records").fetchall() == [(words, words)]


@pytest.mark.parametrize("lxml", ["True", "False"])
def test_a_workbook_opens_and_holds_no_formula(process: Run, here: Path, lxml: str) -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="needs the extra xlsx")
    kept(*(hostile(words) for words in ATTACKS.values()))
    done = process("export", "-o", "out.xlsx", OPENPYXL_LXML=lxml)
    assert done.code == 0, done.err
    rows = list(openpyxl.load_workbook("out.xlsx").active.iter_rows())
    assert len(rows) == 1 + len(ATTACKS)
    assert all(cell.data_type != "f" for row in rows for cell in row)


@pytest.mark.parametrize("form", FILES)
def test_every_attack_and_every_date_goes_into_every_file(desk: Run, here: Path, form: str) -> None:
    needs = {"xlsx": "openpyxl", "parquet": "pyarrow"}
    if form in needs:
        pytest.importorskip(needs[form], reason=f"needs the extra {form}")
    kept(
        *(hostile(words) for words in ATTACKS.values()),
        *(Record(title="A", message="Lima 00512", date=date) for date in DATES),
    )
    done = desk("export", "--format", form, "-o", "out")
    assert done.code == 0, done.err
    if form == "parquet":
        from pyarrow import parquet  # noqa: PLC0415 - an extra

        titles = parquet.read_table("out")["title"].to_pylist()
        assert set(ATTACKS.values()) <= set(titles)


SPANS = st.tuples(st.none() | st.sampled_from(DATES), st.none() | st.sampled_from(DATES)).filter(
    lambda span: None in span or bounds(span[0])[0] <= bounds(span[1])[1]
)
TEXT = st.sampled_from(list(ATTACKS.values())) | st.text(
    st.characters(codec="utf-8", exclude_characters="\0"), max_size=20
)
MOMENTS = st.sampled_from(["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-01-31T12:00:00Z"])


@st.composite
def odd(draw: st.DrawFn) -> Record:
    """A record that the store takes, with whatever may be in it."""
    start, end = draw(SPANS)
    return hostile(
        draw(TEXT),
        title=draw(TEXT),
        message=draw(st.none() | st.just("Lima 00512") | TEXT),
        date=start,
        date_end=end,
        date_other=draw(st.none() | st.sampled_from(DATES)),
        year=draw(st.none() | st.sampled_from([1, 1999, 9999])),
        pages=draw(st.none() | st.sampled_from([0, 2**31 - 1])),
        excised=draw(st.none() | st.booleans()),
        created=draw(MOMENTS),
        updated=draw(MOMENTS),
    )


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(records=st.lists(odd(), min_size=1, max_size=4))
def test_whatever_the_store_takes_every_command_and_format_shows(
    desk: Run, here: Path, records: list[Record]
) -> None:
    kept(*records)
    for arguments in COMMANDS:
        number = 1 if arguments[:2] == ["show", "1"] else len(records)
        out = desk(*arguments)
        assert out.code in {0, 1} or (out.code in {3, 4} and "--around" in arguments), out.err
        if out.code != 3:
            assert_whole(arguments, out.out, number)


@pytest.mark.parametrize("form", [*WRITERS, *(file for file in FILES if file != "parquet")])
def test_long_texts_go_through_every_format(desk: Run, here: Path, form: str) -> None:
    """Of 10 MB in a full run of the faults, else of 200 kB."""
    if form == "xlsx":
        pytest.importorskip("openpyxl", reason="needs the extra xlsx")
    words = "<&| a\\_ \u202e" * often(20_000, 1_000_000)
    kept(Record(title=words, notes=words, description=words, text=words, tags=(words,)))
    done = desk("export", "--format", form, "-o", "out")
    assert done.code == 0, done.err
    assert Path("out").exists()


def test_the_formats_that_are_tried_are_all_that_there_are() -> None:
    assert set(WRITERS) <= {arguments[-1] for arguments in COMMANDS}


@pytest.mark.parametrize(
    ("address", "followed"),
    [
        ("https://example.org/a?b=c#d", True),
        ("HTTP://example.org", True),
        ("mailto:a@example.org", True),
        ("papers/04.pdf", True),
        ("../04.pdf", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("java\tscript:alert(1)", False),
        ("\x01javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("vbscript:x", False),
        ("file:///etc/passwd", False),
        ("/etc/passwd", False),
        ("//host/share", False),
        (r"\\host\share", False),
        (r"C:\x.pdf", False),
        ("https:///x", False),
        ("http://a\u202eb", False),
        ("", False),
    ],
)
def test_only_the_web_and_relative_files_are_links(address: str, followed: bool) -> None:
    assert is_link(address) == followed
