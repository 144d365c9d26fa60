"""A page in a browser: dates in one piece, dark mode, a narrow screen."""

from __future__ import annotations

import re
from pathlib import Path

from program import Run


def test_dates_of_a_table_are_not_broken_and_only_the_header_has_its_border(
    desk: Run, seven: Path
) -> None:
    page = desk("export", "--format", "html").out
    assert '<td class="date">1999-05-24</td>' in page
    assert ".date, .message { white-space: nowrap; }" in page
    assert "\nth { border-bottom: 2px" not in page


def test_a_timeline_can_be_read_in_the_dark_and_on_a_phone(desk: Run, seven: Path) -> None:
    desk("timeline", "-o", "line.html")
    page = Path("line.html").read_text(encoding="utf-8")
    assert "@media (prefers-color-scheme: dark)" in page
    assert "@media (max-width: 40rem)" in page


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


def test_titles_of_a_timeline_begin_at_one_place_and_are_whole(desk: Run, seven: Path) -> None:
    desk("timeline", "-o", "line.svg")
    picture = Path("line.svg").read_text(encoding="utf-8")
    links = re.findall(r'<text x="([\d.]+)" y="[\d.]+" [^>]*underline">([^<]*)</text>', picture)
    assert len({x for x, _ in links}) == 1
    shown = " ".join(text for _, text in links)
    assert (
        "Usama bin Ladin: Pressing High-Level Taliban Official Jalaluddin Haqqani on Bin Ladin"
        in shown
    )
    assert "…" not in shown
