"""The terminal, told to take text as text: no markup, no emoji codes, no guessed highlights."""

from __future__ import annotations

import sys

from rich.console import Console, RenderableType
from rich.text import Text

from foiakit.visible import visible

# The government's own colours for cover sheets and labels: Standard Forms 703 and 706 (Top Secret)
# are orange, 704 and 707 (Secret) red, 705 and 708 (Confidential) blue, 710 (Unclassified) green:
# 32 CFR 2001.80. The word always stands beside the colour.
COLOURS = {
    "Top Secret": "bold dark_orange",
    "Secret": "bold red",
    "Confidential": "bold blue",
    "Unclassified": "green",
}


def console() -> Console:
    """A console on stdout; in a pipe it has no colour and no width that could cut a line."""
    width = None if sys.stdout.isatty() else 10_000
    return Console(markup=False, emoji=False, highlight=False, soft_wrap=False, width=width)


def show(what: RenderableType, screen: Console) -> None:
    """Print *what*; in a pipe without the blanks that fill a line up."""
    if screen.is_terminal:
        screen.print(what)
        return
    with screen.capture() as captured:
        screen.print(what)
    sys.stdout.writelines(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def text(value: object, style: str = "") -> Text:
    """*value* to print as it stands, with nothing hidden; an absent one prints as nothing."""
    return Text(visible("" if value is None else str(value)), style=style)


def marking(classification: str | None, captions: tuple[str, ...]) -> Text:
    """The classification in its colour, captions after it."""
    style = COLOURS.get(classification or "", "")
    return text(", ".join(part for part in (classification, *captions) if part), style)
