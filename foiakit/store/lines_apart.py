"""Lines made of rows by two processes at once, in their order: a copy makes every second block.

The ids come first, in the order of the listing; then blocks of them become lines. The copy has a
connection of its own, which must see the same records: the same last change in the log, and files
that nobody has written to between the moments at which the two began to read. If it does not, or if
it ends, all is made here.
"""

from __future__ import annotations

import json
import marshal
import os
import sqlite3
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain, islice
from typing import Any

from foiakit.store import connection as opening
from foiakit.store import copies
from foiakit.store.connection import Patience
from foiakit.store.copies import Copy, Ended, Pipes
from foiakit.store.functions import know
from foiakit.store.lines import CACHE, know_cells

BLOCK = 60
"""So many lines are made at a time: as much as memory is given for without asking the system."""
HERE = 30
"""So many blocks are made in this process before another is started."""
AHEAD = 4
"""So many blocks are asked for before the first of them is taken: nobody waits."""
_Files = list[tuple[int, int]]
Moment = tuple[Any, _Files | None]
"""A state of a database: the last change of its log, and its files, if a copy can see it too."""


@contextmanager
def still(connection: sqlite3.Connection, path: str) -> Iterator[Moment]:
    """A block in which *connection* sees one state of the file at *path*: which one."""
    if connection.in_transaction:
        yield _moment(connection, None)  # what it wrote itself nobody else sees yet
        return
    files = _files(path)
    connection.execute("BEGIN")
    try:
        yield _moment(connection, files)
    finally:
        connection.execute("ROLLBACK")


def lines(
    connection: sqlite3.Connection, path: str, moment: Moment, ids: Iterator[tuple[int]], line: str
) -> Iterator[list[bytes]]:
    """What the SQL *line* makes of each of the records *ids* of the file at *path*, in UTF-8.

    *connection* is in the state that *moment* tells of, for as long as this goes on.
    """
    statement = (
        f"SELECT CAST({line} AS BLOB) FROM json_each(?) AS wanted"
        " CROSS JOIN records ON records.id = wanted.value"
    )
    blocks = _blocks(ids)
    for block in islice(blocks, HERE):
        yield _made(connection, statement, block)
    first = next(blocks, None)
    if first is None:
        return
    with _other(path, moment, statement) as other:
        pairs = _pairs(chain([first], blocks), other)
        asked = deque(islice(pairs, AHEAD))
        while asked:
            here, there = asked.popleft()
            yield _made(connection, statement, here)
            if there:
                yield other.answer() or _made(connection, statement, there)
            asked.extend(islice(pairs, 1))


def _pairs(blocks: Iterator[list[int]], other: _Other) -> Iterator[tuple[list[int], list[int]]]:
    """A block to be made here and one that *other* is asked for, if it runs."""
    for here in blocks:
        there = next(blocks, []) if other.runs else []
        if there:
            other.ask(there)
        yield here, there


def _blocks(ids: Iterator[tuple[int]]) -> Iterator[list[int]]:
    while block := [number for (number,) in islice(ids, BLOCK)]:
        yield block


def _made(connection: sqlite3.Connection, statement: str, block: list[int]) -> list[bytes]:
    return [made for (made,) in connection.execute(statement, (json.dumps(block),))]


class _Other:
    """A copy that makes lines of the same records, if there can be one."""

    def __init__(self, copy: Copy | None) -> None:
        self._copy = copy

    @property
    def runs(self) -> bool:
        """Whether there is one, and it has not ended."""
        return self._copy is not None

    def ask(self, block: list[int]) -> None:
        """Have the lines of *block* made."""
        if self._copy:
            try:
                self._copy.send(b"i", marshal.dumps(block))
            except BrokenPipeError:
                self.end()

    def answer(self) -> list[bytes] | None:
        """The lines of the block that was asked for last; ``None`` if the copy has ended."""
        if self._copy:
            try:
                made: list[bytes] = marshal.loads(self._copy.receive()[1])  # noqa: S302 - our own
            except Ended:
                self.end()
            else:
                return made
        return None

    def end(self) -> None:
        """Let it go."""
        if self._copy:
            self._copy.end()
            self._copy = None


@contextmanager
def _other(path: str, moment: Moment, statement: str) -> Iterator[_Other]:
    apart = copies.can_fork() and moment[1] is not None
    other = _Other(Copy(lambda pipes: _make(path, moment, statement, pipes)) if apart else None)
    try:
        yield other
    finally:
        other.end()


def _moment(connection: sqlite3.Connection, files: _Files | None) -> Moment:
    last = connection.execute("SELECT id, chain FROM changes ORDER BY id DESC LIMIT 1").fetchone()
    return last, files


def _files(path: str) -> _Files:
    """The size of the database and of its -wal, and when they were written to last."""
    found: _Files = []
    for one in (path, f"{os.path.realpath(path)}-wal"):
        try:
            state = os.stat(one)
        except OSError:
            found.append((0, 0))
        else:
            found.append((state.st_size, state.st_mtime_ns))
    return found


def _make(path: str, moment: Moment, statement: str, pipes: Pipes) -> None:
    """In the copy: make lines for as long as they are asked for; end if it sees another state."""
    connection = opening.read(path, Patience(0))
    know(connection)
    know_cells(connection)
    connection.execute(CACHE)
    connection.execute("BEGIN")
    seen = _moment(connection, None)[0]
    if (seen, _files(path)) != moment:
        return
    while True:
        block = marshal.loads(pipes.receive()[1])  # noqa: S302 - the other process made it
        pipes.send(b"l", marshal.dumps(_made(connection, statement, block)))
