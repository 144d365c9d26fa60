"""Lines made of rows by two processes at once, in their order.

The ids come first, in the order of the listing; blocks of them become lines. A copy of this process
always has some blocks to make. This one hands on what comes back, and makes blocks itself while
there is nothing to hand on. So both work all the time, whichever is quicker.

The copy has a connection of its own, which must see the same records: the same last change in the
log, and files that nobody has written to between the moments at which the two began to read. If it
does not, or if it ends, all is made here.
"""

from __future__ import annotations

import marshal
import os
import sqlite3
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain, islice
from typing import Any, NamedTuple

from foiakit.store import connection as opening
from foiakit.store import copies
from foiakit.store.connection import Patience
from foiakit.store.copies import Copy, Ended, Pipes, started
from foiakit.store.functions import know
from foiakit.store.lines import CACHE, know_cells

BLOCK = 60
"""So many lines are made at a time: as much as memory is given for without asking the system."""
HERE = 10
"""So many blocks are made in this process before another is started."""
AHEAD = 3
"""So many blocks the copy has to make, that it need not wait for the next."""
HELD = 2**20
"""So many bytes of lines may wait here for those that come before them."""
_WANTED = f"(VALUES {', '.join(['(?)'] * BLOCK)}) AS wanted"
_Files = list[tuple[int, int]]
Moment = tuple[Any, _Files | None]
"""A state of a database: the last change of its log, and its files, if a copy can see it too."""


class Wording(NamedTuple):
    """How records become lines."""

    line: str
    """The SQL of a record's line."""
    between: bytes
    """What stands between two lines."""


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
        _let_go(connection)


def _let_go(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:  # a full disk ends one by itself
        connection.execute("ROLLBACK")


def lines(
    connection: sqlite3.Connection,
    path: str,
    moment: Moment,
    ids: Iterator[tuple[int]],
    wording: Wording,
) -> Iterator[bytes]:
    """The lines of the records *ids* of the file at *path*, some at a time, in UTF-8.

    *connection* is in the state that *moment* tells of, for as long as this goes on. Nothing stands
    after the last line of what is given at a time. `UnicodeDecodeError` for what is no text.
    """
    blocks = _blocks(ids)
    for block in islice(blocks, HERE):
        yield _made(connection, wording, block)
    first = next(blocks, None)
    if first is None:
        return
    with _other(path, moment, wording) as other:
        waiting: deque[list[int] | bytes] = deque()
        for block in chain([first], blocks):
            if other.wants_more:
                other.ask(block)
                waiting.append(block)
            else:
                waiting.append(_made(connection, wording, block))
            while waiting and (isinstance(waiting[0], bytes) or other.is_ready or _full(waiting)):
                yield _next(waiting, connection, wording, other)
        while waiting:
            yield _next(waiting, connection, wording, other)


def _next(
    waiting: deque[list[int] | bytes],
    connection: sqlite3.Connection,
    wording: Wording,
    other: _Other,
) -> bytes:
    """The lines that come first of those *waiting*: made here, or asked of *other*."""
    block = waiting.popleft()
    if isinstance(block, bytes):
        return block
    return other.answer() or _made(connection, wording, block)


def _full(waiting: deque[list[int] | bytes]) -> bool:
    return sum(len(one) for one in waiting if isinstance(one, bytes)) > HELD


def _blocks(ids: Iterator[tuple[int]]) -> Iterator[list[int]]:
    while block := [number for (number,) in islice(ids, BLOCK)]:
        yield block


def _made(connection: sqlite3.Connection, wording: Wording, block: list[int]) -> bytes:
    statement = (
        f"SELECT CAST({wording.line} AS BLOB) FROM {_WANTED}"
        " CROSS JOIN records ON records.id = wanted.column1"
    )
    nobody = [None] * (BLOCK - len(block))
    made = connection.execute(statement, (*block, *nobody))
    together = wording.between.join([line for (line,) in made])
    together.decode()  # what is no text any more would go out as it is
    return together


class _Other:
    """A copy that makes lines of the same records, if there can be one."""

    def __init__(self, copy: Copy | None) -> None:
        self._copy = copy
        self._asked = 0

    @property
    def wants_more(self) -> bool:
        """Whether it would soon have nothing to do."""
        return self._copy is not None and self._asked < AHEAD

    @property
    def is_ready(self) -> bool:
        """Whether nobody has to wait for `answer`."""
        return self._copy is None or self._copy.has_come()

    def ask(self, block: list[int]) -> None:
        """Have the lines of *block* made."""
        self._asked += 1
        if self._copy:
            try:
                self._copy.send(b"i", marshal.dumps(block))
            except BrokenPipeError:
                self.end()

    def answer(self) -> bytes | None:
        """The lines of the block that was asked for first; ``None`` if the copy has ended."""
        self._asked -= 1
        if self._copy:
            try:
                return self._copy.receive()[1]
            except Ended:
                self.end()
        return None

    def end(self) -> None:
        """Let it go."""
        if self._copy:
            self._copy.end()
            self._copy = None


@contextmanager
def _other(path: str, moment: Moment, wording: Wording) -> Iterator[_Other]:
    apart = copies.can_fork() and moment[1] is not None
    other = _Other(started(lambda pipes: _make(path, moment, wording, pipes)) if apart else None)
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


def _make(path: str, moment: Moment, wording: Wording, pipes: Pipes) -> None:
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
        pipes.send(b"l", _made(connection, wording, block))
