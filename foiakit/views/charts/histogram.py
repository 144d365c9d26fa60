"""Records by year, month, week or day as bars on a terminal, with the busiest weeks named.

Each part of a bar begins with its letter, on the colour that its classification has; without
colours the whole part is made of its letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from foiakit.model.cover_sheets import SHEETS
from foiakit.model.dates import MONTHS
from foiakit.text.plurals import counted
from foiakit.text.visible import visible
from foiakit.timelines.histogram import Bar, Histogram, Span
from foiakit.timelines.periods import how_long, number
from foiakit.timelines.tally import OTHER
from foiakit.views.console import UNBOUNDED, draws, fit

WIDEST = 100
"""A bar is never longer than this, however wide the terminal."""
FEW = 3
"""How many empty periods are drawn; more become one line with their number."""
_OTHERS = ("cyan", "magenta", "yellow", "bright_black", "bright_cyan", "bright_magenta", "white")


def histogram(chart: Histogram, console: Console) -> Iterator[Text]:
    """Yield the lines of the picture."""
    ink = _Ink(chart, console)
    yield from ink.legend()
    yield Text()
    last: int | None = None
    spans = list(chart.spans)
    shown = ""
    for bar in chart.bars:
        while spans and spans[0].first <= int(bar.period.first[:4]):
            yield ink.span(spans.pop(0))
        place = number(bar.period.first, chart.by)
        if last is not None:
            yield from ink.gap(place - last - 1, chart)
        label = ink.label(bar, shown)
        yield ink.bar(label, bar.counts, bar.total, at=bar.period == chart.at)
        shown, last = bar.period.first, place
    for span in spans:
        yield ink.span(span)
    yield Text()
    yield from (Text(line) for line in summary(chart))


def summary(chart: Histogram) -> Iterator[str]:
    """Yield the lines below the chart: how many, the undated, the busiest weeks."""
    yield f"{counted(chart.total, 'record')}; {chart.undated:,} undated"
    if chart.spans:
        yield f"(?) approximate date, not counted in any {chart.by}"
    if chart.busiest:
        yield f"busiest week{'s' if len(chart.busiest) > 1 else ''}:"
        for week, count in chart.busiest:
            yield f"  {week.label}: {count:,}"
    if chart.at:
        yield f"the record asked for is in {chart.at.label}"


class _Ink:
    """How a terminal of this width and kind draws the bars."""

    def __init__(self, chart: Histogram, console: Console) -> None:
        self.chart = chart
        self.names = [visible(name) for name in chart.names]
        self.letters = letters(self.names)
        self.colours = _colours(chart)
        self.plain = console.color_system is None or console.no_color
        self.fine = draws(console)
        self.dash = "│" if self.fine else "|"
        spread = [bar.total for bar in chart.bars] + [span.total for span in chart.spans]
        self.most = max(spread, default=1)
        self.labels = max(
            {"year": 4, "month": 8, "week": 11, "day": 11}[chart.by],
            max((len(_loosely(span)) for span in chart.spans), default=0),
        )
        self.counts = len(f"{self.most:,}")
        width = 80 if console.width >= UNBOUNDED else console.width
        self.width = width
        self.room = min(max(width - self.labels - self.counts - 3, 4), WIDEST)

    def legend(self) -> Iterator[Text]:
        line = Text()
        for index, name in enumerate(self.names):
            share = f"{name} {self.chart.totals[index]:,}"
            if line and cell_len(line.plain) + len(share) + 6 > self.width:
                yield line
                line = Text()
            line.append("   " if line else "")
            line.append(self.letters[index], "" if self.plain else self._style(index))
            line.append(f" {share}")
        yield line

    def label(self, bar: Bar, before: str) -> str:
        name = bar.period.label if bar.period.by == "year" else bar.period.first
        if bar.period.by == "year":
            return name

        month = MONTHS[int(name[5:7]) - 1][:3]
        year = name[:4] if name[:4] != before[:4] else "    "
        if bar.period.by == "month":
            return f"{year} {month}"
        month = month if name[:7] != before[:7] else "   "
        return f"{year} {month} {int(name[8:]):2}"

    def span(self, span: Span) -> Text:
        return self.bar(_loosely(span), span.counts, span.total, at=False, loose=True)

    def gap(self, empty: int, chart: Histogram) -> Iterator[Text]:
        if empty > FEW:
            sign = "⋮" if self.fine else ":"
            words = f"{how_long(empty, chart.by)} without a record"
            yield Text(f"{'':{self.labels}} {sign} {words}", style="dim", no_wrap=True)
        else:
            yield from (Text(f"{'':{self.labels}} {self.dash}", style="dim") for _ in range(empty))

    def bar(
        self, label: str, counts: Sequence[int], total: int, *, at: bool, loose: bool = False
    ) -> Text:
        line = Text(no_wrap=True, overflow="crop")
        line.append(f"{label:{self.labels}} ", "reverse bold" if at else "dim" if loose else "bold")
        line.append(self.dash, "dim")
        for index, cells in enumerate(shares(counts, self.cells(total))):
            letter = self.letters[index]
            if self.plain:
                line.append(letter * cells)
            elif cells:
                line.append(fit(letter, cells, ""), self._style(index))
        line.append(f" {total:,}")
        return line

    def cells(self, total: int) -> int:
        """Return the length of a bar: to scale, but never invisible."""
        return max(round(total * self.room / self.most), 1) if total else 0

    def _style(self, index: int) -> str:
        return self.colours[index]


def letters(names: Sequence[str]) -> list[str]:
    """Return a letter for each name, its first if no other name has it."""
    found: list[str] = []
    for name in names:
        if name == OTHER:
            found.append("+")
            continue
        candidates = [c for c in name.upper() if c.isalnum()] + list("0123456789")
        found.append(next((c for c in candidates if c not in found), "?"))
    return found


def shares(counts: Sequence[int], cells: int) -> list[int]:
    """Return *cells* divided in proportion to *counts* (largest remainder, so that they add up)."""
    total = sum(counts)
    if not total:
        return [0] * len(counts)
    exact = [count * cells / total for count in counts]
    found = [int(share) for share in exact]
    order = sorted(range(len(counts)), key=lambda index: found[index] - exact[index])
    for index in order[: cells - sum(found)]:
        found[index] += 1
    return found


def _colours(chart: Histogram) -> list[str]:
    others = iter(_OTHERS)
    found = []
    for part in chart.parts:
        if part in SHEETS and chart.stack == "classification":
            found.append(f"bold {SHEETS[part].terminal_ink} on {SHEETS[part].terminal}")
        elif part in {None, OTHER}:
            found.append("black on bright_black" if part is None else "black on white")
        else:
            found.append(f"black on {next(others, 'white')}")
    return found


def _loosely(span: Span) -> str:
    return f"{span.label} (?)"
