"""Hidden passages as a table for a terminal: which record hides them, which one shows them."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from foiakit.releases.passages import Passage, ground, span
from foiakit.text.visible import visible
from foiakit.views.console import fit, text

_WHO = 19
"""The width of the columns that name a record."""
BLANK = "nothing stands here"


def passages(found: Iterable[Passage], screen: Console) -> RenderableType:
    """Some lines each: how many words, hidden in, shown in, and what they are."""
    piped = not screen.is_terminal
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    grid.add_column("words", justify="right")
    grid.add_column("hidden in", overflow="fold", width=None if piped else _WHO)
    grid.add_column("shown in", overflow="fold", width=None if piped else _WHO)
    grid.add_column("what", overflow="fold")
    rest = max(screen.width - 2 * _WHO - 5 - 6, 12)
    for one in found:
        best, *others = one.shown_in
        more = f", {len(others)} more" if others else ""
        how = (best.decision or "").removeprefix("released ")
        when = f"{one.date} " if one.date else ""
        where = f"{when}para {one.paragraph}: {one.subject or 'no subject'}"
        if one.days is not None:
            how = f"{span(one.days)} later"
            where = f"{one.withheld} to {one.shown}: {one.subject or 'no subject'}"
        grid.add_row(
            text(one.words),
            _lines(one.hidden_in.name, ground(one) or BLANK),
            _lines(best.name, f"{how}{more}".removeprefix(", ")),
            _what(where, one.text, rest, piped=piped),
        )
    return grid


def _lines(first: str, second: str) -> Text:
    return Text.assemble(text(first), f"\n{visible(second)}" if second else "")


def _what(where: str, words: str, width: int, *, piped: bool) -> Text:
    said = f"“{visible(' '.join(words.split()))}”"
    if piped:
        return Text(f"{visible(where)}\n{said}")
    return Text.assemble(
        fit(visible(where), width).rstrip(), "\n", (fit(said, width).rstrip(), "dim"), "\n"
    )
