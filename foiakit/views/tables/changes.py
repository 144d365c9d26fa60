"""The log, and the differences between two times, as tables for a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from foiakit.views.console import text

NARROW = 60
"""Columns of a terminal; fewer leave too little next to a change's number and time."""
COLOURS = {"added": "green", "put back": "green", "removed": "red"}


class Entry(Protocol):
    """The part of a change that is shown (`foiakit.store.log.log_reader.Entry`)."""

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
    """The part of a step that is shown (`foiakit.store.log.log_reader.Step`)."""

    @property
    def key(self) -> Any: ...
    @property
    def what(self) -> str: ...
    def fields(self) -> Iterable[tuple[str, Any, Any]]: ...


def changes(
    entries: Iterable[tuple[Entry, str, Iterable[tuple[str, str]]]], console: Console
) -> RenderableType:
    """Return each change with its numbers in words, and coloured lines of what it did.

    A terminal too narrow for columns has number and time in a line, and the rest below.
    """
    if console.width < NARROW:
        return Group(*(part for row in entries for part in _stacked(*row)))
    grid = _grid("Change", "When (UTC)", "What")
    for entry, numbers, lines in entries:
        cells = [text(entry.command, "dim"), *(_line(*line) for line in lines)]
        grid.add_row(text(entry.id), text(_time(entry)), Group(_head(entry, numbers), *cells))
    return grid if grid.rows else Text("")


def _stacked(
    entry: Entry, numbers: str, lines: Iterable[tuple[str, str]]
) -> Iterator[RenderableType]:
    yield Text("  ").join((text(entry.id, "bold"), text(_time(entry)), _head(entry, numbers)))
    yield Padding(text(entry.command, "dim"), (0, 0, 0, 2))
    for what, line in lines:
        words = line.lstrip()
        yield Padding(_line(what, words), (0, 0, 0, 2 + len(line) - len(words)))


def _head(entry: Entry, numbers: str) -> Text:
    """Return how many records, and which change undid this one or was undone by it."""
    gone = entry.undone is not None
    head = [text(numbers, "dim" if gone else "bold")]
    if entry.undoes is not None:
        head.append(text(f"undid {entry.undoes}", "dim" if gone else ""))
    if gone:
        head.append(text(f"undone by {entry.undone}", "yellow"))
    return Text("  ").join(head)


def _line(what: str, line: str) -> Text:
    return text(line, COLOURS.get(what, ""))


def _time(entry: Entry) -> str:
    return entry.time.replace("T", " ").removesuffix("Z")


def differences(rows: Iterable[tuple[str, str, str]]) -> RenderableType:
    """Return a table of *rows*: a field, its value before, and its value now."""
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
