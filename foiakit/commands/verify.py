"""Prove that what was kept is still there, as foiakit left it; exit code 1 if it is not.

SQLite's own look at the file; the full text against the records; the log, in which every change is
chained to the one before; every record against the log, so that what was altered, added or taken
out without foiakit is named; the SHA-256 of attached files. Nothing is changed.

If you changed the file with another program and meant it, --accept writes into the log that
records are from now on to be as they are now.

Note the seal that it prints: it stands for the whole log up to now. A log that was made anew to
hide something has another.
"""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer

from foiakit.commands.options.common import (
    DB,
    WAIT,
    Db,
    Quiet,
    Wait,
    command_line,
    formats,
    lock_wait,
    talker,
    writing,
)
from foiakit.commands.output.progress import Progress
from foiakit.commands.output.record_output import form_of, write_object
from foiakit.errors import DONE, FoiakitError
from foiakit.store import Store
from foiakit.store.log import baseline, proofs
from foiakit.store.log.verify import Damage
from foiakit.text.visible import visible

FORMATS = ("plain", "json")
SHOWN = 100
"""So many damages of a kind are named; the rest are counted."""
WIDTH = max(map(len, proofs.PROOFS)) + 2


def run(
    *,
    output_format: Annotated[str, formats(FORMATS)] = "plain",
    accept: Annotated[
        bool, typer.Option("--accept", help="Take records as they are from now on.")
    ] = False,
    db: Db = DB,
    wait: Wait = WAIT,
    quiet: Quiet = False,
) -> int:
    """Run every proof and say what each found."""
    form = form_of(output_format, FORMATS)
    if accept:
        with writing(db, wait, quiet=quiet) as accepting, accepting.transaction():
            baseline.begin(accepting, command_line())
        talker(quiet=quiet)(f"{db}: taken as it is now; the log says so")
    progress = Progress(quiet=quiet)
    found: dict[str, list[Damage]] = {}
    with Store.open(db, lock_wait(wait, quiet=quiet)) as store:
        for name, proof in proofs.PROOFS.items():
            found[name] = list(proofs.run(store, proof, progress.each(name)))
            progress.clear()
            if form == "plain":
                _say(name, found[name])
        missing = proofs.missing_files(store)
        seal = proofs.seal(store)
    if form == "json":
        _write_json(found, missing, seal)
    elif seal:
        _line("seal", seal)
    say = talker(quiet=quiet)
    if missing:
        say(f"attached files not where their records say: {missing:,}; their records are here")
    damages = sum(map(len, found.values()))
    if damages:
        word = "damage" if damages == 1 else "damages"
        say(f"{db}: {damages:,} {word}; foiakit log and a backup tell what was there before")
    return FoiakitError.exit_code if damages else DONE


def _say(name: str, damages: list[Damage]) -> None:
    for one in damages[:SHOWN]:
        _line(name, one.what)
    if not damages:
        _line(name, "sound")
    elif len(damages) > SHOWN:
        _line(name, f"and {len(damages) - SHOWN:,} more")


def _line(name: str, what: str) -> None:
    """A line: two cells of a table in a pipe, two columns on a terminal."""
    head = f"{name:<{WIDTH}}" if sys.stdout.isatty() else f"{name}\t"
    sys.stdout.write(f"{head}{visible(what)}\n")


def _write_json(found: dict[str, list[Damage]], missing: int, seal: str | None) -> None:
    report: dict[str, Any] = {
        "sound": not any(found.values()),
        "proofs": {name: [one._asdict() for one in some] for name, some in found.items()},
        "missing_files": missing,
        "seal": seal,
    }
    write_object(report)
