"""Copy the database while others write to it: one moment of it, checked before it gets its name.

\b
    foiakit backup ~/backups                  a dated file in that folder
    foiakit backup copy.db

What is printed is the name of the copy. A file that is there already is not written over unless
you say so.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from typing import Annotated

import typer

from foiakit.commands.options import DB, WAIT, Db, Quiet, Wait, patience, talker
from foiakit.commands.output import write_path
from foiakit.commands.placing import check_place, lasting, placed
from foiakit.commands.progress import Progress
from foiakit.errors import CannotWrite, Usage
from foiakit.store.backup import copy
from foiakit.store.header import beside as left_beside
from foiakit.visible import visible

Replace = Annotated[
    bool,
    typer.Option("--yes", "-y", "--force", help="Put it in the place of a file that is there."),
]


def run(
    file: Annotated[
        str,
        typer.Argument(metavar="FILE", help="The copy, or a folder for it.", show_default=False),
    ],
    yes: Replace = False,
    db: Db = DB,
    wait: Wait = WAIT,
    quiet: Quiet = False,
) -> None:
    """Find the place, copy beside it, and move the copy there."""
    path = _place(file, db)
    _check(path, db)
    replace = yes or _asked(path)
    progress = Progress(quiet)
    try:
        with placed(path, replace=replace) as beside:
            done = copy(db, beside, patience(wait, quiet), lambda word, share: progress.part(
                f"{db}: {word}", share
            ))  # fmt: skip
    finally:
        progress.clear()
    lasting(path)
    write_path(path)
    talker(quiet)(f"{done.records:,} records, {_size(done.size)}, checked")


def _place(file: str, db: str) -> str:
    """Where the copy is to be: in a folder it gets a dated name."""
    if file == "-":
        raise Usage("a backup is a file and no stream; give it a name: foiakit backup copy.db")
    if not os.path.isdir(file):
        if file.endswith(os.sep):
            raise CannotWrite(file, "there is no such folder")
        return file
    stem = os.path.splitext(os.path.basename(db))[0]
    return os.path.join(file, f"{stem}-{datetime.now(UTC):%Y-%m-%dT%H%M%SZ}.db")


def _check(path: str, db: str) -> None:
    """Raise `Usage` for what no copy may take the place of, whoever wishes it."""
    for kind in ("wal", "journal"):
        if left_beside(path, kind):
            raise Usage(
                f"{path}-{kind} holds changes to another database, and SQLite would take them for"
                " the copy's; move that file away with its database, or give another name"
            )
    check_place(path, db)


def _asked(path: str) -> bool:
    """Whether the person wants the file at *path* replaced; ``False`` where there is none."""
    if not os.path.lexists(path):
        return False
    if not sys.stdin.isatty():
        raise Usage(f"{path} is there already; give another name, or say --yes to replace it")
    return typer.confirm(f"Replace {visible(path)}?", abort=True, err=True)


def _size(number: int) -> str:
    for unit, one in (("GB", 10**9), ("MB", 10**6)):
        if number >= one:
            return f"{number / one:,.1f} {unit}"
    return f"{number / 1000:,.0f} kB"
