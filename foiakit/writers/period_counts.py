"""Counts by period for other programs: one line or object per period and part of it.

Empty periods and parts are left out. Records dated too loosely for a period are counted under their
years (``1999``), others under ``undated``.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from typing import TextIO

from foiakit.text.visible import visible
from foiakit.timelines.histogram import Histogram


def write(chart: Histogram, form: str, out: TextIO) -> None:
    """Write *chart* as ``plain`` (tabs), ``csv`` or ``json``: period, part, count."""
    if form == "plain":
        for period, part, count in rows(chart):
            name = visible(part or "")
            out.write("\t".join((period, name, str(count))) + "\n")
    elif form == "csv":
        writer = csv.writer(out)
        writer.writerow(("period", chart.stack, "count"))
        writer.writerows(rows(chart))
    else:
        items = [
            {"period": period, chart.stack: part, "count": count}
            for period, part, count in rows(chart)
        ]
        lines = ",\n".join(json.dumps(item, ensure_ascii=False) for item in items)
        out.write(f"[\n{lines}\n]\n" if items else "[]\n")


def rows(chart: Histogram) -> Iterator[tuple[str, str | None, int]]:
    """Yield period, part and count, in order of time, the undated last."""
    spans = list(chart.spans)
    names = [
        None if part is None else name for part, name in zip(chart.parts, chart.names, strict=True)
    ]
    for bar in chart.bars:
        while spans and spans[0].first <= int(bar.period.first[:4]):
            span = spans.pop(0)
            yield from _parts(span.label, names, span.counts)
        yield from _parts(bar.period.name, names, bar.counts)
    for span in spans:
        yield from _parts(span.label, names, span.counts)
    yield from _parts("undated", names, chart.undated_counts)


def _parts(
    period: str, names: list[str | None], counts: tuple[int, ...]
) -> Iterator[tuple[str, str | None, int]]:
    yield from ((period, name, count) for name, count in zip(names, counts, strict=True) if count)
