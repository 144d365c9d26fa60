"""A comparison on a terminal: the text once, or two texts side by side if there is room."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from foiakit.releases.compared_paragraphs import (
    Compared,
    Passage,
    Words,
    caption,
    flow,
    is_withheld,
    paragraphs,
    passage,
    state,
)
from foiakit.releases.comparison import DIFFERS, LACKS, SAME, UNREADABLE, Block
from foiakit.releases.stretches import Stretch
from foiakit.views.console import UNBOUNDED, console, draws, show, text

WIDE = 120
"""From this width on, two texts are shown side by side."""
WIDEST = 84
"""No line of one text is longer, however wide the terminal is."""
_WITHHELD, _ONLY, _OTHER = "bold yellow", "bold cyan", "red"


def show_comparison(compared: Compared, out: IO[str]) -> None:
    """Show the releases, and the text with the differences."""
    screen = console(out)
    for part in comparison(compared, screen):
        show(part, screen)


def comparison(compared: Compared, screen: Console) -> Iterator[RenderableType]:
    """Yield the releases, and the text: once, or two texts in columns if *screen* is wide."""
    for number, record in enumerate(compared.records):
        description = "  ".join(filter(None, caption(record, compared.texts[number])))
        yield Text.assemble(text(compared.name(number), "bold"), "  ", text(description))
    yield Text()
    if len(compared.texts) == 2 and WIDE <= screen.width < UNBOUNDED:
        yield _side_by_side(compared)
    else:
        yield from _once(compared, screen)


def _once(compared: Compared, screen: Console) -> Iterator[Text]:
    width = min(screen.width, WIDEST)
    bar = "│ " if draws(screen) else "| "
    for part in flow(compared):
        if isinstance(part, Passage):
            style = _WITHHELD if part.withheld else _ONLY
            yield from text(f"[{part.heading}]", style).wrap(screen, width)
            for line in _lines([Words(part.text)]):
                for piece in line.wrap(screen, width - len(bar)):
                    yield Text.assemble(Text(bar, style), piece)
        else:
            for line in _lines(part):
                yield from line.wrap(screen, width)
        yield Text()


def _lines(words: list[Words]) -> list[Text]:
    return [
        Text.assemble(*(part for item in paragraph for part in _printed(item)))
        for paragraph in paragraphs(words)
    ]


def _printed(words: Words) -> Iterator[Text]:
    yield text(words.text)
    if words.others:
        read = "; ".join(f"{name}: {words_there or '-'}" for name, words_there in words.others)
        gap = "" if words.text[-1:].isspace() or not words.text else " "
        yield text(f"{gap}{{{read}}} ", _OTHER)


def _side_by_side(compared: Compared) -> Table:
    """Return rows of two columns: a paragraph, or a passage that one text lacks."""
    table = Table.grid(padding=(0, 3), expand=True)
    for number in (0, 1):
        table.add_column(ratio=1, header=compared.name(number))
    table.add_row(*(text(f"record {compared.name(number)}", "bold") for number in (0, 1)))
    row = Text(), Text()
    for block in compared.blocks:
        if block.kind == LACKS:
            _add(table, row)
            _add(table, _lacking(compared, block))
            row = Text(), Text()
        elif block.kind != UNREADABLE:
            for spans, is_end in _by_paragraph(compared, block):
                for number, cell in enumerate(row):
                    cells = _words_of(compared, number, spans)
                    cell.append(" " if cells and cell else "")
                    cell.append(text(cells, _OTHER if block.kind == DIFFERS else ""))
                if is_end:
                    _add(table, row)
                    row = Text(), Text()
    _add(table, row)
    return table


def _add(table: Table, row: tuple[Text, Text]) -> None:
    if any(row):
        table.add_row(*row)
        table.add_row()


def _words_of(compared: Compared, number: int, spans: Stretch) -> str:
    first, end = spans[number]
    if first == end:
        return ""
    start, stop = compared.texts[number].place(first, end)
    return " ".join(compared.texts[number].text[start:stop].split())


def _by_paragraph(compared: Compared, block: Block) -> Iterator[tuple[Stretch, bool]]:
    """Yield the spans of a block, split where a paragraph of the first text ends, and whether
    one does.
    """
    if block.kind != SAME or block.spans[0][0] == block.spans[0][1]:
        yield block.spans, False
        return
    base = compared.texts[0]
    first, end = block.spans[0]
    at = first
    for word in range(first, end):
        if "\n" in base.text[base.ends[word] : base.next_start(word + 1)]:
            yield _part(block, at - first, word + 1 - first), True
            at = word + 1
    if at < end:
        yield _part(block, at - first, end - first), False


def _part(block: Block, first: int, end: int) -> Stretch:
    """Return the words *first* to before *end* of a block that is the same in all its texts."""
    return tuple(
        (start + first, start + end) if start != stop else (start, stop)
        for start, stop in block.spans
    )


def _lacking(compared: Compared, block: Block) -> tuple[Text, Text]:
    """Return the words in the column of the text that has them, and the substitute in the other."""
    style = _WITHHELD if is_withheld(block) else _ONLY
    found = passage(compared, block)
    cells = [text(" ".join(found.text.split()), style) for _ in compared.texts]
    for lack in block.lacks:
        cells[lack.text] = text(f"[{state(compared, block, lack)}]", style)
    return cells[0], cells[1]
