"""A timeline as a web page and as a picture."""

from __future__ import annotations

import re
from pathlib import Path

from program import Run


def test_a_timeline_can_be_read_in_the_dark_and_on_a_phone(desk: Run, seven: Path) -> None:
    desk("timeline", "-o", "line.html")
    page = Path("line.html").read_text(encoding="utf-8")
    assert "@media (prefers-color-scheme: dark)" in page
    assert "@media (max-width: 40rem)" in page


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


def test_on_a_phone_the_table_of_a_timeline_is_the_line_with_its_gaps(
    desk: Run, seven: Path
) -> None:
    desk("timeline", "--around", "4", "--days", "5000", "-o", "line.html")
    page = Path("line.html").read_text(encoding="utf-8")
    assert ".axis { display: none; }" in page
    assert '<figure class="axis"' in page
    gaps = re.findall(r'data-gap="([^"]*)" style="--gap: (\d+)px"><td class="number">(\d)', page)
    assert gaps[0] == ("1 year without a record", "16", "2")
    assert ("8 years without a record", "128", "5") in gaps
    assert re.findall(r'<tr class="here"[^>]*><td class="number">(\d)', page) == ["4"]


def test_bars_stay_in_sight_on_a_phone(desk: Run, seven: Path) -> None:
    desk("timeline", "--by", "year", "-o", "bars.html")
    page = Path("bars.html").read_text(encoding="utf-8")
    assert '<figure tabindex="0"' in page
    assert '<table class="line">' not in page
