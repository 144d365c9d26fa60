"""Count records by a field or two, or find the gaps in a run of serial numbers.

\b
    foiakit stats                                    how much is Secret
    foiakit stats --by post --at-least secret        from which posts
    foiakit stats --by classification --by year
    foiakit stats --by excised --collection 389
    foiakit stats --gaps --post Islamabad --year 1997

A table with bars on a terminal; in a pipe a line a value: its value (or two) and the number of
records, separated by tabs. A record with several captions or tags is counted at each of them.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Any

import typer

from foiakit.commands.options.common import (
    DB,
    WAIT,
    Db,
    Limit,
    Quiet,
    Wait,
    formats,
    lock_wait,
    talker,
)
from foiakit.commands.options.selection import as_usage, selecting
from foiakit.commands.output.record_output import form_of, shown, write_json, write_plain
from foiakit.errors import Usage
from foiakit.filters import field_named
from foiakit.model import markings, vocabulary
from foiakit.query import Query
from foiakit.store import Store
from foiakit.store.find.stats import FIELDS, IN_ORDER

if TYPE_CHECKING:
    from foiakit.store.find.stats import Run
    from foiakit.views.charts.bars import Line

FORMATS = ("table", "plain", "csv", "json", "ndjson")
LINES = 30
"""So many values are on a screen; the others are one more line."""


def _by(text: str) -> str:
    with as_usage():
        return field_named(text, FIELDS)


@selecting
def run(
    *,
    query: Query,
    by: Annotated[
        list[Any] | None,
        typer.Option("--by", parser=_by, metavar="FIELD", help="Count by it; twice at most."),
    ] = None,
    gaps: Annotated[
        bool, typer.Option("--gaps", help="Runs of serial numbers: what is held, what is missing.")
    ] = False,
    output_format: Annotated[str | None, formats(FORMATS)] = None,
    limit: Limit = None,
    everything: Annotated[bool, typer.Option("--all", help="Every value, not a page.")] = False,
    db: Db = DB,
    wait: Wait = WAIT,
    quiet: Quiet = False,
) -> None:
    """Count, then draw or write."""
    form = form_of(output_format, FORMATS)
    fields = tuple(dict.fromkeys(by or ("classification",)))
    if len(fields) > 2 or (gaps and by):
        raise Usage("count by one field or two; --gaps stands alone")
    if limit is None and form == "table" and not everything:
        limit = LINES
    with Store.open(db, lock_wait(wait, quiet=quiet)) as store:
        if gaps:
            _gaps(store.runs(query), form, limit, quiet=quiet)
        elif form == "table":
            _table(store, query, fields, limit, quiet=quiet)
        else:
            rows = islice(store.stats(query, fields), limit)
            _write((*fields, "records"), (_plain(fields, row) for row in rows), form)


def _plain(fields: Sequence[str], row: tuple[Any, ...]) -> tuple[Any, ...]:
    return (*map(_meant, fields, row[:-1]), row[-1])


def _meant(field: str, value: Any) -> Any:
    """Yes and no for 1 and 0; a post by its name, not by the letters that it compares by."""
    if field == "excised" and value is not None:
        return bool(value)
    if field == "post" and value:
        post = vocabulary.post(value)
        return post.name if post else value.title()
    return value


def _gaps(runs: Iterable[Run], form: str, limit: int | None, *, quiet: bool) -> None:
    runs = (run._replace(post=_meant("post", run.post)) for run in runs)
    if form == "table":
        from foiakit.views.charts.bars import serials
        from foiakit.views.console import console, show

        screen = console()
        show(serials(islice(runs, limit), screen), screen)
        if next(runs, None) is not None:
            talker(quiet=quiet)("more runs; --all shows them")
        return
    rows = (
        (run.post, run.year, run.first, run.last, run.numbers, "held" if run.held else "missing")
        for run in islice(runs, limit)
    )
    _write(("post", "year", "first", "last", "numbers", "state"), rows, form)


def _write(names: Sequence[str], rows: Iterable[tuple[Any, ...]], form: str) -> None:
    if form == "csv":
        table = csv.writer(shown(sys.stdout, form))
        table.writerow(names)
        table.writerows(rows)
    elif form == "plain":
        write_plain(map(_said, row) for row in rows)
    else:
        write_json((dict(zip(names, row, strict=True)) for row in rows), form)


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def _table(
    store: Store, query: Query, fields: tuple[str, ...], limit: int | None, *, quiet: bool
) -> None:
    from foiakit.views.charts.bars import bars, fitting
    from foiakit.views.console import console, show

    screen = console()
    rows = [_plain(fields, row) for row in store.stats(query, fields)]
    total = store.count(query._replace(limit=None))
    columns: list[str] = []
    if len(fields) == 2:
        fields, rows = _turned(fields, rows)
        columns = list(dict.fromkeys(_named(row[1]) for row in _ordered(rows, fields[1], 1)))
        kept = fitting(columns, {_named(row[0]) for row in rows}, screen)
        columns = columns[:kept] + (["Others"] if kept < len(columns) else [])
    lines = list(_lines(_ordered(rows, fields[0], 0), columns))
    shown = lines if limit is None else lines[:limit]
    show(bars(shown, fields[0].replace("_", " ").capitalize(), columns, total, screen), screen)
    if len(lines) > len(shown):
        others = sum(line.records for line in lines[len(shown) :])
        talker(quiet=quiet)(
            f"{len(lines) - len(shown):,} more values with {others:,} records; --all shows them"
        )


def _turned(
    fields: tuple[str, ...], rows: list[tuple[Any, ...]]
) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    """The field with fewer values goes across."""
    if len({row[0] for row in rows}) < len({row[1] for row in rows}):
        return (fields[1], fields[0]), [(two, one, number) for one, two, number in rows]
    return fields, rows


def _ordered(rows: list[tuple[Any, ...]], field: str, place: int) -> list[tuple[Any, ...]]:
    """By rank, by time, or by number; what is not said comes last."""
    if field == "classification":
        ranks = {row[place]: markings.rank(row[place]) for row in rows}
        return sorted(rows, key=lambda row: -1 if (rank := ranks[row[place]]) is None else rank)[
            ::-1
        ]
    if field in IN_ORDER:
        return sorted(rows, key=lambda row: (row[place] is None, str(row[place])))
    sums: dict[Any, int] = {}
    for row in rows:
        sums[row[place]] = sums.get(row[place], 0) + row[-1]
    return sorted(rows, key=lambda row: (row[place] is None, -sums[row[place]]))


def _lines(rows: list[tuple[Any, ...]], columns: list[str]) -> Iterator[Line]:
    from foiakit.views.charts.bars import Line

    found: dict[str, dict[str, int]] = {}
    for row in rows:
        parts = found.setdefault(_named(row[0]), {})
        part = _named(row[1]) if len(row) == 3 else ""
        parts[part] = parts.get(part, 0) + row[-1]
    for value, parts in found.items():
        number = sum(parts.values())
        if "Others" in columns:
            parts["Others"] = number - sum(parts.get(one, 0) for one in columns)
        yield Line(value, number, tuple(parts.get(one, 0) for one in columns))


def _named(value: Any) -> str:
    return _said(value) or "(not said)"
