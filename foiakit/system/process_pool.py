"""A few processes that work on parts of a whole, while this one uses their results.

Results come back in the order of the parts, with a bounded number of them ahead. There is no pool
with one processor, or if no process can be started: then only time is lost. On Linux the processes
start by a fork, which costs nothing; elsewhere each one loads the program.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from threading import Thread
from typing import Any, Generic, TypeVar

from foiakit.errors import FoiakitError
from foiakit.system import signals

Part = TypeVar("Part")
Result = TypeVar("Result")
AHEAD = 2
"""The number of parts that wait for a free process."""


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class ProcessPool(Generic[Part, Result]):
    """Processes that call one function with each part. It must be closed."""

    def __init__(
        self,
        work: Callable[[Part], Result],
        workers: int,
        ended: str,
        *,
        here: Callable[[Part], Result] | None = None,
    ) -> None:
        """*work* is called in the processes, and *here* (or *work*) in this one if there are none.

        *ended* is the error message if a process was killed.
        """
        self._work = work
        self._here = here or work
        self._workers = workers
        self._ended = ended
        self._executor: ProcessPoolExecutor | None = None
        self._others: set[Any] = set()
        self.is_useful = workers > 0
        """Whether there are processes, or may be."""

    def start(self) -> None:
        """Start the processes now, before this one opens what a fork must not share."""
        if self.is_useful:
            try:
                self._executor = self._started()
                self._executor.submit(int)
            except (OSError, ImportError, NotImplementedError):
                self._give_up()

    def results(self, parts: Iterable[Part]) -> Iterator[tuple[Part, Result]]:
        """Yield each part with its result, in order.

        If there is no pool (any more), this process does the work. An exception from *parts* is
        raised after the results of the parts before it. Raises `FoiakitError` if a process ended
        early.
        """
        waiting: deque[tuple[Part, Future[Result] | None]] = deque()
        waiting_parts, ended = iter(parts), False
        error: Exception | None = None
        while waiting or not ended:
            while not ended and len(waiting) < self._workers + AHEAD:
                try:
                    part = next(waiting_parts)
                except StopIteration:
                    ended = True
                except Exception as raised:  # it is raised in its place
                    ended, error = True, raised
                else:
                    waiting.append((part, self._submit(part)))
            if waiting:
                part, future = waiting.popleft()
                yield part, self._here(part) if future is None else self._result(future)
        if error:
            raise error

    def _submit(self, part: Part) -> Future[Result] | None:
        if not self.is_useful:
            return None
        try:
            if self._executor is None:
                self._executor = self._started()
            return self._executor.submit(self._work, part)
        except (OSError, ImportError, NotImplementedError):  # no process, or no way to talk to it
            self._give_up()
            return None
        except BrokenProcessPool:
            raise FoiakitError(self._ended) from None

    def _started(self) -> ProcessPoolExecutor:
        self._others = set(multiprocessing.active_children())
        # A fork is safe on Linux alone: the libraries of macOS start threads of their own.
        way = "fork" if sys.platform == "linux" else "spawn"
        return ProcessPoolExecutor(
            self._workers, multiprocessing.get_context(way), initializer=_begin
        )

    def _result(self, future: Future[Result]) -> Result:
        try:
            return future.result()
        except BrokenProcessPool:
            raise FoiakitError(self._ended) from None

    def _give_up(self) -> None:
        self.is_useful = False
        self.close()

    def close(self) -> None:
        """End the processes, whatever they are doing."""
        executor, self._executor = self._executor, None
        if executor is None:
            return
        for process in set(multiprocessing.active_children()) - self._others:
            process.kill()
        executor.shutdown(wait=True, cancel_futures=True)


def _begin() -> None:
    """Set up a process of the pool: the main process decides about Ctrl-C, and when it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signals.end_at_once()
    Thread(target=_end_with_the_other, daemon=True).start()


def _end_with_the_other() -> None:
    other = multiprocessing.parent_process()
    if other is not None:
        other.join()
        os._exit(0)
