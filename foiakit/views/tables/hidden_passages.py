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
    """Return a row for each passage: its length, who hides it, who shows it, and its words."""
    piped = not screen.is_terminal
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    grid.add_column("words", justify="right")
    grid.add_column("hidden in", overflow="fold", width=None if piped else _WHO)
    grid.add_column("shown in", overflow="fold", width=None if piped else _WHO)
    grid.add_column("what", overflow="fold")
    rest = max(screen.width - 2 * _WHO - 5 - 6, 12)
    for passage in found:
        best, *others = passage.shown_in
        more = f", {len(others)} more" if others else ""
        how = (best.decision or "").removeprefix("released ")
        when = f"{passage.date} " if passage.date else ""
        where = f"{when}para {passage.paragraph}: {passage.subject or 'no subject'}"
        if passage.days is not None:
            how = f"{span(passage.days)} later"
            where = f"{passage.withheld} to {passage.shown}: {passage.subject or 'no subject'}"
        grid.add_row(
            text(passage.words),
            _lines(passage.hidden_in.name, ground(passage) or BLANK),
            _lines(best.name, f"{how}{more}".removeprefix(", ")),
            _what(where, passage.text, rest, piped=piped),
        )
    return grid


def _lines(first: str, second: str) -> Text:
    return Text.assemble(text(first), f"\n{visible(second)}" if second else "")


def _what(where: str, words: str, width: int, *, piped: bool) -> Text:
    quoted = f"“{visible(' '.join(words.split()))}”"
    if piped:
        return Text(f"{visible(where)}\n{quoted}")
    return Text.assemble(
        fit(visible(where), width).rstrip(), "\n", (fit(quoted, width).rstrip(), "dim"), "\n"
    )
