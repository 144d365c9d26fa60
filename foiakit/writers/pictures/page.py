"""The HTML page around a picture: heading, picture, and a table with the same facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from foiakit.model.dates import long_form
from foiakit.model.record import Collection, Record
from foiakit.model.shown_title import shown_title
from foiakit.timelines.axis import Axis
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
}
""".lstrip()


def page(
    drawn: Axis | Histogram, heading: str, postings: Mapping[str, Collection]
) -> Iterator[str]:
    """Yield the lines of the page."""
    yield web_page.beginning(heading, STYLE)
    yield f"<p>{escaped(sentence(drawn))}</p>\n"
    # On a narrow screen it scrolls, by the keyboard too.
    yield '<figure tabindex="0" aria-label="Timeline">\n'
    yield from picture(drawn, heading, postings, head=0)
    yield "</figure>\n"
    yield from _records(drawn, postings) if isinstance(drawn, Axis) else _counts(drawn)
    yield web_page.END


def _records(axis: Axis, postings: Mapping[str, Collection]) -> Iterator[str]:
    yield "<table>\n<caption>The records</caption>\n<thead><tr>"
    yield from (
        f'<th scope="col">{name}</th>'
        for name in ("Id", "Date", "Classification", "Message", "Title")
    )
    yield "</tr></thead>\n<tbody>\n"
    for record in (*(mark.record for mark in axis.marks), *axis.undated):
        yield f"<tr>{''.join(_cells(record, postings))}</tr>\n"
    yield "</tbody>\n</table>\n"


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
