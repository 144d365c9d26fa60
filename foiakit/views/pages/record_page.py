"""A record as a page: its kind, its citation, its other fields, its text, and related records.

The page comes in parts, so that a pager shows the beginning of a long text before its end is laid
out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from foiakit.model.dates import long_form
from foiakit.model.fields import SENTENCES
from foiakit.model.record import Collection, Record
from foiakit.model.shown_title import shown_title
from foiakit.text.visible import visible
from foiakit.views.console import COLOURS, draws, fit, marking, text, under
from foiakit.views.pages.highlights import marked
from foiakit.views.tables.columns import cells

PROSE = ("description", "text", "notes")
"""Fields shown as paragraphs, below the others."""
ABOVE = ("title", "date", "date_end", "classification", "captions", "kind", "pages", "printed")
"""Fields shown in the first lines."""
BELOW = ("citation_key", "uid", "file", "sha256", "created", "updated")
"""Fields about the record in this database: fine print."""
INDENT = 2
_AT_ONCE = 50
"""How many paragraphs are laid out at once: starting costs Rich as much as laying out ten."""


class Near(NamedTuple):
    """Records related to the one shown, under a heading for their relation."""

    heading: str
    before: Sequence[Record]
    after: Sequence[Record]
    around: bool = True
    """Whether the record itself is shown between *before* and *after*."""


def page(
    record: Record,
    citation: str,
    posting: Collection | None,
    near: Iterable[Near],
    screen: Console,
    words: Sequence[str] = (),
    *,
    lost: bool = False,
    head: Iterable[tuple[str, str]] = (),
    withheld: Sequence[str] = (),
) -> Iterator[RenderableType]:
    """Yield the parts of the page; *words* are marked in it.

    *lost* says that the record's file is not where it was. *head* has what the paper's own head
    adds to the fields, *withheld* what was cut out of the paper.
    """
    yield Text.assemble(marked(shown_title(record) or "(no title)", words), style="bold")
    yield _what(record)
    yield Text()
    yield _indented(marked(citation, words))
    if record.printed and record.printed != citation:
        yield under("as printed")
        yield _indented(marked(record.printed))
    yield Text()
    yield _facts(record, posting, _names(record))
    for name, value in head:
        yield _indented(marked(f"{name}: {value}", words))
    for number, sentence in enumerate(withheld):
        yield _indented(text(f"{'' if number else 'withheld: '}{sentence}"))
    for name in PROSE:
        if body := getattr(record, name):
            yield under(name)
            yield from prose(body, words)
    for line in near:
        yield under(line.heading)
        yield from _near(line, record, screen)
    yield Text()
    yield _facts(record, posting, BELOW, lost=lost)


def prose(body: str, words: Sequence[str] = ()) -> Iterator[RenderableType]:
    """Yield a long text, some paragraphs at a time, with its own line breaks."""
    lines = (marked(line.rstrip(), words) for line in body.replace("\r\n", "\n").split("\n"))
    while some := list(islice(lines, _AT_ONCE)):
        yield _indented(Text("\n").join(some))


def _indented(what: Text) -> Padding:
    return Padding(what, (0, 0, 0, INDENT))


def _what(record: Record) -> Text:
    parts = [
        marking(record.classification, record.captions),
        text(record.kind),
        text(long_form(record.date, record.date_end) if record.date else "undated"),
        text(f"{record.pages} p{'p' if record.pages != 1 else ''}." if record.pages else ""),
        text("excised" if record.excised else ""),
    ]
    return Text(" · ").join(part for part in parts if part.plain)


def _names(record: Record) -> Iterator[str]:
    for name in SENTENCES:
        is_shown = name in {*ABOVE, *PROSE, *BELOW}
        # A date that is less exact than it looks deserves its own line.
        if not is_shown or (name == "date" and record.date_other):
            yield name


def _facts(
    record: Record, posting: Collection | None, names: Iterable[str], *, lost: bool = False
) -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name in names:
        value = getattr(record, name)
        if value not in (None, ()) and name != "excised":
            shown = _value(name, value, posting)
            if lost and name == "file":
                shown.append(" (no longer there)")
            grid.add_row(name.replace("_", " "), shown)
    return grid


def _value(name: str, value: object, posting: Collection | None) -> Text:
    if name == "collection" and posting and posting.title:
        return text(f"{value}: {posting.title}")
    return text(", ".join(value) if isinstance(value, tuple) else value)


def _near(near: Near, record: Record, screen: Console) -> Iterator[Text]:
    here = [record] if near.around else []
    rows = [(neighbour, cells(neighbour)) for neighbour in (*near.before, *here, *near.after)]
    names = ("id", "date", "marking")
    widths = {name: max(cell_len(row[name]) for _, row in rows) for name in names}
    arrow = "►" if draws(screen) else ">"
    for neighbour, row in rows:
        at = near.around and neighbour.id == record.id
        line = Text(f"{arrow if at else '':1} ", no_wrap=True, overflow="crop")
        line.append(f"{row['id']:>{widths['id']}} ", "bold" if at else "")
        line.append(fit(row["date"], widths["date"]) + " ")
        line.append(
            fit(row["marking"], widths["marking"]), COLOURS.get(neighbour.classification or "")
        )
        release = f"released {neighbour.released}" if neighbour.released else ""
        release_words = (
            "" if near.around else ", ".join(filter(None, (neighbour.decision, release)))
        )
        title = visible(release_words or neighbour.title or neighbour.head or "")
        rest = max(screen.width - cell_len(line.plain) - 1, 1)
        yield line.append(f" {fit(title, rest).rstrip()}")
