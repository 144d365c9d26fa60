"""Reading on while SQLite works: the second processor reads what comes next.

Python does one thing at a time, but a long statement is SQLite's alone and leaves Python free. So
a thread takes from the source for just as long as such a statement runs. At any other time it
stands still: many short statements and a busy thread would wait for one another at every step.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Generic, TypeVar

_Item = TypeVar("_Item")
_BATCH = 50


class Ahead(Generic[_Item]):
    """What *source* gives, in its order, of which at most *room* items are held in memory."""

    def __init__(self, source: Iterator[_Item], room: int) -> None:
        self._source = source
        self._room = room
        self._read: deque[_Item] = deque()
        self._trouble: BaseException | None = None

    def take(self, number: int) -> list[_Item]:
        """The next items: so many, fewer at the end; what the source raises, in its place."""
        taken = [self._read.popleft() for _ in range(min(number, len(self._read)))]
        if len(taken) < number:
            if self._trouble:
                raise self._trouble
            taken += islice(self._source, number - len(taken))
        return taken

    @contextmanager
    def reading(self) -> Iterator[None]:
        """While the block runs, which should be one long statement, read ahead."""
        stop = threading.Event()
        thread = threading.Thread(target=self._fill, args=(stop,), daemon=True)
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join()

    def _fill(self, stop: threading.Event) -> None:
        try:
            while not stop.is_set() and len(self._read) < self._room and not self._trouble:
                before = len(self._read)
                self._read.extend(islice(self._source, _BATCH))
                if len(self._read) == before:
                    return
        except BaseException as trouble:  # raised again where it belongs, in `take`
            self._trouble = trouble
