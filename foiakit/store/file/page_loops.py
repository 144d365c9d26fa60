"""A statement that goes on for long is stopped if the file's pages have no end.

Pages of a table that refer to one page again and again, which no program writes, hold more rows
than anybody could read. SQLite does not see it while it reads; its ``quick_check`` does, and comes
to an end, for it visits each page once. So it is asked when a command has taken `SECONDS`: what
takes long because there is much to do goes on.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing

from foiakit.errors import Damaged
from foiakit.store.file.sqlite_errors import FAILED

SECONDS = 5.0
"""So long a command may read before the pages are checked, once."""
_PAGES = "*** in database"
"""What ``quick_check`` says first of pages that are wrong, and of no value that is."""


class PageLoopGuard:
    """A progress handler for connections to *path*: stops a statement with `Damaged`."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._at = time.monotonic() + SECONDS
        self._found: str | None = None

    def __call__(self) -> int:
        """1, for SQLite to stop, where pages are found to be wrong; else 0."""
        if self._found == "" or time.monotonic() < self._at:
            return 0
        if self._found is None:
            self._found = _wrong_pages(self.path)
        if not self._found:
            return 0
        FAILED[:] = [Damaged(self.path, self._found)]
        return 1


def _wrong_pages(path: str) -> str:
    """What is wrong with the pages of the file; empty where nothing is, or nobody can say now."""
    quoted = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    for mode in ("mode=ro", "mode=ro&immutable=1"):  # the second where nothing may be written
        try:
            # A handler must not use the connection that called it.
            with closing(sqlite3.connect(f"file:{quoted}?{mode}", uri=True)) as connection:
                (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        except sqlite3.Error:
            continue
        return " ".join(found.split()) if str(found).startswith(_PAGES) else ""
    return ""
