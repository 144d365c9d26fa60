"""Read what an office's letter says, as proposed events with the words they are based on.

\b
    foiakit request read letter.eml
    foiakit request read letter.pdf --request 1 --format json
    foiakit request read letter.eml --accept     enter what is certain

The request is recognised by a number in the letter, or named with --request. It reads receipts,
numbers, fees, extensions, questions, referrals, closings, and decisions with the result and the
exemptions of each document that is named or counted. A line has the request, the kind of event, the
day, sure or likely, a number, the words and the details. Check what is only likely, and enter it
with foiakit request event.
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.common import formats
from foiakit.commands.options.database import ChangedDatabase
from foiakit.commands.output.record_output import form_of
from foiakit.errors import Usage

FORMATS = ("table", "plain", "json", "ndjson")


@bundled
def run(
    *,
    files: Annotated[
        list[str] | None, typer.Argument(metavar="FILE...", help="The letter: e-mail, text, PDF.")
    ] = None,
    request: Annotated[
        str | None,
        typer.Option(
            "--request",
            metavar="REQUEST",
            help="The request it is about.",
            autocompletion=completion.requests,
        ),
    ] = None,
    accept: Annotated[
        bool, typer.Option("--accept", help="Enter the events that are certain.")
    ] = False,
    output_format: Annotated[str | None, formats(FORMATS)] = None,
    database: ChangedDatabase,
) -> None:
    """Read each letter, write the proposals; with --accept enter the certain ones."""
    from foiakit.commands.reports.requests import (  # noqa: PLC0415 - not for help and completion
        incoming_files,
        letter_proposals,
        request_output,
    )
    from foiakit.store.requests import read  # noqa: PLC0415 - as above

    form = form_of(output_format, FORMATS)
    if not files:
        raise Usage("say which letter: foiakit request read letter.eml")
    letters = [received for path in files for received in incoming_files.incoming(path)]
    accepts = accept and not database.dry_run
    with database.write() if accepts else database.to_read.open() as store:
        chosen = read.named(store, request) if request else None
        found = [letter_proposals.LetterProposals(store, letter, chosen) for letter in letters]
        rows = (row for proposals in found for row in proposals.rows(form))
        request_output.write_rows(form, letter_proposals.HEADINGS, rows)
        for proposals in found:
            database.say(proposals.sentence())
        if accepts:
            with store.transaction():
                for proposals in found:
                    proposals.accept()
            for proposals in found:
                database.say(proposals.accepted())
