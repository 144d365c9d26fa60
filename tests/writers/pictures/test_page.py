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
