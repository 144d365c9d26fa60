"""Take in the records of a source: a posting of the National Security Archive, as text or HTML.

What is here already is not added again. One import is one transaction: all of it, or nothing.
"""

from __future__ import annotations

from itertools import chain
from typing import Annotated

import typer

from foiakit.commands.options import (
    DB,
    WAIT,
    Db,
    DryRun,
    Quiet,
    Wait,
    patience,
    talk,
    talker,
)
from foiakit.errors import BadInput, Usage
from foiakit.readers import Item, reader, recognise
from foiakit.readers.source import source
from foiakit.store import Store
from foiakit.store.change import ON_CHANGE, Report


def _on_change(text: str) -> str:
    if text not in ON_CHANGE:
        raise typer.BadParameter(f"{text!r} is none of {', '.join(ON_CHANGE)}")
    return text


def run(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Files to take in; - is standard input.")
    ],
    input_format: Annotated[
        str | None, typer.Option("--format", metavar="NAME", help="What the files are: posting.")
    ] = None,
    on_change: Annotated[
        str,
        typer.Option(
            parser=_on_change,
            metavar="|".join(ON_CHANGE),
            help="What to do with a record whose source now says something else.",
        ),
    ] = "keep",
    db: Db = DB,
    wait: Wait = WAIT,
    dry_run: DryRun = False,
    quiet: Quiet = False,
) -> None:
    """Read everything first, so that a file that is no posting changes nothing."""
    items = list(chain.from_iterable(_items(path, input_format) for path in files))
    if not items:
        raise Usage("nothing to import")
    with Store.write(db, patience(wait, quiet), create=True) as store, store.transaction():
        report = store.put(items, on_change)
    _tell(report, files, quiet)


def _items(path: str, form: str | None) -> list[Item]:
    given = source(path)
    with given.stream:
        chosen = reader(form) if form else recognise(given)
        return list(chosen.read(given))


def _tell(report: Report, files: list[str], quiet: bool) -> None:
    say = talker(quiet)
    for one in report.differences:
        say(f"record {one.record}: {one.field}: here {one.here!r}, in the source {one.source!r}")
    for skipped in report.skipped:
        talk(f"{skipped.where}: skipped: {skipped.reason}")
    parts = [f"{report.new:,} new", f"{report.unchanged:,} unchanged"]
    for number, word in ((report.updated, "updated"), (report.kept, "changed at the source, kept")):
        if number:
            parts.append(f"{number:,} {word}")
    if report.skipped:
        parts.append(f"{len(report.skipped):,} skipped")
    say(f"{', '.join(files)}: {', '.join(parts)}")
    if report.kept:
        say("--on-change update takes what the source says now")
    if report.skipped:
        raise BadInput(f"{len(report.skipped):,} entries could not be read; the others are kept")
