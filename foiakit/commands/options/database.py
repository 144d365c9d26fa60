"""The options for the database, the time to wait for it, and what is printed meanwhile.

Every command that uses a database takes one of these two bundles (see `bundles`).
"""

from __future__ import annotations

from typing import NamedTuple

from foiakit.commands.options.common import (
    DB,
    WAIT,
    Db,
    DryRun,
    Quiet,
    Wait,
    lock_wait,
    talker,
    writing,
)
from foiakit.store.file.connection import LockWait
from foiakit.store.store import Store


class Database(NamedTuple):
    """Options of a command that reads."""

    db: Db = DB
    wait: Wait = WAIT
    quiet: Quiet = False

    def waiting(self) -> LockWait:
        """How long to wait for another writer; reported on stderr unless --quiet."""
        return lock_wait(self.wait, quiet=self.quiet)

    def open(self) -> Store:
        """Open the database for reading; raises as `Store.open`."""
        return Store.open(self.db, self.waiting())

    def write(self) -> Store:
        """Open the database for writing; raises as `Store.write`."""
        return writing(self.db, self.wait, quiet=self.quiet)

    def say(self, sentence: str) -> None:
        """Print *sentence* on stderr, unless --quiet."""
        talker(quiet=self.quiet)(sentence)


class ChangedDatabase(NamedTuple):
    """Options of a command that writes."""

    db: Db = DB
    wait: Wait = WAIT
    dry_run: DryRun = False
    quiet: Quiet = False

    @property
    def to_read(self) -> Database:
        """Return the same options, as those of a command that reads."""
        return Database(self.db, self.wait, self.quiet)

    def write(self, *, create: bool = False, shared: bool = False) -> Store:
        """Open the database for writing; *create* and *shared* are those of `Store.write`."""
        return writing(self.db, self.wait, quiet=self.quiet, create=create, shared=shared)

    def write_or_look(self) -> Store:
        """Open the database for writing or, with --dry-run, for reading, which never waits."""
        return Store.open(self.db) if self.dry_run else self.write()

    def say(self, sentence: str) -> None:
        """Print *sentence* on stderr, unless --quiet."""
        talker(quiet=self.quiet)(sentence)
