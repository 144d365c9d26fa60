"""The findings of `foiakit check`, as a table for a person: the problem, and below it the
advice.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from foiakit.views.console import text

STYLES = {"error": "bold red", "warning": "yellow", "hint": "cyan"}


class Finding(Protocol):
    """The part of a finding that is shown (`foiakit.checks.Finding`)."""

    @property
    def record(self) -> int | None: ...
    @property
    def code(self) -> str: ...
    @property
    def severity(self) -> str: ...
    @property
    def field(self) -> str: ...
    @property
    def evidence(self) -> str: ...
    @property
    def confidence(self) -> float: ...
    @property
    def advice(self) -> str: ...


def findings(found: Iterable[Finding], console: Console) -> RenderableType:
    """Return a row per finding; the record's number is at the first of its own."""
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    grid.add_column("Id", justify="right", no_wrap=True)
    grid.add_column("", no_wrap=True)
    grid.add_column("Check", no_wrap=True)
    grid.add_column("What, and what to do", overflow="fold")
    last: int | None = -1
    for finding in found:
        grid.add_row(
            text("" if finding.record == last else finding.record),
            text(finding.severity, STYLES.get(finding.severity, "")),
            text(finding.code),
            _evidence(finding, console),
        )
        last = finding.record
    return grid if grid.rows else Text("")


def _evidence(finding: Finding, console: Console) -> RenderableType:
    evidence = Text.assemble(text(f"{finding.field}: ", "dim"), text(finding.evidence))
    if finding.confidence < 1:
        evidence.append_text(text(f" ({finding.confidence:.0%} sure)", "dim"))
    advice = text(finding.advice, "dim")
    if not console.is_terminal:
        return Text.assemble(evidence, text(f" ({finding.advice})"))
    return Group(evidence, advice)
