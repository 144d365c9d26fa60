"""The log, and what differs between two times, as tables for a person."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from foiakit.views.console import text

COLOURS = {"added": "green", "put back": "green", "removed": "red"}


class Entry(Protocol):
    """What is shown of a change (`foiakit.store.past.Entry`)."""

    @property
    def id(self) -> int: ...
    @property
    def time(self) -> str: ...
    @property
    def command(self) -> str: ...
    @property
    def undoes(self) -> int | None: ...
    @property
    def undone(self) -> int | None: ...


class Step(Protocol):
    """What is shown of what a change did to one thing (`foiakit.store.past.Step`)."""

    @property
    def key(self) -> Any: ...
    @property
    def what(self) -> str: ...
    def fields(self) -> Iterable[tuple[str, Any, Any]]: ...


def changes(
    told: Iterable[tuple[Entry, str, Iterable[tuple[str, str]]]], console: Console
) -> RenderableType:
    """Each change with its numbers in words, and lines of what it did, each with its colour."""
    grid = _grid("Change", "When (UTC)", "What")
    for entry, numbers, lines in told:
        gone = entry.undone is not None
        head = Text.assemble(text(numbers, "dim" if gone else "bold"), "  ")
        if entry.undoes is not None:
            head.append_text(text(f"took back {entry.undoes}  ", "dim" if gone else ""))
        if gone:
            head.append_text(text(f"taken back by {entry.undone}  ", "yellow"))
        said = [text(line, COLOURS.get(what, "")) for what, line in lines]
        grid.add_row(
            text(entry.id),
            text(entry.time.replace("T", " ").removesuffix("Z")),
            Group(head, text(entry.command, "dim"), *said),
        )
    return grid if grid.rows else Text("")


def differences(rows: Iterable[tuple[str, str, str]]) -> RenderableType:
    """Fields, as they were and as they are."""
    grid = _grid("Field", "Was", "Is")
    for name, before, now in rows:
        grid.add_row(text(name), text(before, "red"), text(now, "green"))
    return grid if grid.rows else Text("")


def _grid(*headings: str) -> Table:
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for number, heading in enumerate(headings):
        fixed = number < len(headings) - 1 and len(headings) == 3 and headings[0] == "Change"
        grid.add_column(heading, no_wrap=fixed or not number, overflow="fold")
    return grid
