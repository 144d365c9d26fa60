"""Single records down a line of time, gaps to scale; a broken gap says how long it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from foiakit.model.cover_sheets import sheet
from foiakit.model.dates import long_form
from foiakit.model.record import Collection, Record
from foiakit.timelines.axis import Axis, Gap, Mark
from foiakit.writers.pictures.paper import address, cut, escaped, linked, pill, width_of, words

WIDTH = 960
LINE = 84
"""Where the line of time stands."""
ROW = 30
EMPTY = 14
"""How high an empty year (month, week, day) is."""
BROKEN = 46
GREY = "#6b6b6b"


def draw(axis: Axis, postings: Mapping[str, Collection]) -> tuple[float, float, list[str]]:
    """Width, height and the shapes."""
    shapes: list[str] = []
    days = max((width_of(mark.day) for mark in axis.marks), default=0)
    at, y, year = LINE + 18 + (days + 12 if days else 0), 20.0, ""
    for row in axis.rows:
        if isinstance(row, Gap):
            shapes += _gap(row, y, axis.none)
            y += BROKEN if row.broken else EMPTY * row.units
            year = row.year or year
            continue
        here = row.first[:4]
        if here != year:
            said = row.record.date or here
            label = said.replace("X", "0s") if "X" in said else here
            shapes.append(
                words(LINE - 16, y + 5, label, extra=' text-anchor="end" font-weight="bold"')
            )
            year = here
        shapes += _mark(axis, row, at, y, postings)
        y += ROW
    line = (
        f'<line x1="{LINE}" y1="4" x2="{LINE}" y2="{max(y - ROW / 2, 8):g}"'
        ' stroke="#b0b0b0" stroke-width="2"/>'
    )
    if axis.undated:
        y += 10
        shapes.append(words(LINE - 16, y + 5, "undated", extra=' text-anchor="end"', fill=GREY))
        for record in axis.undated:
            shapes.append(_row(record, LINE + 18, y, "not a date", postings))
            y += ROW
    note = _note(axis)
    if note:
        shapes.append(words(LINE, y + 8, note, size=12, fill=GREY))
        y += 20
    return WIDTH, y, [line, *shapes] if axis.rows else shapes


def marking(record: Record) -> str:
    """Classification and captions as they are printed."""
    return ", ".join(part for part in (record.classification, *record.captions) if part)


def _gap(gap: Gap, y: float, none: str) -> Iterator[str]:
    if gap.broken:
        middle = y + BROKEN / 2 - ROW / 2 + 8
        yield f'<rect x="{LINE - 4}" y="{middle - 9:g}" width="8" height="14" fill="#ffffff"/>'
        yield (
            f'<path d="M{LINE - 7} {middle - 6:g} l14 -5 M{LINE - 7} {middle + 6:g} l14 -5"'
            ' stroke="#b0b0b0" stroke-width="2"/>'
        )
        yield words(LINE + 18, middle + 3, f"{gap.said} {none}", size=12, fill=GREY)
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
    axis: Axis, mark: Mark, x: float, y: float, postings: Mapping[str, Collection]
) -> Iterator[str]:
    record = mark.record
    colour = sheet(record.classification).paper
    if record.id == axis.at:
        yield (
            f'<rect x="{LINE - 14}" y="{y - 15:g}" width="{WIDTH - LINE - 6}" height="{ROW}"'
            ' rx="4" fill="#fff3c4"/>'
        )
    fill = colour if mark.exact else "#ffffff"
    edge = colour if colour != "#e4e4e4" else GREY
    yield (
        f'<circle cx="{LINE}" cy="{y:g}" r="6" fill="{fill}" stroke="{edge}" stroke-width="2.5"/>'
    )
    if mark.day:
        yield words(LINE + 18, y + 5, mark.day)
    yield _row(record, x, y, long_form(record.date or "", record.date_end), postings)


def _row(record: Record, x: float, y: float, date: str, postings: Mapping[str, Collection]) -> str:
    inside, said = "", marking(record)
    if said:
        shape, width = pill(x, y + 5, cut(said, 330, 12), record.classification)
        inside, x = inside + shape, x + width + 10
    title = record.title or record.head or "untitled"
    where = address(record, postings)
    look = ' fill="#0b3d91" text-decoration="underline"' if where else ""
    # One line of text, so that the title begins where the message number really ends.
    flow = f'<text x="{x:g}" y="{y + 5:g}" font-size="13">'
    if record.message:
        message = cut(record.message, 200)
        flow += f'<tspan fill="{GREY}">{escaped(message)}</tspan> <tspan dx="6"{look}>'
        x += width_of(message) + 12
    else:
        flow += f"<tspan{look}>"
    inside += f"{flow}{escaped(cut(title, WIDTH - x - 16))}</tspan></text>"
    hover = f"<title>{escaped(f'{record.id}: {date}; {said}; {title}')}</title>"
    return linked(f"<g>{hover}{inside}</g>", where, f"{date}, {said}: {title}")


def _note(axis: Axis) -> str:
    notes = []
    if any(isinstance(row, Gap) and row.broken for row in axis.rows):
        notes.append("Where the line is broken, the gap is not to scale.")
    if any(not mark.exact for mark in axis.marks):
        notes.append("An open ring is dated no closer than it says.")
    return " ".join(notes)
