"""A thread in order of time: a line per message."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from foiakit.text.visible import visible
from foiakit.threads import HELD
from foiakit.threads.time_windows import BY_CITATION, BY_NUMBER, STATED, Placed
from foiakit.views.console import draws
from foiakit.views.tables.table import ASCII_RULE, RULE
from foiakit.views.threads.status import named, styled

HEADINGS = ("When", "Id", "Message", "Title")
IDS, MESSAGE = 12, 30
"""The most columns for the ids and the name of a message next to others."""
TITLE = 20
"""With fewer columns than this, a title has no column."""
_WORDS = {BY_NUMBER: "about ", BY_CITATION: "by ", STATED: ""}


def table(rows: Iterable[Placed], screen: Console) -> RenderableType:
    """Return a line per message: when, which record, which message, its title or status.

    A terminal too narrow for a title next to the rest has it in a line below.
    """
    lines = [_cells(row) for row in rows]
    room = screen.width - _width_before_titles(lines)
    if room < TITLE:
        return Group(*(part for line in lines for part in _stacked(*line)))
    piped = not screen.is_terminal
    grid = Table(
        box=None if piped else RULE if draws(screen) else ASCII_RULE,
        show_edge=False,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        header_style="bold",
    )
    time, record, message, title = HEADINGS
    grid.add_column(time, no_wrap=True)
    grid.add_column(record, no_wrap=True, justify="right", max_width=IDS)
    grid.add_column(message, no_wrap=True, overflow="ellipsis", max_width=MESSAGE)
    # Rich would take from every column the excess of the widest.
    grid.add_column(title, no_wrap=True, overflow="ellipsis", max_width=room)
    for line in lines:
        grid.add_row(*line)
    return grid


def _width_before_titles(lines: Sequence[Sequence[Text]]) -> int:
    """Return the width of everything before the titles, with two columns for each gap."""
    most = (sys.maxsize, IDS, MESSAGE)
    return sum(
        2 + min(bound, max(len(HEADINGS[at]), *(line[at].cell_len for line in lines), 0))
        for at, bound in enumerate(most)
    )


def _cells(placed: Placed) -> tuple[Text, Text, Text, Text]:
    member = placed.member
    held = member.status == HELD
    return (
        Text(when(placed), style="" if held else "dim"),
        Text(" ".join(map(str, member.records)) if held else ""),
        Text(visible(named(member))),
        Text(visible(member.title or "")) if held else styled(member),
    )


def _stacked(time: Text, ids: Text, message: Text, title: Text) -> Iterator[RenderableType]:
    ids.stylize("bold")
    yield Text("  ").join(part for part in (time, ids, message) if part)
    if title:
        title.no_wrap, title.overflow = True, "ellipsis"
        yield Padding(title, (0, 0, 0, 2))


def when(placed: Placed) -> str:
    """Return ``1974-03-20``, ``about 1973-11-09``, ``by 1973-12-01``; empty if it is unknown."""
    if placed.stated:
        return visible(placed.stated)
    if placed.day is None:
        return "?"
    return f"{_WORDS.get(placed.by or '', '')}{visible(placed.member.date or placed.day)}"
