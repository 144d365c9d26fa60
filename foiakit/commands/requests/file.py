"""File e-mails and letters with the requests that they are about.

\b
    foiakit request file *.eml       by number, or by what they answer
    foiakit request file box.mbox
    foiakit request file scan.pdf --request 1 --on 2027-03-08
    foiakit request file strange.eml --request 1

An e-mail is filed if it contains the number of one request, or answers an e-mail that was filed.
The sender alone is only a hint. What could not be filed is listed (exit code 1); nothing is
guessed. The letter stays where it is: the database keeps its path and digest, its Message-ID, its
day and numbers, and never its text or an address.
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.database import ChangedDatabase
from foiakit.commands.options.request_options import Channel, future_warning, typed
from foiakit.commands.output.record_output import write_plain
from foiakit.commands.reports.requests.filing_report import FilingReport
from foiakit.commands.reports.requests.incoming_files import incoming
from foiakit.errors import Usage
from foiakit.store.requests import read


@bundled
def run(
    *,
    files: Annotated[
        list[str] | None, typer.Argument(metavar="FILE...", help="E-mails, mailboxes, letters.")
    ] = None,
    request: Annotated[
        str | None,
        typer.Option(
            "--request",
            metavar="REQUEST",
            help="File them with this one.",
            autocompletion=completion.requests,
        ),
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DAY", help="The day of a letter on paper.")
    ] = None,
    by: Channel = None,
    database: ChangedDatabase,
) -> None:
    """Match each, file those that are sure, list the others."""
    if not files:
        raise Usage("say which files: foiakit request file *.eml")
    day = typed(on)
    letters = [letter for path in files for letter in incoming(path)]
    with database.write_or_look() as store:
        chosen = read.named(store, request) if request else None
        report = FilingReport(store, database, chosen, day=day, channel=by)
        report.file_all(letters)
        write_plain(report.rows)
    if report.has_filed and (warning := future_warning([day], changed=not database.dry_run)):
        database.say(warning)
    if report.left:
        number = len(report.left)
        letters_ = "letter was" if number == 1 else "letters were"
        database.say(f"{number} {letters_} not filed; say which request: --request REQUEST")
        raise typer.Exit(1)
