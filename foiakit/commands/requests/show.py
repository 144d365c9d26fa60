"""Show a request: its items, numbers, events, letters, clocks with their working, and what is next.

\b
    foiakit request show 1
    foiakit request show NGC27-0321 --format json
    foiakit request show 1 --today 2027-01-14     as it will stand that day
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import Annotated

from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.common import formats
from foiakit.commands.options.database import Database
from foiakit.commands.options.request_options import Reference, Today, standing, today
from foiakit.commands.output.record_output import form_of, write_object
from foiakit.commands.reports.requests.request_lines import page, records_named
from foiakit.commands.reports.requests.request_objects import as_json
from foiakit.requests.progress.status import Status
from foiakit.store.find.named_records import ids_of
from foiakit.store.requests import read
from foiakit.text.visible import visible

FORMATS = ("plain", "json")
SHORT = 12
"""How many digits of a digest a terminal shows."""


@bundled
def run(
    *,
    reference: Reference,
    day: Today = None,
    output_format: Annotated[str, formats(FORMATS)] = "plain",
    database: Database,
) -> None:
    """Find it, determine its status, write."""
    form = form_of(output_format, FORMATS)
    with database.open() as store:
        request = read.named(store, reference)
        (status,) = standing(store, [request], today(day))
        records = ids_of(store, records_named([request]))
        if form == "json":
            write_object(as_json(status, records))
        else:
            sys.stdout.writelines(_lines(status, records))


def _lines(status: Status, records: Mapping[str, int]) -> Iterable[str]:
    if not sys.stdout.isatty():
        return (f"{visible(line)}\n" for line in page(status, records))
    from foiakit.views.console import console
    from foiakit.views.pages.request_page import lines

    return lines(page(status, records, digits=SHORT), console())
