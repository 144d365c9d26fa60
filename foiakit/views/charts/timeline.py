"""Records along time: years down the side, gaps to scale, so that an empty period is visible.

1995 ■ Mar 29  1 Secret        Karachi 01617 The Harakat-ul-Ansar - The Pakistan Dimension
1996 │
1997 ■ Jan  7  2 Confidential  Islamabad 00154 Afghanistan: Jalaluddin Haqqani's Emergence
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from foiakit.model.dates import MONTHS, long_form
from foiakit.model.record import Record
from foiakit.model.shown_title import shown_title
from foiakit.text.visible import visible
from foiakit.timelines.axis import Axis, Gap, Mark
from foiakit.timelines.periods import Period
from foiakit.views.console import COLOURS, draws, fit, marking_words
from foiakit.views.tables.columns import wrapped

NARROW = 60
"""Below this width a record's marking and title are under its date."""


def timeline(axis: Axis, console: Console) -> Iterator[Text]:
    """Yield the lines of the picture."""
    ink = _Ink(axis, console)
    year = ""
    for row in axis.rows:
        if isinstance(row, Gap):
            yield from ink.gap(row)
            year = row.year or year
            continue
        here = row.first[:4]
        label = _decade(row) or ("" if here == year else here)
        yield from ink.mark(row, label)
        year = here
    if axis.undated:
        yield Text()
    for number, record in enumerate(axis.undated):
        yield from ink.undated(record, "n.d." if not number else "")
    yield Text()
    yield from (Text(line) for line in summary(axis, ink.loose))


def summary(axis: Axis, loose: str) -> Iterator[str]:
    """Yield the lines below: how many, from when to when, the meaning of the marks."""
    number = f"{axis.total:,} {axis.noun}{'s' if axis.total != 1 else ''}"
    if axis.reach:
        number += f", {long_form(*axis.reach)}"
    if axis.undated:
        number += f"; {len(axis.undated):,} undated"
    yield number
    if any(isinstance(row, Gap) for row in axis.rows):
        broken = any(isinstance(row, Gap) and row.broken for row in axis.rows)
        yield (
            f"each line in a gap stands for one {axis.unit}"
            f"{', except where it is broken' if broken else ''}"
        )
    if any(not mark.exact for mark in axis.marks):
        yield f"{loose} approximate date, placed where it begins"


class _Ink:
    """How a terminal of this width and kind draws the axis."""

    def __init__(self, axis: Axis, console: Console) -> None:
        fine = draws(console)
        self.exact, self.loose, self.line = ("■", "□", "│") if fine else ("#", "o", "|")
        self.break_, self.ellipsis = ("⋮", "…") if fine else (":", "...")
        self.arrow = "►" if fine else ">"
        self.at, self.none = axis.at, axis.none
        self.width = console.width
        everyone = [mark.record for mark in axis.marks] + list(axis.undated)
        self.years = 5 if any(_decade(mark) for mark in axis.marks) else 4
        self.days = max((len(mark.day) for mark in axis.marks), default=0)
        self.ids = max((len(str(record.id)) for record in everyone), default=1)
        most = 20 if console.width < 100 else 30
        markings = [cell_len(_marking(record)) for record in everyone]
        self.markings = min(max(markings, default=0), most)

    def gap(self, gap: Gap) -> Iterator[Text]:
        if gap.broken:
            yield self._axis("", self.line)
            yield self._axis("", self.break_, f"{gap.label} {self.none}")
            yield self._axis("", self.line)
        for period in gap.empty:
            yield self._axis(_tick(period), self.line)

    def mark(self, mark: Mark, label: str) -> Iterator[Text]:
        sign = self.exact if mark.exact else self.loose
        yield from self._record(mark.record, label, sign, mark.day)

    def undated(self, record: Record, label: str) -> Iterator[Text]:
        yield from self._record(record, label, self.loose, "")

    def _axis(self, label: str, sign: str, words: str = "") -> Text:
        line = Text(f"{label:{self.years}} {sign}", style="dim", no_wrap=True, overflow="crop")
        return line.append(f" {words}") if words else line

    def _record(self, record: Record, label: str, sign: str, day: str) -> Iterator[Text]:
        colour = COLOURS.get(record.classification or "", "")
        line = Text(no_wrap=True, overflow="crop")
        line.append(f"{label:{self.years}} ", "bold")
        line.append(sign, colour)
        line.append(f" {day:{self.days}} " if self.days else " ")
        here = record.id == self.at
        line.append(f"{self.arrow if here else ' '}" if self.at else "")
        line.append(f"{record.id:>{self.ids}} ", "bold reverse" if here else "dim")
        marks = _marking(record)
        title = visible(shown_title(record))
        if self.width < NARROW:
            yield line
            room = self.width - self.years - 3
            for words in filter(None, wrapped(marks, room)):
                yield self._below(words, colour)
            if title:
                yield self._below(fit(title, room, self.ellipsis).rstrip(), "")
            return
        before = cell_len(line.plain)
        first, *more = wrapped(marks, self.markings)
        line.append(f"{fit(first, self.markings)} ", colour)
        if record.message:
            line.append(f"{visible(record.message)} ", "dim")
        rest = self.width - cell_len(line.plain)
        line.append(fit(title, min(rest, max(cell_len(title), 1)), self.ellipsis).rstrip())
        yield line
        for words in more:
            yield self._below(words, colour, before - self.years - 3)

    def _below(self, words: str, style: str, indent: int = 0) -> Text:
        line = Text(no_wrap=True, overflow="crop")
        line.append(f"{'':{self.years}} {self.line}", "dim")
        return line.append(" " * (indent + 1)).append(words, style)


def _marking(record: Record) -> str:
    return visible(marking_words(record.classification, record.captions))


def _decade(mark: Mark) -> str:
    date = mark.record.date or ""
    return date.replace("X", "0s") if "X" in date else ""


def _tick(period: Period) -> str:
    """Return what is next to an empty line: the year, or at a turn the month."""
    if period.by == "year" or period.first.endswith("-01-01"):
        return period.first[:4]
    if period.by == "month" or period.first.endswith("-01"):
        return f"{MONTHS[int(period.first[5:7]) - 1][:3]:>4}"
    return ""
