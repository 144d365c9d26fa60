"""Add one record and print its id.

\b
    foiakit add --title "Letter to the editor" --date 1979-03-02 --kind Letter
    foiakit add --citation 'State 095538: Department of State, Cable, ...'

Give the fields as options, or a citation, or both: options override the citation. The database is
created if it does not exist.
"""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer

from foiakit.commands.options.common import DB, WAIT, Db, DryRun, Quiet, Wait, talker, writing
from foiakit.commands.options.fields.field_options import entering, with_date_words
from foiakit.errors import STDOUT, BadInput, FoiakitError, Usage
from foiakit.model.record import Record
from foiakit.model.validity import Problem, check


@entering
def run(
    *,
    fields: dict[str, Any],
    citation: Annotated[
        str | None,
        typer.Option("--citation", metavar="LINE", help="Read the fields from this citation."),
    ] = None,
    db: Db = DB,
    wait: Wait = WAIT,
    dry_run: DryRun = False,
    quiet: Quiet = False,
) -> None:
    """Collect the record's fields, store it, print its id."""
    record = _read(citation, quiet=quiet) if citation is not None else Record()
    record = record._replace(**with_date_words(fields, record.notes))
    if record == Record():
        raise Usage("nothing to add; give at least a --title, a --message or a --citation")
    if dry_run:
        try:
            check(record)
        except Problem as problem:
            raise BadInput(str(problem)) from None
        talker(quiet=quiet)(f"would add: {record.message or record.head or record.title}")
        return
    with writing(db, wait, quiet=quiet, create=True) as store:
        with store.transaction():
            new = store.add(record)
        try:
            sys.stdout.write(f"{new}\n")
            sys.stdout.flush()
        except BrokenPipeError:  # the reader of the pipe has seen enough
            talker(quiet=quiet)(f"{db}: record {new} was added")
            raise
        except OSError as error:
            raise FoiakitError(
                f"{db}: record {new} was added, but {STDOUT}: {error.strerror or error}"
            ) from None


def _read(citation: str, *, quiet: bool) -> Record:
    from foiakit.citations.reading import read_entry  # noqa: PLC0415 - help needs none

    reading = read_entry(citation)
    if reading is None:
        raise BadInput(f"--citation: no citation that foiakit can read: {citation}")
    for warning in reading.warnings:
        talker(quiet=quiet)(f"--citation: {warning}")
    return reading.record
