"""A few processes that read parts of what is imported, while this one keeps the records.

Parts come back in their order, a bounded number of them ahead. There is no pool where there is one
processor, or where none can be started: then nothing is lost but time. The processes start before
anything is read, on Linux by a fork, which costs nothing; elsewhere each one loads the program.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from threading import Thread
from typing import Any, TypeVar

from foiakit.errors import FoiakitError
from foiakit.readers import file_batches
from foiakit.readers.file_batches import Block, Files, Outcome

Part = TypeVar("Part", Files, Block)
MOST = 8
"""More processes than this the one that keeps the records cannot follow."""
AHEAD = 2
"""How many parts wait for a process that has become free."""


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Pool:
    """Processes that read, from the first part on. To be closed.

    With *busy* the process that keeps has as much to do as they, and gets a processor of its own.
    """

    def __init__(self, *, busy: bool = False) -> None:
        number = processors()
        self._workers = min(MOST, number - 1 if busy else number)
        self._executor: ProcessPoolExecutor | None = None
        self._others: set[Any] = set()
        self.is_useful = number > 1
        """Whether there are processes, or may be."""

    def outcomes(self, wanted: Iterable[Part]) -> Iterator[tuple[Part, Outcome]]:
        """Each part with what came of it, in their order.

        Where there is no pool (any more), parts are read here. What *wanted* raises is raised after
        the outcomes of the parts before it. `FoiakitError` if a process ended before its time.
        """
        waiting: deque[tuple[Part, Future[Outcome] | None]] = deque()
        given, ended = iter(wanted), False
        error: Exception | None = None
        while waiting or not ended:
            while not ended and len(waiting) < self._workers + AHEAD:
                try:
                    part = next(given)
                except StopIteration:
                    ended = True
                except Exception as raised:  # it is raised in its place
                    ended, error = True, raised
                else:
                    waiting.append((part, self._submit(part)))
            if waiting:
                part, future = waiting.popleft()
                yield part, file_batches.read(part) if future is None else _result(future)
        if error:
            raise error

    def _submit(self, part: Files | Block) -> Future[Outcome] | None:
        if not self.is_useful:
            return None
        try:
            if self._executor is None:
                self._executor = self._started()
            return self._executor.submit(file_batches.read, part)
        except (OSError, ImportError, NotImplementedError):  # no process, or no way to talk to it
            self.is_useful = False
            self.close()
            return None
        except BrokenProcessPool:
            raise _ended() from None

    def _started(self) -> ProcessPoolExecutor:
        self._others = set(multiprocessing.active_children())
        # A fork is safe on Linux alone: the libraries of macOS start threads of their own.
        way = "fork" if sys.platform == "linux" else "spawn"
        return ProcessPoolExecutor(
            self._workers, multiprocessing.get_context(way), initializer=_begin
        )

    def close(self) -> None:
        """End the processes, whatever they do."""
        executor, self._executor = self._executor, None
        if executor is None:
            return
        for process in set(multiprocessing.active_children()) - self._others:
            process.kill()
        executor.shutdown(wait=True, cancel_futures=True)


def _begin() -> None:
    """In a process of the pool: the other one decides what Ctrl-C means, and when this one ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_the_other, daemon=True).start()


def _end_with_the_other() -> None:
    other = multiprocessing.parent_process()
    if other is not None:
        other.join()
        os._exit(0)


def _result(future: Future[Outcome]) -> Outcome:
    try:
        return future.result()
    except BrokenProcessPool:
        raise _ended() from None


def _ended() -> FoiakitError:
    return FoiakitError(
        "a process that read the input was ended from outside (for want of memory?);"
        " nothing was imported"
    )
