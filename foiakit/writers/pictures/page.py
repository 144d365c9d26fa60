"""The HTML page around a picture: heading, picture, and a table with the same facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from foiakit.model.cover_sheets import sheet
from foiakit.model.dates import long_form
from foiakit.model.record import Collection, Record
from foiakit.timelines.axis import Axis
from foiakit.timelines.histogram import Histogram
from foiakit.writers.pictures import marks
from foiakit.writers.pictures.paper import address, escaped
from foiakit.writers.pictures.svg import picture, sentence

STYLE = """
body { font: 16px/1.5 system-ui, 'Noto Sans', Verdana, sans-serif; color: #1a1a1a;
  background: #ffffff; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
svg { max-width: 100%; height: auto; }
figure { margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: left; font-weight: bold; padding: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0;
  border-bottom: 1px solid #dddddd; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.marking { padding: 0 .4rem; border-radius: 3px; white-space: nowrap; }
a { color: #0b3d91; }
td:nth-child(2), td:nth-child(4) { white-space: nowrap; }
@media (prefers-color-scheme: dark) {
  body { color: #eeeeee; background: #1a1a1a; } a { color: #99ccff; }
  figure { color: #1a1a1a; background: #ffffff; border-radius: 4px; padding: .5rem; }
  figure a { color: #0b3d91; }
}
@media (max-width: 40rem) {
  figure { overflow-x: auto; } figure svg { min-width: 44rem; max-width: none; }
  thead { display: none; }
  tr { display: block; border-bottom: 1px solid #dddddd; padding: .4rem 0; }
  tbody th, td { display: inline-block; border: 0; padding: 0 .6rem 0 0; }
  td:last-child { display: block; }
}
""".strip()


def page(
    drawn: Axis | Histogram, heading: str, postings: Mapping[str, Collection]
) -> Iterator[str]:
    """The lines of the page."""
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    # Even if some text were taken for a script in spite of all, a browser would not run it.
    yield (
        '<meta http-equiv="Content-Security-Policy"'
        " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    )
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>{escaped(heading)}</title>\n<style>\n{STYLE}\n</style>\n</head>\n<body>\n"
    yield f"<h1>{escaped(heading)}</h1>\n<p>{escaped(sentence(drawn))}</p>\n<figure>\n"
    yield from picture(drawn, heading, postings, head=0)
    yield "</figure>\n"
    yield from _records(drawn, postings) if isinstance(drawn, Axis) else _counts(drawn)
    yield "</body>\n</html>\n"


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
    colours = sheet(record.classification)
    style = f"background: {colours.paper}; color: {colours.ink}"
    said = marks.marking(record)
    title = escaped(record.title or record.head or "untitled")
    where = address(record, postings)
    yield f'<td class="number">{record.id}</td><td>{escaped(date)}</td>'
    yield (
        f'<td><span class="marking" style="{style}">{escaped(said)}</span></td>'
        if said
        else "<td></td>"
    )
    yield f"<td>{escaped(record.message)}</td>"
    yield f'<td><a href="{escaped(where)}">{title}</a></td>' if where else f"<td>{title}</td>"


def _counts(chart: Histogram) -> Iterator[str]:
    yield f"<table>\n<caption>Records by {chart.by} and {chart.stack}</caption>\n<thead><tr>"
    yield f'<th scope="col">{chart.by.capitalize()}</th>'
    for name in (*chart.names, "All"):
        yield f'<th scope="col" class="number">{escaped(name)}</th>'
    yield "</tr></thead>\n<tbody>\n"
    rows = [(bar.period.said, bar.counts) for bar in chart.bars]
    rows += [(f"{span.said}, no closer", span.counts) for span in chart.spans]
    if chart.undated:
        rows.append(("undated", chart.undated_counts))
    for said, counts in [*rows, ("all", chart.totals)]:
        cells = "".join(f'<td class="number">{count:,}</td>' for count in (*counts, sum(counts)))
        yield f'<tr><th scope="row">{escaped(said)}</th>{cells}</tr>\n'
    yield "</tbody>\n</table>\n"
