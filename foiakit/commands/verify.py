"""Prove that everything stored is still there and unchanged; exit code 1 if it is not.

\b
    foiakit verify
    foiakit verify --accept    after a change by another program

It checks the file with SQLite; the full-text index against the records; the log, in which every
change is chained to the one before; every record against the log, so that anything changed, added
or removed without foiakit is named; and the SHA-256 of attached files. Nothing is changed, unless
--accept adds to the log that the records are correct as they are now.

Keep the seal that it prints: it stands for the whole log so far. A forged log would have a
different seal.
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.common import command_line, formats
from foiakit.commands.options.database import Database
from foiakit.commands.output.progress import Progress
from foiakit.commands.output.record_output import form_of
from foiakit.commands.reports.changes import proof_report
from foiakit.errors import DONE, FoiakitError
from foiakit.store.log import baseline, proofs
from foiakit.store.log.verify import Damage

FORMATS = ("plain", "json")


@bundled
def run(
    *,
    output_format: Annotated[str, formats(FORMATS)] = "plain",
    accept: Annotated[
        bool, typer.Option("--accept", help="Accept the records as they are now.")
    ] = False,
    database: Database,
) -> int:
    """Run every check and report its findings."""
    form = form_of(output_format, FORMATS)
    if accept:
        with database.write() as accepting, accepting.transaction():
            baseline.begin(accepting, command_line())
        database.say(f"{database.db}: accepted as it is now; the log records it")
    progress = Progress(quiet=database.quiet)
    found: dict[str, list[Damage]] = {}
    with database.open() as store:
        for name, proof in proofs.PROOFS.items():
            found[name] = list(proofs.run(store, proof, progress.each(name)))
            progress.clear()
            if form == "plain":
                proof_report.write_proof(name, found[name])
        missing = proofs.missing_files(store)
        seal = proofs.seal(store)
    if form == "json":
        proof_report.write_json(found, missing, seal)
    elif seal:
        proof_report.write_line("seal", seal)
    if missing:
        database.say(f"attached files missing or moved: {missing:,}; their records are complete")
    damages = sum(map(len, found.values()))
    if damages:
        word = "damage" if damages == 1 else "damages"
        database.say(
            f"{database.db}: {damages:,} {word}; foiakit log and a backup show what was"
            f" there before"
        )
    return FoiakitError.exit_code if damages else DONE
