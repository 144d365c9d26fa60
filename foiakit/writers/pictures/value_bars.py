"""Counts of values as horizontal bars: an SVG, or a page with it and a table of the same counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from foiakit.writers.pictures.paper import FONT, cut, width_of, words
from foiakit.writers.web_page import END, beginning, escaped

Rows = Sequence[tuple[str, int]]
WIDTH = 960
MARGIN = 24
TOP = 76
"""Where the first bar begins, below heading and sentence."""
STEP = 28
BAR = 18
LONGEST = 300
"""The width of the longest name that is not cut."""
MOST = 40
"""More bars are hard to read in one picture; the others are summed up in its subtitle."""
_PAGE_STYLE = """
figure { margin: 1rem 0; } svg { max-width: 100%; height: auto; }
@media (max-width: 40rem) {
  figure { display: none; }
  tr {
    display: flex; justify-content: space-between; padding-bottom: 6px;
    background: linear-gradient(#4a6fa5, #4a6fa5) left bottom / var(--share) 6px no-repeat;
  }
}
""".lstrip()
_STYLE = """
<style>
  .paper { fill: #ffffff; } .bar { fill: #4a6fa5; } text { fill: #1a1a1a; }
  .note { fill: #4a4a4a; } .axis { stroke: #767676; }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #1a1a1a; } .bar { fill: #8fb3e3; } text { fill: #eeeeee; }
    .note { fill: #c4c4c4; } .axis { stroke: #9a9a9a; }
  }
</style>
"""


def write(form: str, heading: str, unit: str, rows: Rows, out: TextIO) -> None:
    """Write *rows* (a name and a number of *unit*) as ``svg`` or as ``html``."""
    out.writelines(page(heading, unit, rows) if form == "html" else picture(heading, unit, rows))


def picture(heading: str, unit: str, rows: Rows) -> Iterator[str]:
    """Yield the lines of the SVG, with the bars in the order of *rows*."""
    shown = rows[:MOST]
    names = [cut(name, LONGEST) for name, _ in shown]
    left = MARGIN + max(map(width_of, names), default=0) + 12
    most = max((number for _, number in shown), default=0) or 1
    room = WIDTH - left - MARGIN - width_of(f"{most:,}") - 8
    height = TOP + STEP * len(shown) + MARGIN
    words = sentence(unit, rows)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}"'
        f' height="{height}" role="img" aria-labelledby="counts-title counts-desc"'
        f' font-family="{FONT}">\n'
    )
    yield f'<title id="counts-title">{escaped(heading)}</title>\n'
    yield f'<desc id="counts-desc">{escaped(f"{words}. {_described(shown)}")}</desc>'
    yield _STYLE
    yield f'<rect class="paper" width="{WIDTH}" height="{height}"/>\n'
    yield _words(MARGIN, 32, heading, "", size=18, extra=' font-weight="bold"')
    yield _words(MARGIN, 54, words, "note")
    for place, ((name, number), short) in enumerate(zip(shown, names, strict=True)):
        y = TOP + STEP * place
        length = max(room * number / most, 1)
        yield f"<g><title>{escaped(f'{name}: {number:,}')}</title>\n"
        yield _words(left - 12, y + 14, short, "", extra=' text-anchor="end"')
        yield (
            f'<rect class="bar" x="{left:g}" y="{y}" width="{length:.1f}" height="{BAR}" rx="2"/>\n'
        )
        yield _words(left + length + 8, y + 14, f"{number:,}", "") + "</g>\n"
    bottom = TOP + STEP * len(shown) - (STEP - BAR) + 4
    yield f'<line class="axis" x1="{left:g}" y1="{TOP - 6}" x2="{left:g}" y2="{bottom}"/>\n'
    yield "</svg>\n"


def sentence(unit: str, rows: Rows) -> str:
    """Return the total of *unit*, the number of values, and how many are not drawn."""
    total = sum(number for _, number in rows)
    words = f"{total:,} {unit}, {len(rows):,} values"
    if len(rows) > MOST:
        rest = rows[MOST:]
        words += f"; {len(rest):,} more values with {sum(number for _, number in rest):,}"
    return words


def _described(rows: Rows) -> str:
    return "; ".join(f"{name} {number:,}" for name, number in rows)


def _words(x: float, y: float, text: str, kind: str, *, size: float = 13, extra: str = "") -> str:
    """Return a line of text of a *kind*, whose colour differs on light and dark pages."""
    named = f' class="{kind}"' if kind else ""
    return words(x, y, text, size=size, extra=named + extra).replace(' fill="#1a1a1a"', "") + "\n"


def page(heading: str, unit: str, rows: Rows) -> Iterator[str]:
    """Yield the lines of a page with the picture, and with every value in a table."""
    yield beginning(heading, _PAGE_STYLE)
    yield f"<p>{escaped(sentence(unit, rows))}</p>\n<figure>\n"
    yield from picture(heading, unit, rows)
    yield f"</figure>\n<table>\n<caption>{escaped(heading)}</caption>\n<thead><tr>"
    yield f'<th scope="col">Value</th><th scope="col" class="number">{escaped(unit)}</th>'
    yield "</tr></thead>\n<tbody>\n"
    most = max((number for _, number in rows), default=0) or 1
    for name, number in rows:
        # A phone shows the bars in the table: the letters of the picture would be too small.
        yield f'<tr style="--share: {number / most:.0%}"><th scope="row">{escaped(name)}</th>'
        yield f'<td class="number">{number:,}</td></tr>\n'
    yield f"</tbody>\n</table>\n{END}"
