"""Mark a finding of foiakit check as correct, so that it is not reported again.

\b
    foiakit seen 7 odd-character --reason "so printed on the document"
    foiakit seen                           list what is marked
    foiakit seen 7 odd-character --forget
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.checks import RULES, chosen
from foiakit.commands.options import completion
from foiakit.commands.options.common import DB, WAIT, Db, Quiet, Wait, lock_wait, talker, writing
from foiakit.commands.options.records.one_record import Reference, number_of
from foiakit.commands.output.record_output import form_of, write_object, write_plain
from foiakit.errors import NotFound, Usage
from foiakit.store.load import accepted_findings
from foiakit.store.store import Store

FORMATS = ("plain", "json")


def run(
    *,
    reference: Reference = None,
    codes: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="CODE...",
            autocompletion=completion.words(completion.check_codes),
            help="Codes of checks, for example odd-character.",
        ),
    ] = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="TEXT", help="Why it is correct.")
    ] = None,
    forget: Annotated[
        bool, typer.Option("--forget", help="Remove the mark; report the finding again.")
    ] = False,
    output_format: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="NAME",
            autocompletion=completion.words(FORMATS),
            help="Format of the list. One of: plain, json.",
        ),
    ] = "plain",
    db: Db = DB,
    wait: Wait = WAIT,
    quiet: Quiet = False,
) -> None:
    """List, mark or forget; marking needs a reason, which the next editor will read."""
    if reference is None:
        with Store.open(db, lock_wait(wait, quiet=quiet)) as store:
            _list(accepted_findings.every(store), output_format, quiet=quiet)
        return
    if not codes:
        raise Usage("say which check: foiakit seen 7 odd-character --reason '...'")
    for code in codes:
        if code not in RULES:
            chosen([code])  # suggests similar codes
            raise NotFound(f"{code!r} is the beginning of several codes; give one in full")
    if not forget and not (reason or "").strip():
        raise Usage("say why it is correct: --reason 'so printed on the document'")
    with writing(db, wait, quiet=quiet) as store, store.transaction():
        record = number_of(store, reference) or 0
        for code in codes:
            if not forget:
                accepted_findings.mark(store, record, code, (reason or "").strip())
            elif not accepted_findings.forget(store, record, code):
                raise NotFound(f"{db}: {code} was not marked as correct for record {record}")
    word = "no longer marked as correct" if forget else "marked as correct"
    talker(quiet=quiet)(f"record {record}: {', '.join(codes)} {word}")


def _list(every: list[accepted_findings.Seen], output_format: str, *, quiet: bool) -> None:
    if form_of(output_format, FORMATS) == "json":
        write_object([seen._asdict() for seen in every])
    else:
        write_plain((seen.record, seen.code, seen.created, seen.reason) for seen in every)
    if not every:
        talker(quiet=quiet)("no findings are marked as correct")
