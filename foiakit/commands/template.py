"""Print a blank table for `foiakit import`: the columns, and one row as an example.

\b
    foiakit template > papers.csv

Replace the example with your own rows. Columns that you do not need can be deleted.
"""

from __future__ import annotations

import csv
import json
import sys
from typing import Annotated, Any

import typer

from foiakit.commands.options import completion
from foiakit.commands.reports.template_rows import COLUMNS, EXAMPLE
from foiakit.errors import NotFound
from foiakit.model.record import LISTS, cell_of
from foiakit.requests.exchange.tables import TEMPLATE

FORMATS = ("csv", "tsv", "json", "ndjson")


def run(
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="NAME",
            autocompletion=completion.words(FORMATS),
            help=f"One of: {', '.join(FORMATS)}.",
        ),
    ] = "csv",
    what: Annotated[
        str,
        typer.Option(
            "--for",
            metavar="WHAT",
            autocompletion=completion.words(("records", "requests")),
            help="What the table is for: records, or requests (foiakit request import).",
        ),
    ] = "records",
) -> None:
    """Write the template to stdout."""
    if form not in FORMATS:
        raise NotFound(f"no template called {form}; there are: {', '.join(FORMATS)}")
    if what not in {"records", "requests"}:
        raise NotFound(f"no template for {what}; there are: records, requests")
    if what == "requests":
        csv.writer(sys.stdout, delimiter="\t" if form == "tsv" else ",").writerow(TEMPLATE)
        return
    values = {name: getattr(EXAMPLE, name) for name in COLUMNS}
    if form in {"csv", "tsv"}:
        table = csv.writer(sys.stdout, delimiter="," if form == "csv" else "\t")
        table.writerow(values)
        table.writerow(map(_cell, values.values()))
        return
    values = {name: list(value) if name in LISTS else value for name, value in values.items()}
    if form == "json":
        sys.stdout.write(json.dumps([values], indent=1, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(json.dumps(values, ensure_ascii=False) + "\n")


def _cell(value: Any) -> Any:
    if isinstance(value, tuple):
        return cell_of(value)
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else value
