"""The findings of `foiakit check` as a table."""

from __future__ import annotations

import io
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

from foiakit.views.tables.findings import findings


class Found(NamedTuple):
    record: int | None
    code: str = "date-late"
    severity: str = "warning"
    field: str = "date"
    evidence: str = "2031\x1b"
    confidence: float = 1.0
    advice: str = "look at it"


def drawn(*found: Found, terminal: bool = False) -> str:
    out = io.StringIO()
    screen = Console(file=out, width=90, force_terminal=terminal, no_color=True)
    screen.print(findings(found, screen))
    return out.getvalue()


def test_the_number_of_a_record_is_at_its_first_finding() -> None:
    lines = drawn(Found(4), Found(4, code="title-date"), Found(5)).splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["4", "warning", "5"]


def test_what_is_not_sure_says_so_and_nothing_hidden_is_printed() -> None:
    page = drawn(Found(4, confidence=0.8))
    assert "(80% sure) (look at it)" in page
    assert r"2031\x1b" in page
    terminal = Text.from_ansi(drawn(Found(4), terminal=True)).plain
    assert "date: 2031" in terminal
    assert "look at it" in terminal.splitlines()[-1]


def test_no_findings_are_an_empty_page() -> None:
    assert drawn().strip() == ""
