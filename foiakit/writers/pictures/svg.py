"""The picture itself: title and description for those who cannot see it, then the drawing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from foiakit.model.dates import long_form
from foiakit.model.record import Collection
from foiakit.model.shown_title import shown_title
from foiakit.timelines.axis import Axis, Mark
from foiakit.timelines.histogram import Histogram
from foiakit.writers.pictures import bars, marks
from foiakit.writers.pictures.paper import FONT, words
from foiakit.writers.web_page import address, escaped

HEAD = 64
"""The height of the heading."""
MARGIN = 24
DARK = """\
@media (prefers-color-scheme: dark) {
  rect[fill="#ffffff"], circle[fill="#ffffff"] { fill: #1a1a1a; }
  text[fill="#1a1a1a"], path[fill="#1a1a1a"] { fill: #eeeeee; }
  text[fill="#4a4a4a"], text[fill="#6b6b6b"] { fill: #c4c4c4; }
  text[fill="#0b3d91"] { fill: #99ccff; }
  rect[fill="#fff3c4"] { fill: #4d4423; }
  rect[fill="#cfcfcf"] { fill: #8a8a8a; }
  line[stroke="#dddddd"] { stroke: #444444; }
  rect[fill="#0033a0"], circle[fill="#0033a0"] { fill: #4d7fff; }
  rect[fill="#0033a0"][rx] { fill: #0033a0; stroke: #99b8ff; }
  circle[stroke="#0033a0"] { stroke: #4d7fff; }
}
"""
"""A dark picture for readers who prefer one: the same shapes in other colours."""


def picture(
    drawn: Axis | Histogram,
    heading: str,
    postings: Mapping[str, Collection],
    *,
    head: int = HEAD,
    link: marks.Link | None = None,
    style: bool = True,
) -> Iterator[str]:
    """Yield the lines of the SVG; with *head* 0 no heading is drawn, for a page that has one.

    *link* returns the address that a record links to; by default its own on the web, or its
    posting's. Without *style* the rules `DARK` are left out, for a page that has them in a file.
    """
    if isinstance(drawn, Axis):
        width, height, inside = marks.draw(drawn, link or partial(address, postings=postings))
    else:
        width, height, inside = bars.draw(drawn)
    total = height + head + MARGIN
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {total:g}"'
        f' width="{width:g}" height="{total:g}" role="group"'
        f' aria-labelledby="timeline-title timeline-desc" font-family="{FONT}">\n'
    )
    yield f'<title id="timeline-title">{escaped(heading)}</title>\n'
    yield f'<desc id="timeline-desc">{escaped(description(drawn))}</desc>\n'
    if style:
        yield f"<style>\n{DARK}</style>\n"
    yield f'<rect width="{width:g}" height="{total:g}" fill="#ffffff"/>\n'
    if head:
        yield words(MARGIN, 32, heading, size=18, extra=' font-weight="bold"') + "\n"
        yield words(MARGIN, 52, sentence(drawn), fill="#4a4a4a") + "\n"
    yield f'<g transform="translate(0 {head})">\n'
    yield from (f"{line}\n" for line in inside)
    yield "</g>\n</svg>\n"


def sentence(drawn: Axis | Histogram) -> str:
    """Return the number of records and their first and last date, in one line."""
    noun = drawn.noun if isinstance(drawn, Axis) else "record"
    number = f"{drawn.total:,} {noun}{'s' if drawn.total != 1 else ''}"
    reach = drawn.reach
    if reach:
        number += f", {long_form(*reach)}"
    undated = len(drawn.undated) if isinstance(drawn, Axis) else drawn.undated
    return f"{number}; {undated:,} undated" if undated else number


def _marking(drawn: Axis, mark: Mark) -> str:
    """Return the classification of a record; other marks have none."""
    if drawn.noun != "record":
        return ""
    return f" {marks.marking(mark.record) or 'no classification'},"


def description(drawn: Axis | Histogram) -> str:
    """Return the picture in words, for those who cannot see it."""
    words = sentence(drawn)
    if isinstance(drawn, Axis):
        each = "; ".join(
            f"{long_form(mark.record.date or '', mark.record.date_end)}:"
            f"{_marking(drawn, mark)} {shown_title(mark.record) or 'untitled'}"
            for mark in drawn.marks
        )
        return f"A line of time from top to bottom. {words}. {each}." if each else f"{words}."
    parts = ", ".join(
        f"{name} {count:,}" for name, count in zip(drawn.names, drawn.totals, strict=True)
    )
    busiest = "; ".join(f"{week.label} with {count:,}" for week, count in drawn.busiest)
    return f"Bars, one for each {drawn.by}, stacked by {drawn.stack}. {words}: {parts}." + (
        f" Busiest weeks: {busiest}." if busiest else ""
    )
