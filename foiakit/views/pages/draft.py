"""The findings in a manuscript, in the order of their places, for a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table

from foiakit.views.console import text

_STYLES = {"found": "green", "same": "green", "differs": "yellow", "elsewhere": "yellow",
           "not-found": "bold red", "not-held": "dim"}  # fmt: skip


class Shown(Protocol):
    """The part of a finding that is shown (`foiakit.drafts.findings.Finding`)."""

    @property
    def line(self) -> int: ...
    @property
    def note(self) -> str | None: ...
    @property
    def type(self) -> str: ...
    @property
    def status(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def held(self) -> str | None: ...


def findings(found: Iterable[tuple[int | None, Shown, str]], unit: str) -> Iterator[RenderableType]:
    """Yield a paragraph for each finding.

    *found* has findings with a number and a sentence; *unit* is what places are counted in.
    """
    for number, finding, line in found:
        note = f", note {finding.note}" if finding.note else ""
        head = Table.grid(padding=(0, 1))
        head.add_column(no_wrap=True)
        head.add_column(overflow="fold")
        head.add_row(
            text(f"{number}." if number else "-", "dim"),
            text(f"{unit} {finding.line}{note}: ") + text(line, _STYLES.get(finding.status, "")),
        )
        body: list[RenderableType] = [text(f"“{finding.text}”")]
        if finding.held and finding.status in {"differs", "not-found"}:
            body.append(text(f"held: “{finding.held}”", "dim"))
        yield Group(head, Padding(Group(*body), (0, 0, 1, 3)))
