"""The columns of a list of records on a terminal of some width, and how wide each is.

The id, the date and the classification are never cut, the title keeps its beginning; other fields
are added if there is room. A terminal too narrow for columns shows a record on several lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len, chop_cells

from foiakit.model.record import Record
from foiakit.model.shown_title import supplied_title
from foiakit.text.visible import visible
from foiakit.views.console import UNBOUNDED, marking_words


class Column(NamedTuple):
    """A column of the list."""

    name: str
    heading: str
    from_width: int = 0
    """The narrowest terminal that shows it."""
    most: int = 10_000
    """The most cells it takes; longer values are cut (or, in a marking, continue below)."""
    wide: int = 10_000
    """The same on a terminal of 120 columns or more."""


ID = Column("id", "Id")
DATE = Column("date", "Date")
MARKING = Column("marking", "Classification", most=20, wide=30)
TITLE = Column("title", "Title")
COLUMNS = (
    ID,
    DATE,
    MARKING,
    Column("message", "Message", from_width=72, most=18, wide=28),
    Column("kind", "Kind", from_width=130, most=16, wide=24),
    Column("collection", "Collection", from_width=150, most=18, wide=24),
    TITLE,
)
LEAST_TITLE = 18
"""With fewer cells than this for the title, a list drops a column, and finally all columns."""
LONGEST = 240
"""A longer marking is invalid; its beginning is enough in a list."""
ROOMY = 100
"""From this width on there are two spaces between columns."""

Layout = dict[str, int]
"""The width of each column that is shown, by its name, in order."""


def cells(record: Record) -> dict[str, str]:
    """Return the content of each column for *record*, with hidden characters shown."""
    where = " ".join(part for part in (record.collection, _document(record)) if part)
    mark = visible(marking_words(record.classification, record.captions))
    return {
        "id": str(record.id),
        "date": visible(record.date or ""),
        "marking": mark if len(mark) <= LONGEST else f"{mark[: LONGEST - 3]}...",
        "message": visible(record.message or record.head or ""),
        "kind": visible(record.kind or ""),
        "collection": visible(where),
        "title": visible(record.title or supplied_title(record)),
    }


def _document(record: Record) -> str:
    return f"doc. {record.document}" if record.document else ""


def gap(width: int) -> int:
    """Return how many spaces are between two columns on a terminal of *width* cells."""
    return 2 if width >= ROOMY else 1


def layout(rows: Iterable[dict[str, str]], width: int, least: Layout | None = None) -> Layout:
    """Return the columns for *rows* in *width* cells; empty if they do not fit side by side.

    A column is at least as wide as in *least*: pages of one list stay aligned.
    """
    needs = {column.name: cell_len(column.heading) for column in COLUMNS}
    empty = {column.name for column in COLUMNS if column.from_width} if least is None else set()
    for row in rows:
        for name, value in row.items():
            if value:
                empty.discard(name)
                needs[name] = max(needs[name], len(value) if value.isascii() else cell_len(value))
    shown = [
        column for column in COLUMNS if width >= column.from_width and column.name not in empty
    ]
    while True:
        widths = {
            column.name: max(
                min(needs[column.name], _most(column, width)),
                (least or {}).get(column.name, 0) if column is not TITLE else 0,
            )
            for column in shown
        }
        rest = width - sum(widths.values()) + widths["title"] - gap(width) * (len(shown) - 1)
        if rest >= min(LEAST_TITLE, needs["title"]):
            return widths | {"title": min(rest, needs["title"])}
        extra = [column for column in shown if column.from_width]
        if not extra:
            return {}
        shown.remove(extra[-1])


def _most(column: Column, width: int) -> int:
    if width >= UNBOUNDED:
        return width
    return column.wide if width >= 120 else column.most


def wrapped(marking: str, width: int) -> list[str]:
    """Return a marking on as many lines as it needs: all of it, with whole words."""
    lines = [""]
    for word in marking.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if cell_len(longer) <= width:
            lines[-1] = longer
            continue
        if not lines[-1]:
            lines.pop()
        lines += chop_cells(word, max(width, 2))
    return lines


def stacked(row: dict[str, str], width: int) -> Sequence[tuple[str, str]]:
    """Return each line of a record on a narrow terminal: what the line shows, and its text."""
    head = f"{row['id']} {row['date']}".rstrip()
    lines: list[tuple[str, str]]
    if row["marking"] and cell_len(head) + 1 + cell_len(row["marking"]) <= width:
        lines = [("head", f"{head} "), ("marking", row["marking"])]
    else:
        lines = [("head", head)]
        lines += [("marking", part) for part in wrapped(row["marking"], width) if part]
    return [*lines, ("title", row["title"])] if row["title"] else lines
