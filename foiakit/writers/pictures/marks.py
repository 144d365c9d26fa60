"""Single records along a vertical time line; gaps are to scale, or broken and labelled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from foiakit.model.cover_sheets import sheet
from foiakit.model.dates import long_form
from foiakit.model.record import Record
from foiakit.model.shown_title import shown_title
from foiakit.text.visible import visible
from foiakit.timelines.axis import Axis, Gap, Mark
from foiakit.writers.pictures.paper import cut, linked, pill, width_of, words
from foiakit.writers.web_page import escaped

WIDTH = 960
LINE = 84
"""The time line's distance from the left, in pixels."""
ROW = 30
EMPTY = 14
"""The height of an empty year (month, week, day)."""
BROKEN = 46
GREY = "#6b6b6b"
LINE_HEIGHT = 17
"""How much lower the second line of a title is."""
LONGEST_MARKING = 200
LONGEST_MESSAGE = 170
"""Pixels; what is longer is cut."""


class Columns(NamedTuple):
    """The left edges of the markings, the messages and the titles, in pixels."""

    marking: float
    message: float
    title: float


Link = Callable[[Record], str | None]
"""Returns the address that a record links to, or ``None``."""


def draw(axis: Axis, link: Link) -> tuple[float, float, list[str]]:
    """Return width, height and the shapes of the picture."""
    shapes: list[str] = []
    columns = _columns(axis)
    y, year = 20.0, ""
    for row in axis.rows:
        if isinstance(row, Gap):
            shapes += _gap(row, y, axis.none)
            y += BROKEN if row.broken else EMPTY * row.units
            year = row.year or year
            continue
        here = row.first[:4]
        if here != year:
            date = row.record.date or here
            label = date.replace("X", "0s") if "X" in date else here
            shapes.append(
                words(LINE - 16, y + 5, label, extra=' text-anchor="end" font-weight="bold"')
            )
            year = here
        title = _title(row.record, columns)
        shapes += _mark(axis, row, title, columns, y, link)
        y += ROW + LINE_HEIGHT * (len(title) - 1)
    line = (
        f'<line x1="{LINE}" y1="4" x2="{LINE}" y2="{max(y - ROW / 2, 8):g}"'
        ' stroke="#b0b0b0" stroke-width="2"/>'
    )
    if axis.undated:
        y += 10
        shapes.append(words(LINE - 16, y + 5, "undated", extra=' text-anchor="end"', fill=GREY))
        for record in axis.undated:
            title = _title(record, columns)
            shapes.append(_row(record, title, columns, y, "not a date", link))
            y += ROW + LINE_HEIGHT * (len(title) - 1)
    note = _note(axis)
    if note:
        shapes.append(words(LINE, y + 8, note, size=12, fill=GREY))
        y += 20
    return WIDTH, y, [line, *shapes] if axis.rows else shapes


def marking(record: Record) -> str:
    """Return classification and captions as a citation prints them."""
    return ", ".join(part for part in (record.classification, *record.captions) if part)


def _gap(gap: Gap, y: float, none: str) -> Iterator[str]:
    if gap.broken:
        middle = y + BROKEN / 2 - ROW / 2 + 8
        yield f'<rect x="{LINE - 4}" y="{middle - 9:g}" width="8" height="14" fill="#ffffff"/>'
        yield (
            f'<path d="M{LINE - 7} {middle - 6:g} l14 -5 M{LINE - 7} {middle + 6:g} l14 -5"'
            ' stroke="#b0b0b0" stroke-width="2"/>'
        )
        yield words(LINE + 18, middle + 3, f"{gap.label} {none}", size=12, fill=GREY)
        return
    for index, period in enumerate(gap.empty):
        tick = y - ROW / 2 + EMPTY * index + 8
        if period.by == "year" or period.first.endswith("-01-01"):
            label = words(
                LINE - 16,
                tick + 4,
                period.first[:4],
                size=11,
                fill=GREY,
                extra=' text-anchor="end"',
            )
            yield label
        yield f'<line x1="{LINE - 5}" y1="{tick:g}" x2="{LINE}" y2="{tick:g}" stroke="#b0b0b0"/>'


def _mark(
    axis: Axis,
    mark: Mark,
    title: list[str],
    columns: Columns,
    y: float,
    link: Link,
) -> Iterator[str]:
    record = mark.record
    colour = sheet(record.classification).paper
    if record.id == axis.at:
        yield (
            f'<rect x="{LINE - 14}" y="{y - 15:g}" width="{WIDTH - LINE - 6}"'
            f' height="{ROW + LINE_HEIGHT * (len(title) - 1)}"'
            ' rx="4" fill="#fff3c4"/>'
        )
    fill = colour if mark.exact else "#ffffff"
    edge = colour if colour != "#e4e4e4" else GREY
    yield (
        f'<circle cx="{LINE}" cy="{y:g}" r="6" fill="{fill}" stroke="{edge}" stroke-width="2.5"/>'
    )
    if mark.day:
        yield words(LINE + 18, y + 5, mark.day)
    date = long_form(record.date or "", record.date_end)
    yield _row(record, title, columns, y, date, link)


def _row(
    record: Record,
    title: list[str],
    columns: Columns,
    y: float,
    date: str,
    link: Link,
) -> str:
    inside, outside = "", marking(record)
    if outside:
        inside = pill(columns.marking, y + 5, _short_marking(outside), record.classification)
    if record.message:
        inside += words(columns.message, y + 5, cut(record.message, LONGEST_MESSAGE), fill=GREY)
    where = link(record)
    look = ' text-decoration="underline"' if where else ""
    for number, line in enumerate(title):
        colour = "#0b3d91" if where else "#1a1a1a"
        place = y + 5 + LINE_HEIGHT * number
        inside += words(columns.title, place, line, fill=colour, extra=look)
    whole = shown_title(record) or "untitled"
    facts = "; ".join(filter(None, (date, outside, whole)))
    hover = f"<title>{escaped(f'{record.id}: {facts}')}</title>"
    return linked(f"<g>{hover}{inside}</g>", where)


def _columns(axis: Axis) -> Columns:
    """Return where each column begins: after the widest text of the previous one."""
    records = [*(mark.record for mark in axis.marks), *axis.undated]
    x = LINE + 18 + _widest((mark.day for mark in axis.marks), 13, 12)
    message = x + _widest((_short_marking(marking(record)) for record in records), 12, 26)
    names = (cut(record.message, LONGEST_MESSAGE) for record in records if record.message)
    return Columns(x, message, message + _widest(names, 13, 12))


def _widest(texts: Iterable[str], size: float, space: float) -> float:
    """Return the width of the widest of *texts* plus *space*; 0 if all are empty."""
    width = max((width_of(text, size) for text in texts), default=0)
    return width + space if width else 0


def _short_marking(words: str) -> str:
    return cut(words, LONGEST_MARKING, 12)


def _title(record: Record, columns: Columns) -> list[str]:
    """Return the title on one line or two, cut where it is longer."""
    title = visible(shown_title(record) or "untitled")
    room = WIDTH - columns.title - 16
    if width_of(title) <= room:
        return [title]
    first = cut(title, room)[:-1]
    first = first.rpartition(" ")[0] or first
    return [first, cut(title[len(first) :].strip(), room)]


def _note(axis: Axis) -> str:
    notes = []
    if any(isinstance(row, Gap) and row.broken for row in axis.rows):
        notes.append("Where the line is broken, the gap is not to scale.")
    if any(not mark.exact for mark in axis.marks):
        notes.append("An open ring is dated no closer than it says.")
    return " ".join(notes)
