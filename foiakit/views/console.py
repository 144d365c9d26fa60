"""The terminal, set to print text literally: no markup, no emoji codes, no automatic highlights."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import IO

from rich.cells import cell_len, set_cell_size
from rich.console import Console, RenderableType
from rich.style import Style
from rich.text import Text

from foiakit import configuration
from foiakit.model.cover_sheets import SHEETS
from foiakit.text.visible import visible

UNBOUNDED = 10_000
"""The width of a pipe: nothing is cut or wrapped in one."""

COLOURS = {label: f"bold {sheet.terminal}" for label, sheet in SHEETS.items()}


def console(file: IO[str] | None = None, *, plain: bool = False) -> Console:
    """Return a console on stdout, or on *file*, a pager that shows it on the same terminal.

    In a pipe (and if *plain*, in a file) it has no colour, whatever the environment, and no width
    that could cut a line.
    """
    terminal = sys.stdout.isatty() and not plain
    return Console(
        file=file,
        markup=False,
        emoji=False,
        highlight=False,
        soft_wrap=False,
        force_terminal=terminal,
        no_color=None if configuration.holds("colour")[0] else True,
        width=None if terminal else UNBOUNDED,
    )


def show(what: RenderableType, screen: Console) -> None:
    """Print *what*; in a pipe without the spaces that pad a line."""
    if screen.is_terminal:
        screen.print(what)
        return
    with screen.capture() as captured:
        screen.print(what)
    screen.file.writelines(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def text(value: object, style: str = "") -> Text:
    """Return *value* for printing, with hidden characters shown; nothing for ``None``."""
    return Text(visible("" if value is None else str(value)), style=style)


def under(heading: str) -> Text:
    """Return a heading for a part of a page, with an empty line before it."""
    return Text.assemble("\n", text(heading, "dim"))


def marking(classification: str | None, captions: tuple[str, ...]) -> Text:
    """Return the classification in its colour, and the captions after it."""
    style = COLOURS.get(classification or "", "")
    return text(marking_words(classification, captions), style)


def marking_words(classification: str | None, captions: Iterable[str]) -> str:
    """Return classification and captions as they are printed: ``Secret, NODIS``."""
    return ", ".join(part for part in (classification, *captions) if part)


def draws(screen: Console) -> bool:
    """Return whether lines and blocks can be drawn, or only ASCII."""
    return not screen.options.ascii_only


def fit(words: str, width: int, ellipsis: str = "…") -> str:
    """Return *words* in exactly *width* cells: padded with spaces, or visibly cut."""
    length = len(words) if words.isascii() else cell_len(words)
    if length <= width:
        return words + " " * (width - length)
    if width <= len(ellipsis):
        return ellipsis[:width]
    return set_cell_size(words, width - len(ellipsis)) + ellipsis


def codes(style: str, screen: Console) -> tuple[str, str]:
    """Return the codes that turn *style* on and off on *screen*; empty without colours."""
    with screen.capture() as captured:
        screen.print(Text("\0", Style.parse(style)), end="")
    before, _, after = captured.get().partition("\0")
    return before, after
