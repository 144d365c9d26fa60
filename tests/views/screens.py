"""Terminals and pipes of a given width, and what is printed on them."""

from __future__ import annotations

import io
from collections.abc import Iterable

from rich.console import Console, RenderableType


def drawn(what: RenderableType | Iterable[RenderableType], screen: Console) -> list[str]:
    """The lines that *what* is on *screen*, without spaces at their ends."""
    parts = [what] if isinstance(what, str) or hasattr(what, "__rich_console__") else what
    with screen.capture() as captured:
        for part in parts:  # type: ignore[union-attr]  # one renderable is in a list by now
            screen.print(part)
    return [line.rstrip() for line in captured.get().splitlines()]


def terminal(width: int = 80) -> Console:
    """A terminal without colours."""
    return Console(file=io.StringIO(), width=width, force_terminal=True, color_system=None)


def pipe() -> Console:
    """A pipe, which has no width."""
    return Console(file=io.StringIO(), width=10_000, force_terminal=False)
