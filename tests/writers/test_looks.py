"""A page in a browser: dates in one piece, dark mode, a narrow screen."""

from __future__ import annotations

from pathlib import Path

from program import Run


def test_dates_of_a_table_are_not_broken_and_only_the_header_has_its_border(
    desk: Run, seven: Path
) -> None:
    page = desk("export", "--format", "html").out
    assert '<td class="date">1999-05-24</td>' in page
    assert ".date { white-space: nowrap; }" in page
    assert "\nth { border-bottom: 2px" not in page


def test_a_timeline_can_be_read_in_the_dark_and_on_a_phone(desk: Run, seven: Path) -> None:
    desk("timeline", "-o", "line.html")
    page = Path("line.html").read_text(encoding="utf-8")
    assert "@media (prefers-color-scheme: dark)" in page
    assert "@media (max-width: 40rem)" in page
