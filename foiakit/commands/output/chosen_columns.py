"""Records with chosen columns: as a table, as lines for a pipe, or in a format."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence

from foiakit.commands.output.pager import paged
from foiakit.commands.output.record_output import shown
from foiakit.errors import Usage
from foiakit.model.record import Collection, Record
from foiakit.text.visible import visible
from foiakit.writers import TABLES, WriteOptions, table_writer
from foiakit.writers.cells import rows

LARGEST_PAGE = 200
"""Rich lays out no longer table than this; anything longer is written line by line."""
_FORMATS = ("table", "plain", *(name for name in TABLES if name not in {"xlsx", "parquet"}))


def check(form: str) -> None:
    """Raise `Usage` for a format without columns to choose."""
    if form not in _FORMATS:
        raise Usage(f"--columns is for {', '.join(_FORMATS)}; {form} has no columns to choose")


def write(
    records: Iterable[Record],
    columns: Sequence[str],
    form: str,
    limit: int | None,
    postings: Mapping[str, Collection],
    *,
    no_pager: bool,
) -> None:
    """Write the *columns* of *records* to stdout; a long table goes through the pager as lines."""
    if form in TABLES:
        table_writer(form).write(
            records, shown(sys.stdout, form), postings, WriteOptions(columns=tuple(columns))
        )
    elif form == "table" and limit is not None and limit <= LARGEST_PAGE:
        from foiakit.views.console import console, show
        from foiakit.views.tables.chosen_columns import table

        screen = console()
        show(table(columns, _cells(records, columns), screen), screen)
    else:
        with paged(no_pager=no_pager or form == "plain") as out:
            out.writelines("\t".join(row) + "\n" for row in _cells(records, columns))


def _cells(records: Iterable[Record], columns: Sequence[str]) -> Iterator[list[str]]:
    for row in rows(records, columns):
        yield [
            ""
            if cell is None
            else str(cell).lower()
            if isinstance(cell, bool)
            else visible(str(cell))
            for cell in row
        ]
