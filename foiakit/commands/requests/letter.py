"""Write a letter about a request; nothing is stored and nothing is sent.

\b
    foiakit request letter 1 request
    foiakit request letter 1 request --format portal    for a web form
    foiakit request letter 1 inquiry --on 2027-01-14
    foiakit request letter 1 appeal --output appeal.docx
    foiakit request letter inquiry --office state       for several requests

Your name and address are in a file of your own (foiakit request requester). A letter that lacks
something required is not written; the error says how to supply it. --on is the date on the letter;
without it, the letter has none. Letters: request, appeal, iscap, inquiry, narrowing, answer,
still-wanted, fee.
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.common import Output, Replace, formats
from foiakit.commands.options.database import Database
from foiakit.commands.options.letter_options import LetterTexts
from foiakit.commands.options.request_options import Today, future_warning, today, typed
from foiakit.requests.letters.compose import kinds
from foiakit.writers.letters import FORMATS


@bundled
def run(
    *,
    named: Annotated[
        list[str],
        typer.Argument(
            metavar="REQUEST KIND",
            help="Its id or number, and the letter: request, appeal, inquiry ...",
            autocompletion=completion.request_and(kinds),
        ),
    ],
    office: Annotated[
        str | None,
        typer.Option(
            "--office",
            metavar="OFFICE",
            help="Write one inquiry about all late requests to this office.",
        ),
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DAY", help="The date on the letter.")
    ] = None,
    texts: LetterTexts,
    no_sender: Annotated[
        bool,
        typer.Option(
            "--no-sender", help="Leave out your name and address, so that the text can be stored."
        ),
    ] = False,
    output_format: Annotated[str | None, formats(FORMATS)] = None,
    path: Output = None,
    yes: Replace = False,
    as_of: Today = None,
    database: Database,
) -> None:
    """Compose the letter, then write it."""
    # Neither help nor completion composes a letter.
    from foiakit.commands.output import letter_output  # noqa: PLC0415 - as above
    from foiakit.commands.reports.requests import letters  # noqa: PLC0415 - as above

    reference, kind = letters.reference_and_kind(named, office)
    form = letter_output.format_of(output_format, path)
    written = letter_output.output_of(path, form, database.db, yes=yes)
    day = typed(on)
    if warning := future_warning([day], changed=False):
        database.say(warning)
    portal = form == "portal"
    wish = letters.Wish(reference, kind, office, day, today(as_of), portal, texts, no_sender)
    with database.open() as store:
        letter = letters.letter_of(store, wish, database.say)
    letter_output.write(letter, form, written, database.say)
