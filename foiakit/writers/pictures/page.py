"""The HTML page around a picture: heading, picture, and a table with the same facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from foiakit.model.dates import long_form
from foiakit.model.record import Collection, Record
from foiakit.model.shown_title import shown_title
from foiakit.timelines.axis import LONGEST, Axis, Gap
from foiakit.timelines.histogram import Histogram
from foiakit.writers import web_page
from foiakit.writers.pictures import marks
from foiakit.writers.pictures.svg import picture, sentence
from foiakit.writers.web_page import address, escaped

STYLE = """
svg { max-width: 100%; height: auto; }
figure { margin: 1rem 0; }
td:nth-child(2), td:nth-child(4) { white-space: nowrap; }
@media (max-width: 40rem) {
  figure { overflow-x: auto; } figure svg { min-width: 44rem; max-width: none; }
  .axis { display: none; }
  .line, .line caption, .line tbody { display: block; }
  .line tbody { margin-left: .4rem; padding-left: 1rem; border-left: 2px solid #b0b0b0; }
  .line .undated { border-color: transparent; }
  .line tr { border: 0; }
  .line tr[data-gap]::before { content: attr(data-gap); display: block; min-height: var(--gap);
    padding-bottom: .2rem; font-size: .8rem; color: #6b6b6b; }
  .line td:first-child { position: relative; }
  .line .dated td:first-child::before { content: ""; position: absolute; top: .35rem;
    left: calc(-1rem - 7px); width: 6px; height: 6px; border-radius: 50%;
    border: 3px solid #6b6b6b; background: #6b6b6b; }
  .line .dated .span td:first-child::before { background: #ffffff; }
  .line .here { background: #fff3c4; }
}
@media (max-width: 40rem) and (prefers-color-scheme: dark) {
  .line tr[data-gap]::before { color: #c4c4c4; }
  .line .dated td:first-child::before { border-color: #c4c4c4; background: #c4c4c4; }
  .line .dated .span td:first-child::before { background: #1a1a1a; }
  .line .here { background: #4d4423; }
}
""".lstrip()
"""On a phone the titles would be outside the picture's visible part: there the table of records
is drawn as the line of time, with its gaps to scale, and the picture is left out.
"""
GAP = 16
"""The height of an empty year (month, week, day) on a phone, in pixels."""


def page(
    drawn: Axis | Histogram, heading: str, postings: Mapping[str, Collection]
) -> Iterator[str]:
    """Yield the lines of the page."""
    yield web_page.beginning(heading, STYLE)
    yield f"<p>{escaped(sentence(drawn))}</p>\n"
    # Bars scroll on a narrow screen, by the keyboard too.
    kind = ' class="axis"' if isinstance(drawn, Axis) and drawn.marks else ""
    yield f'<figure{kind} tabindex="0" aria-label="Timeline">\n'
    yield from picture(drawn, heading, postings, head=0)
    yield "</figure>\n"
    yield from _records(drawn, postings) if isinstance(drawn, Axis) else _counts(drawn)
    yield web_page.END


def _records(axis: Axis, postings: Mapping[str, Collection]) -> Iterator[str]:
    yield '<table class="line">\n<caption>The records</caption>\n<thead><tr>'
    yield from (
        f'<th scope="col">{name}</th>'
        for name in ("Id", "Date", "Classification", "Message", "Title")
    )
    yield "</tr></thead>\n"
    if axis.marks:
        yield '<tbody class="dated">\n'
        yield from _dated(axis, postings)
        yield "</tbody>\n"
    if axis.undated:
        yield '<tbody class="undated">\n'
        yield from (f"<tr>{''.join(_cells(record, postings))}</tr>\n" for record in axis.undated)
        yield "</tbody>\n"
    yield "</table>\n"


def _dated(axis: Axis, postings: Mapping[str, Collection]) -> Iterator[str]:
    """Yield a row for each mark, with the gap before it and its length as attributes."""
    gap = ""
    for row in axis.rows:
        if isinstance(row, Gap):
            units = min(row.units, LONGEST)
            gap = f' data-gap="{row.label} {axis.none}" style="--gap: {GAP * units}px"'
            continue
        names = ("here" * (row.record.id == axis.at), "span" * (not row.exact))
        kind = " ".join(filter(None, names))
        look = f' class="{kind}"' if kind else ""
        yield f"<tr{look}{gap}>{''.join(_cells(row.record, postings))}</tr>\n"
        gap = ""


def _cells(record: Record, postings: Mapping[str, Collection]) -> Iterator[str]:
    date = long_form(record.date, record.date_end) if record.date else "undated"
    shown = marks.marking(record)
    title = escaped(shown_title(record) or "untitled")
    where = address(record, postings)
    yield f'<td class="number">{record.id}</td><td>{escaped(date)}</td>'
    yield f"<td>{web_page.marking(record.classification, shown)}</td>"
    yield f"<td>{escaped(record.message)}</td>"
    yield f'<td><a href="{escaped(where)}">{title}</a></td>' if where else f"<td>{title}</td>"


def _counts(chart: Histogram) -> Iterator[str]:
    yield f"<table>\n<caption>Records by {chart.by} and {chart.stack}</caption>\n<thead><tr>"
    yield f'<th scope="col">{chart.by.capitalize()}</th>'
    for name in (*chart.names, "All"):
        yield f'<th scope="col" class="number">{escaped(name)}</th>'
    yield "</tr></thead>\n<tbody>\n"
    rows = [(bar.period.label, bar.counts) for bar in chart.bars]
    rows += [(f"{span.label}, no closer", span.counts) for span in chart.spans]
    if chart.undated:
        rows.append(("undated", chart.undated_counts))
    for label, counts in [*rows, ("all", chart.totals)]:
        cells = "".join(f'<td class="number">{count:,}</td>' for count in (*counts, sum(counts)))
        yield f'<tr><th scope="row">{escaped(label)}</th>{cells}</tr>\n'
    yield "</tbody>\n</table>\n"
