"""`timeline`: single records on an axis, many as bars, both as pictures."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from program import Run
from terminal_text import read_on_terminal

from foiakit.model.record import Collection, Record
from foiakit.store.store import Store

SVG = "{http://www.w3.org/2000/svg}"
POSTS = ["Karachi", "Kabul", "State", "New Delhi"]
LEVELS = ["Secret", "Confidential", "Unclassified", "Top Secret", None]


@pytest.fixture
def many(here: Path) -> Path:
    """Five hundred synthetic records over two years, some of them coarse or undated."""
    with Store.write("records.db", create=True) as store, store.transaction():
        for number in range(500):
            day: str | None = f"{1975 + number % 2}-{number % 12 + 1:02}-{number % 28 + 1:02}"
            if number % 50 == 0:
                day = None if number % 100 else "1975"
            store.add(
                Record(
                    title=f"synthetic {number}",
                    date=day,
                    classification=LEVELS[number % 5],
                    message=f"{POSTS[number % 4]} {number:05}",
                )
            )
    return here


def test_a_pipe_gets_date_id_classification_and_title_by_tabs(seven: Path, desk: Run) -> None:
    lines = desk("timeline").out.splitlines()
    assert len(lines) == 7
    assert lines[3] == (
        "1999-05-24\t4\tSecret, NODIS\tUsama bin Ladin: Pressing High-Level Taliban Official"
        " Jalaluddin Haqqani on Bin Ladin"
    )


def test_a_terminal_shows_every_record_on_its_date_and_the_years_between(seven: Path) -> None:
    lines = read_on_terminal("timeline").splitlines()
    assert all(len(line) <= 80 for line in lines)
    years = [line[:4] for line in lines if re.match(r"\d{4} ", line)]
    assert years == [str(year) for year in range(1995, 2012)]
    fourth = next(line for line in lines if line.startswith("1999"))
    assert "May 24 4 Secret, NODIS State 095538 Usama bin Ladin" in " ".join(fourth.split())
    assert "7 records, March 29, 1995 - January 10, 2011" in [line.strip() for line in lines]


def test_many_records_are_counted_and_nothing_is_lost(many: Path, desk: Run) -> None:
    out = desk("timeline", "--format", "table").out
    assert "500 records; 5 undated" in out
    assert "busiest weeks:" in out
    assert re.search(r"^S Secret 100 ", out, re.M) or "S Secret 100" in out
    rows = re.findall(r"│.* ([\d,]+)$", out, re.M)
    assert sum(int(row.replace(",", "")) for row in rows) == 495


@pytest.mark.parametrize("by", ["year", "month", "week", "day"])
def test_counts_in_a_pipe_are_periods_parts_and_counts(many: Path, desk: Run, by: str) -> None:
    rows = [line.split("\t") for line in desk("timeline", "--by", by).out.splitlines()]
    assert sum(int(count) for _, _, count in rows) == 500
    assert rows[-1][0] == "undated"
    shape = {"year": r"\d{4}", "month": r"\d{4}-\d\d", "week": r"\d{4}-W\d\d", "day": r"[\d-]{10}"}
    assert all(re.fullmatch(rf"{shape[by]}|1975|undated", period) for period, _, _ in rows)


def test_counts_as_json_and_csv_say_the_same(many: Path, desk: Run) -> None:
    items = json.loads(desk("timeline", "--stack", "post", "--format", "json").out)
    assert sum(item["count"] for item in items) == 500
    assert {item["post"] for item in items} == {"Karachi", "Kabul", "State", "New Delhi"}
    rows = list(csv.reader(io.StringIO(desk("timeline", "--stack", "post", "--format", "csv").out)))
    assert rows[0] == ["period", "post", "count"]
    assert [int(row[2]) for row in rows[1:]] == [item["count"] for item in items]


def test_counts_are_not_written_as_records_are(many: Path, desk: Run) -> None:
    done = desk("timeline", "--by", "month", "--format", "markdown")
    assert done.code == 3
    assert "counts can be written as" in done.err


def test_an_unknown_period_is_a_usage_error(seven: Path, desk: Run) -> None:
    done = desk("timeline", "--by", "fortnight")
    assert done.code == 2
    assert "year, month, week, day" in done.err


def test_around_a_record_is_what_was_sent_within_some_days(many: Path, desk: Run) -> None:
    out = desk("timeline", "--around", "14", "--days", "2").out
    dates = [line.split("\t")[0] for line in out.splitlines()]
    assert {date for date in dates if len(date) == 10} == {"1976-02-14"}
    picture = desk("timeline", "--around", "14", "--days", "2", "--format", "table").out
    assert "►" in picture
    assert sum("►" in line for line in picture.splitlines()) == 1


def test_around_keeps_to_the_filters_and_counts_coarse_dates_in(many: Path, desk: Run) -> None:
    out = desk("timeline", "--around", "14", "--days", "400", "--classification", "Secret").out
    lines = [line.split("\t") for line in out.splitlines()]
    assert {line[2] for line in lines} == {"Secret"}
    assert "1975" in {line[0] for line in lines}


def test_around_an_undated_record_is_refused_in_one_line(many: Path, desk: Run) -> None:
    done = desk("timeline", "--around", "51")
    assert done.code == 4
    assert done.err == ("foiakit: record 51 has no date; foiakit edit 51 --date gives one\n")


def test_a_limit_counts_the_first_records_only(many: Path, desk: Run) -> None:
    out = desk("timeline", "--limit", "400", "--by", "year").out
    assert sum(int(line.split("\t")[2]) for line in out.splitlines()) == 400


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.sources: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name == "href":
                self.links.append(value or "")
            if name in {"src", "srcset", "data", "action"} or name.startswith("on"):
                self.sources.append(f"{tag} {name}")


def test_an_svg_is_well_formed_titled_described_and_linked(seven: Path, desk: Run) -> None:
    root = ElementTree.fromstring(desk("timeline", "--format", "svg").out)
    title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert desc is not None
    assert title.text == "The Haqqani History: Bin Ladin's Advocate Inside the Taliban (EBB 389)"
    assert "May 24, 1999: Secret, NODIS, Usama bin Ladin: Pressing" in (desc.text or "")
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    links = [element.get("href") for element in root.iter(f"{SVG}a")]
    assert len(links) == 7
    assert all(link and link.startswith("https://") for link in links)
    words = " ".join(element.text or "" for element in root.iter(f"{SVG}text"))
    assert "Secret, NODIS" in words


@pytest.mark.parametrize(
    ("name", "code"),
    [("records.db", 2), ("records.db-journal", 2), (".", 2), ("none/a.svg", 1)],
)
def test_a_picture_takes_the_place_of_nothing_but_a_file(
    seven: Path, desk: Run, name: str, code: int
) -> None:
    before = seven.read_bytes()
    done = desk("timeline", "--format", "svg", "--output", name)
    assert (done.code, done.out) == (code, "")
    assert seven.read_bytes() == before
    assert os.listdir() == ["records.db"]


@pytest.mark.parametrize("more", [[], ["--by", "month", "--stack", "post"]])
def test_an_html_page_is_whole_in_itself_and_has_a_table(
    many: Path, desk: Run, more: list[str]
) -> None:
    out = desk("timeline", *more, "--format", "html").out
    page = _Page()
    page.feed(out)
    assert not {"script", "link", "img", "iframe", "object"} & set(page.tags)
    assert page.sources == []
    assert page.links == []
    assert page.tags.count("table") == 1
    assert {"svg", "title", "desc", "caption", "h1"} <= set(page.tags)
    assert "@import" not in out
    assert "url(" not in out


def test_a_picture_runs_nothing_and_links_only_to_the_web(here: Path, desk: Run) -> None:
    evil = '"><script>alert(1)</script>'
    with Store.write("records.db", create=True) as store, store.transaction():
        store.add(Record(title=evil, date="1999", url="javascript:alert(1)", classification=evil))
        store.add(Record(title="\x1b[31m\u202e\x01", date="1999", url=f"https://x.org/{evil}"))
        store.put([Collection(name="EBB 1", url="https://example.org/1")])
        store.add(Record(title="[sic] & <b>", date="1998", collection="EBB 1"))
    for form in ("svg", "html"):
        out = desk("timeline", "--format", form, "--heading", evil).out
        assert "<script" not in out
        assert "javascript:" not in out
        assert "\x1b" not in out
        assert "\u202e" not in out
        assert "https://example.org/1" in out
    ElementTree.fromstring(desk("timeline", "--format", "svg").out)


def test_a_picture_goes_to_a_file_that_is_whole_or_not_there(many: Path, desk: Run) -> None:
    done = desk("timeline", "-o", "all.svg")
    assert (done.code, done.out) == (0, "")
    ElementTree.parse("all.svg")
    assert desk("timeline", "-o", "no/such/folder.svg").code == 1


def test_bars_have_a_legend_with_words_and_numbers(many: Path, desk: Run) -> None:
    root = ElementTree.fromstring(desk("timeline", "--format", "svg").out)
    words = [element.text or "" for element in root.iter(f"{SVG}text")]
    assert "Top Secret 100" in words
    assert any(word.startswith("Busiest weeks:") for word in words)
    root = ElementTree.fromstring(desk("timeline", "--by", "month", "--format", "svg").out)
    hovers = [element.text or "" for element in root.iter(f"{SVG}title")]
    assert any(re.fullmatch(r"March 1975: \d+ \(.*Secret \d+.*\)", hover) for hover in hovers)


def test_an_empty_selection_is_an_empty_picture(seven: Path, desk: Run) -> None:
    for form in ("table", "svg", "html"):
        done = desk("timeline", "--classification", "Top Secret", "--format", form)
        assert done.code == 0
        assert done.err == ("" if form == "table" else "foiakit: no records match these filters\n")
        assert "0 records" in done.out
