"""Link released records to the items of a request that they answer.

\b
    foiakit request link 1 4         the item is the record's message
    foiakit request link 1 9 --item 2    if the message does not show it
    foiakit request link 1 4 5 6

The link is stored with what was recorded about the item. If nothing was, the item's decision is the
one that the record states, or --result. foiakit wanted then no longer lists the cable.
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.database import ChangedDatabase
from foiakit.commands.options.event_options import result_called
from foiakit.commands.options.records.record_ids import References, records_of
from foiakit.commands.options.request_options import Reference
from foiakit.commands.reports.requests.request_changes import stands
from foiakit.errors import Usage
from foiakit.requests.model import RESULTS
from foiakit.store.requests import links, read


@bundled
def run(
    *,
    reference: Reference,
    references: References = None,
    item: Annotated[
        int | None, typer.Option("--item", min=1, metavar="N", help="Which item it is.")
    ] = None,
    result: Annotated[
        str | None,
        typer.Option(
            "--result",
            metavar="RESULT",
            help="The result: full, part ...",
            autocompletion=completion.words(RESULTS),
        ),
    ] = None,
    database: ChangedDatabase,
) -> None:
    """Link each record in one transaction."""
    if not references:
        raise Usage("say which records: ids, ranges or messages")
    outcome = result_called(result) if result else None
    with database.write_or_look() as store:
        request = read.named(store, reference)
        records = list(records_of(store, references))
        if database.dry_run:
            for record in records:
                found = links.item_of(request, record, item)
                database.say(f"would link: item {found.number} is record {record.id}")
            return
        with store.transaction():
            linked = [
                links.link(store, request.id or 0, record.id or 0, item, outcome)
                for record in records
            ]
        for record, (found, is_new) in zip(records, linked, strict=True):
            already = "" if is_new else " already"
            database.say(f"item {found.number} is record {record.id}{already}")
        database.say(stands(store, read.get(store, request.id or 0)))
