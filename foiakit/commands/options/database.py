"""The options that say which database, how long to wait for it, and what is printed meanwhile.

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
        """How long to wait for another writer; it says so on stderr unless --quiet."""
        return lock_wait(self.wait, quiet=self.quiet)

    def open(self) -> Store:
        """The database, to read; raises as `Store.open`."""
        return Store.open(self.db, self.waiting())

    def write(self) -> Store:
        """The database, to change; raises as `Store.write`."""
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
        """The same options, as those of a command that reads."""
        return Database(self.db, self.wait, self.quiet)

    def write(self, *, create: bool = False, shared: bool = False) -> Store:
        """The database, to change; *create* and *shared* are those of `Store.write`."""
        return writing(self.db, self.wait, quiet=self.quiet, create=create, shared=shared)

    def write_or_look(self) -> Store:
        """The database to change, or with --dry-run to read, which waits for nobody."""
        return Store.open(self.db) if self.dry_run else self.write()

    def say(self, sentence: str) -> None:
        """Print *sentence* on stderr, unless --quiet."""
        talker(quiet=self.quiet)(sentence)
