"""Record what happened to a request, with its date.

\b
    foiakit request event 1 acknowledged --on 2026-12-02 --number NGC27-0321
    foiakit request event 1 extended --on 2026-12-21 days=10
    foiakit request event 1 fee_estimate --on 2027-01-05 amount=25
    foiakit request event 1 determined --on 2027-03-08 --item 1=part
    foiakit request event 1 note --on 2027-03-09 --note "Called the office"

The date is the one written on a letter, or that of a call; --received is when it arrived. Neither
has a default. To correct a mistake, use --change N, which replaces event N, or foiakit undo. An
unknown KIND lists all of them.
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.database import ChangedDatabase
from foiakit.commands.options.event_options import ItemOptions, LetterOptions, NumberOptions
from foiakit.commands.options.request_options import (
    Channel,
    On,
    Reference,
    from_command_line,
    typed,
)
from foiakit.requests.event_data import kind_called, read_data
from foiakit.requests.model import EVENT_KINDS, Event
from foiakit.store.requests import read


@bundled
def run(
    *,
    reference: Reference,
    event_kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            help="sent, acknowledged, extended, determined ...",
            autocompletion=completion.words(tuple(EVENT_KINDS)),
        ),
    ],
    data: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[KEY=VALUE]...", help="Details of such an event: days=10, amount=25."
        ),
    ] = None,
    on: On,
    received: Annotated[
        str | None, typer.Option("--received", metavar="DAY", help="When it arrived.")
    ] = None,
    by: Channel = None,
    number: NumberOptions,
    items: ItemOptions,
    letter: LetterOptions,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT", help="A note.")] = None,
    change: Annotated[
        int | None, typer.Option("--change", min=1, metavar="N", help="Replace event N.")
    ] = None,
    database: ChangedDatabase,
) -> None:
    """Put the event together, keep it, say how the request stands now."""
    from foiakit.commands.reports.requests import request_changes  # noqa: PLC0415 - not for help

    with from_command_line():
        kind = kind_called(event_kind)
        event = Event(
            number=change or 0,
            kind=kind,
            day=typed(on),
            received_day=typed(received),
            channel=by,
            data=read_data(kind, data or ()),
            letter=letter.letter(),
            outcomes=items.outcomes(),
            note=note,
        )
    with database.write_or_look() as store:
        request = read.named(store, reference)
        event, numbers = number.taken(request, event)
        request_changes.keep_event(store, request, event, numbers, database)
