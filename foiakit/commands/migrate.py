"""Update a database from an older version of foiakit.

\b
    foiakit migrate --db old.db

Commands that write do this automatically.
"""

from __future__ import annotations

from foiakit.commands.options.common import DB, WAIT, Db, Quiet, Wait, talker, writing
from foiakit.store.file.connection import SCHEMA


def run(*, db: Db = DB, wait: Wait = WAIT, quiet: Quiet = False) -> None:
    """Open it for writing, which migrates it."""
    with writing(db, wait, quiet=quiet):
        talker(quiet=quiet)(f"{db}: schema {SCHEMA}, up to date")
