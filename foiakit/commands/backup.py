"""Copy the database even while others write to it, and check the copy before it gets its name.

\b
    foiakit backup ~/backups                  a dated file in that folder
    foiakit backup copy.db

The name of the copy is printed. An existing file is overwritten only with --yes.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import Annotated

import typer

from foiakit.commands.options.common import DB, WAIT, Db, Quiet, Wait, lock_wait, talker
from foiakit.commands.options.help_page import COMMON
from foiakit.commands.output.output_files import path_to_write
from foiakit.commands.output.output_paths import Kind, output_path
from foiakit.commands.output.progress import Progress
from foiakit.commands.output.record_output import write_path
from foiakit.errors import CannotWrite, Usage
from foiakit.store.file.backup import copy
from foiakit.system.atomic_files import sync_folder
from foiakit.text.plurals import counted

Replace = Annotated[
    bool,
    typer.Option(
        "--yes", "-y", "--force", help="Overwrite an existing file.", rich_help_panel=COMMON
    ),
]


def run(
    *,
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="Name of the copy, or a folder for it.", show_default=False
        ),
    ],
    yes: Replace = False,
    db: Db = DB,
    wait: Wait = WAIT,
    quiet: Quiet = False,
) -> None:
    """Find the place, copy next to it, and move the copy there."""
    path = _place(file, db)
    output = output_path(path, db, yes=yes, kind=Kind.DATABASE)
    progress = Progress(quiet=quiet)
    try:
        with path_to_write(output) as made:
            done = copy(db, made, lock_wait(wait, quiet=quiet), lambda word, share: progress.part(
                f"{db}: {word}", share
            ))  # fmt: skip
    finally:
        progress.clear()
    sync_folder(output.path)
    write_path(path)
    talker(quiet=quiet)(f"{counted(done.records, 'record')}, {_size(done.size)}, checked")


def _place(file: str, db: str) -> str:
    """Return where the copy is to be: in a folder it gets a dated name."""
    if file == "-":
        raise Usage(
            "a backup cannot be written to standard output; name a file: foiakit backup copy.db"
        )
    if not os.path.isdir(file):
        if file.endswith(os.sep):
            raise CannotWrite(file, "there is no such folder")
        return file
    stem = os.path.splitext(os.path.basename(db))[0]
    return os.path.join(file, f"{stem}-{datetime.now(UTC):%Y-%m-%dT%H%M%SZ}.db")


def _size(number: int) -> str:
    for unit, size in (("GB", 10**9), ("MB", 10**6)):
        if number >= size:
            return f"{number / size:,.1f} {unit}"
    return f"{number / 1000:,.0f} kB"
