"""Counts by period as columns along a time line that is to scale, with its empty periods."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from foiakit.model.cover_sheets import SHEETS
from foiakit.timelines.histogram import Histogram
from foiakit.timelines.periods import number, numbered
from foiakit.timelines.tally import OTHER
from foiakit.writers.pictures.paper import width_of, words
from foiakit.writers.web_page import escaped

WIDTH = 960
LEFT = 72
RIGHT = 24
HEIGHT = 300
"""The height of the scale; its last line is at the highest column or above it."""
GREY = "#6b6b6b"
WIDEST = 60
_OTHERS = ("#5e8c8a", "#8f6aa8", "#b08d3c", "#7a7a7a", "#4a7fb0", "#a8627d", "#6f8f4e")


def colours(chart: Histogram) -> list[str]:
    """Return a colour for each part: that of its cover sheet, or one that no cover sheet has."""
    others = iter(_OTHERS)
    found = []
    for part in chart.parts:
        if chart.stack == "classification" and part in SHEETS:
            found.append(SHEETS[part].paper)
        elif part is None or part == OTHER:
            found.append("#cfcfcf" if part is None else "#9a9a9a")
        else:
            found.append(next(others, "#9a9a9a"))
    return found


def draw(chart: Histogram) -> tuple[float, float, list[str]]:
    """Return width, height and the shapes of the picture."""
    shapes, y = _legend(chart)
    if not chart.bars:
        return WIDTH, y + 20, shapes
    first, last = (number(chart.bars[end].period.first, chart.by) for end in (0, -1))
    step = min((WIDTH - LEFT - RIGHT) / (last - first + 1), WIDEST)
    highest = max(bar.total for bar in chart.bars)
    interval = _interval(highest)
    most = -(-highest // interval) * interval
    base = y + HEIGHT + 24
    shapes += _scale(most, interval, base, LEFT + step * (last - first + 1))
    for bar in chart.bars:
        x = LEFT + step * (number(bar.period.first, chart.by) - first)
        shapes += _column(chart, bar.counts, bar.period.label, x, step, base, most)
        if bar.period == chart.at:
            shapes.append(
                f'<path d="M{x + step / 2:g} {base + 3:g} l5 8 h-10 z" fill="#1a1a1a">'
                "<title>the record asked for</title></path>"
            )
    shapes += _ticks(chart.by, first, last, step, base)
    shapes += [
        words(LEFT, base + 52 + 18 * index, line, size=12, fill=GREY)
        for index, line in enumerate(_notes(chart))
    ]
    return WIDTH, base + 52 + 18 * len(_notes(chart)), shapes


def _column(
    chart: Histogram,
    counts: tuple[int, ...],
    label: str,
    x: float,
    step: float,
    base: float,
    most: int,
) -> Iterator[str]:
    parts = ", ".join(
        f"{name} {count:,}" for name, count in zip(chart.names, counts, strict=True) if count
    )
    yield f"<g><title>{escaped(f'{label}: {sum(counts):,} ({parts})')}</title>"
    width = max(step - (2 if step > 8 else 0.4 if step > 2 else 0), 0.5)
    y = base
    # From the bottom: the highest classification lies lowest, where its height is easiest to see.
    for colour, count in zip(colours(chart), counts, strict=True):
        if count:
            height = count * HEIGHT / most
            y -= height
            yield (
                f'<rect x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}"'
                f' fill="{colour}"/>'
            )
    yield "</g>"


def _legend(chart: Histogram) -> tuple[list[str], float]:
    shapes, x, y = [], float(LEFT), 16.0
    for colour, name, total in zip(colours(chart), chart.names, chart.totals, strict=True):
        label = f"{name} {total:,}"
        if x + width_of(label) + 40 > WIDTH - RIGHT:
            x, y = float(LEFT), y + 22
        shapes.append(
            f'<rect x="{x:g}" y="{y - 11:g}" width="13" height="13" fill="{colour}"/>'
            + words(x + 19, y, label)
        )
        x += width_of(label) + 44
    return shapes, y


def _interval(most: int) -> int:
    """Return the step between two lines of a scale up to *most*: 1, 2, 5, 10, 20 ..."""
    step = 1
    while most / step > 5:
        step = step * 5 // 2 if str(step).startswith("2") else step * 2
    return step


def _scale(most: int, step: int, base: float, right: float) -> Iterator[str]:
    for value in range(0, most + 1, step):
        y = base - value * HEIGHT / most
        yield f'<line x1="{LEFT}" y1="{y:.2f}" x2="{right:g}" y2="{y:.2f}" stroke="#dddddd"/>'
        yield words(LEFT - 8, y + 4, f"{value:,}", size=11, fill=GREY, extra=' text-anchor="end"')


def _ticks(by: str, first: int, last: int, step: float, base: float) -> Iterator[str]:
    shown = ""
    free = 0.0
    right = LEFT + step * (last - first + 1)
    years = [int(numbered(place, by).first[:4]) for place in (first, last)]
    # Years where there are several; within one year the periods' own names.
    several = years[0] != years[1]
    places: Iterable[int] = range(first, last + 1)
    if several:  # not every day of thousands of years
        begins = (number(f"{year:04}-01-01", by) for year in range(years[0], years[1] + 1))
        places = dict.fromkeys(max(place, first) for place in begins)
    for place in places:
        period = numbered(place, by)
        label = period.first[:4] if several or by == "year" else period.name[5:]
        x = LEFT + step * (place - first)
        width = width_of(label, 11)
        begin = min(x + 2, max(right - width, LEFT))
        if label != shown and begin >= free:
            yield f'<line x1="{x:g}" y1="{base:g}" x2="{x:g}" y2="{base + 6:g}" stroke="{GREY}"/>'
            yield words(begin, base + 18, label, size=11, fill=GREY)
            free = begin + width + 8
        shown = label


def _notes(chart: Histogram) -> list[str]:
    notes = []
    if chart.busiest:
        weeks = "; ".join(f"{week.label} ({count:,})" for week, count in chart.busiest)
        notes.append(f"Busiest weeks: {weeks}")
    loose = sum(span.total for span in chart.spans)
    if loose:
        notes.append(f"{loose:,} dated too loosely to be in any one {chart.by}")
    return notes
