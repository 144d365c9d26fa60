"""Stops a long statement if the file's pages form a loop.

Pages of a table that refer to one page again and again, which no program writes, contain more rows
than anybody could read. SQLite does not notice this while it reads; its ``quick_check`` does, and
it ends, since it visits each page once. So it is run when a command has taken `SECONDS`, or longer
for a large file: as long as the check itself may take. What takes long for other reasons continues.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing

from foiakit.errors import Damaged
from foiakit.store.file.sqlite_errors import FAILED, is_busy

SECONDS = 5.0
"""How long a command may read before the pages are checked, once."""
BYTES_A_SECOND = 100_000_000
"""How fast pages are checked, so that a check of a large file at most doubles a command's time."""
_PAGES = "*** in database"
"""How ``quick_check``'s messages about pages, rather than values, begin."""


class PageLoopGuard:
    """A progress handler for connections to *path*: stops a statement with `Damaged`."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._began = time.monotonic()
        self._wait = SECONDS
        self._is_sized = False
        self._found: str | None = None

    def __call__(self) -> int:
        """Return 1, for SQLite to stop, if pages are found to be wrong; else 0."""
        if self._found == "" or time.monotonic() < self._began + self._wait:
            return 0
        if not self._is_sized:
            self._is_sized = True
            self._wait += _size(self.path) / BYTES_A_SECOND
            return 0
        if self._found is None:
            self._found = _wrong_pages(self.path)
        if self._found is None:  # the file is locked, perhaps by this command itself
            self._wait *= 2
            return 0
        if not self._found:
            return 0
        FAILED[:] = [Damaged(self.path, self._found)]
        return 1


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)
    except OSError:
        return 0


def _wrong_pages(path: str) -> str | None:
    """Return what is wrong with the pages of the file; empty if nothing is, or it cannot be opened.

    ``None`` if it is locked. A writer has the lock while it moves pages from memory to the file, so
    the content at that moment is not a sign of damage.
    """
    quoted = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    for mode in ("mode=ro", "mode=ro&immutable=1"):  # the second where nothing may be written
        try:
            # A handler must not use the connection that called it.
            with closing(
                sqlite3.connect(f"file:{quoted}?{mode}", uri=True, timeout=0)
            ) as connection:
                (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        except sqlite3.Error as error:
            if is_busy(error):
                return None
            continue
        return " ".join(found.split()) if str(found).startswith(_PAGES) else ""
    return ""
