"""A thread in order of time: a line a message."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from foiakit.threads import HELD
from foiakit.threads.when import BY_CITATION, BY_NUMBER, SAID, Placed
from foiakit.views.console import draws
from foiakit.views.standing import named, styled
from foiakit.views.table import ASCII_RULE, RULE
from foiakit.visible import visible

_WORDS = {BY_NUMBER: "about ", BY_CITATION: "by ", SAID: ""}


def table(rows: Iterable[Placed], screen: Console) -> Table:
    """When, which record, which message, and its title or how it stands."""
    piped = not screen.is_terminal
    grid = Table(
        box=None if piped else RULE if draws(screen) else ASCII_RULE,
        show_edge=False,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        header_style="bold",
    )
    grid.add_column("When", no_wrap=True)
    grid.add_column("Id", no_wrap=True, justify="right", max_width=12)
    grid.add_column("Message", no_wrap=True, overflow="ellipsis", max_width=30)
    grid.add_column("Title", no_wrap=True, overflow="ellipsis")
    for one in rows:
        member = one.member
        held = member.status == HELD
        grid.add_row(
            Text(when(one), style="" if held else "dim"),
            Text(" ".join(map(str, member.records)) if held else ""),
            Text(visible(named(member))),
            Text(visible(member.title or "")) if held else styled(member),
        )
    return grid


def when(one: Placed) -> str:
    """``1974-03-20``, ``about 1973-11-09``, ``by 1973-12-01``; nothing where nobody can say."""
    if one.said:
        return visible(one.said)
    if one.day is None:
        return "?"
    return f"{_WORDS.get(one.by or '', '')}{visible(one.member.date or one.day)}"
