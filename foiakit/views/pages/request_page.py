"""The page of a request on a terminal: lines wrapped at words, with a hanging indent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console

from foiakit.text.visible import visible
from foiakit.views.tables.columns import wrapped

HANGING = 4
"""How many cells further a line continues than it begins."""


def lines(page: Iterable[str], console: Console) -> Iterator[str]:
    """Yield each line of *page* as lines that fit *console*, each with its line break."""
    for line in page:
        shown = visible(line)
        words = shown.lstrip(" ")
        indent = min(len(shown) - len(words), console.width // 4)
        hanging = min(indent + HANGING, console.width // 2)
        first, *rest = _parts(words, console.width - indent, console.width - hanging)
        yield f"{' ' * indent}{first}\n"
        yield from (f"{' ' * hanging}{part}\n" for part in rest)


def _parts(words: str, first: int, rest: int) -> list[str]:
    """Return *words* as a line of *first* cells and further ones of *rest* cells."""
    lead = wrapped(words, first)[0]
    remaining = words[len(lead) :].lstrip(" ")
    return [lead, *(wrapped(remaining, rest) if remaining else ())]
