"""Proof-read records: what is wrong, where, how certain that is, and what to do.

\b
    foiakit check
    foiakit check --collection 389 --select date
    foiakit check --fix --dry-run

The exit code is 1 if an error is found; warnings and hints do not change it. --select and --ignore
take codes, beginnings of codes (date, missing-) or all. Mark a finding that is correct with foiakit
seen, and it is not reported again. --fix changes what has one right answer (SECRET is Secret; a
full-text index that differs from the records), and never what a source printed. --select
hidden-text searches the records' PDFs again, also in the images of scanned pages.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from foiakit.checks import ERROR, HIDDEN_TEXT, chosen
from foiakit.checks.output_formats import FORMATS
from foiakit.commands.options import completion
from foiakit.commands.options.common import formats
from foiakit.commands.options.database import ChangedDatabase
from foiakit.commands.options.records.selection import selecting
from foiakit.commands.output.record_output import form_of, write_json
from foiakit.errors import DONE, FoiakitError, Usage
from foiakit.model.query import Query

JSON = ("json", "ndjson")
KNOWN = ("table", *JSON, *FORMATS)

Codes = list[str] | None
AlsoSeen = Annotated[bool, typer.Option("--also-seen", help="Include findings marked correct.")]
Show = Annotated[bool, typer.Option("--show", help="Print the words that hidden-text finds.")]


@selecting
def run(
    *,
    query: Query,
    select: Annotated[
        Codes,
        typer.Option(
            "--select",
            metavar="CODE,...",
            autocompletion=completion.several(completion.check_codes),
            help="Run only these checks: date, missing- or all.",
        ),
    ] = None,
    ignore: Annotated[
        Codes,
        typer.Option(
            "--ignore",
            metavar="CODE,...",
            autocompletion=completion.several(completion.check_codes),
            help="Skip these checks.",
        ),
    ] = None,
    output_format: Annotated[str | None, formats(KNOWN)] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Fix what has one right answer, then check.")
    ] = False,
    also_seen: AlsoSeen = False,
    show: Show = False,
    database: ChangedDatabase,
) -> int:
    """Fix if requested, then examine, write and report the findings."""
    # Neither help nor completion needs the rules.
    from foiakit.commands.reports.changes.repairs import repair  # noqa: PLC0415 - as above
    from foiakit.commands.reports.check_report import Tally, codes_in, draw  # noqa: PLC0415 - as above

    form = form_of(output_format, KNOWN, "errorformat")
    if database.dry_run and not fix:
        raise Usage("--dry-run works only with --fix; a check changes nothing")
    rules = chosen(codes_in(select), codes_in(ignore))
    if fix:
        repair(query, rules, database)
    with database.to_read.open() as store:
        tally = Tally(store, also_seen=also_seen, quiet=database.quiet)
        found = tally.through(store, query, rules, show=show, look=HIDDEN_TEXT in codes_in(select))
        if form == "table":
            draw(found, database.say)
        elif form in JSON:
            write_json((finding._asdict() for finding in found), form)
        else:
            FORMATS[form](found, sys.stdout, database.db)
    database.say(tally.summary())
    return FoiakitError.exit_code if tally.found[ERROR] else DONE
