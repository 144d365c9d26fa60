"""Records as a web page with one table."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from program import Run
from writers.one_table import written

from foiakit.model.record import Record
from foiakit.writers import WriteOptions


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


def test_dates_of_a_table_are_not_broken_and_only_the_header_has_its_border(
    desk: Run, seven: Path
) -> None:
    page = desk("export", "--format", "html").out
    assert '<td class="date">1999-05-24</td>' in page
    assert ".date, .message { white-space: nowrap; }" in page
    assert "\nth { border-bottom: 2px" not in page


def test_a_table_is_named_after_its_posting_and_links_to_it(desk: Run, seven: Path) -> None:
    page = desk("export", "--format", "html").out
    assert (
        "<h1>The Haqqani History: Bin Ladin&#x27;s Advocate Inside the Taliban (EBB 389)</h1>"
        in page
    )
    assert page.count("<main>") == page.count("<h1>") == 1
    assert page.count('<td><a href="https://') == 7


def test_a_table_of_records_from_several_sources_has_a_general_heading(
    desk: Run, seven: Path
) -> None:
    desk("add", "--title", "Harbor dues", "--classification", "Secret")
    page = desk("export", "--format", "html").out
    assert "<h1>Declassified records</h1>" in page
    assert "<td>Harbor dues</td>" in page  # without an address there is no link


def test_each_marking_has_the_colour_of_its_cover_sheet(desk: Run, seven: Path) -> None:
    page = desk("export", "--format", "html").out
    assert 'style="background: #c8102e; color: #ffffff">Secret, NODIS</span>' in page
    assert 'style="background: #0033a0; color: #ffffff">Confidential</span>' in page


def test_a_marking_from_outside_cannot_leave_its_colour(desk: Run, seven: Path) -> None:
    desk("edit", "4", "--classification", '"><script>alert(1)</script>')
    page = desk("export", "--format", "html").out
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
