"""A copy of this process that does a part of the work, on a processor of its own.

The copy is made by a fork, so it has everything that this process had, and starts at once. The two
talk by messages through two pipes. The copy holds no lock and leaves every open database alone. It
ends with this process, however that ends: the pipe that this process holds is closed then.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import NoReturn

from foiakit.errors import FoiakitError

_PIPE = 2**20
_LENGTH = 8
_held: set[int] = set()
"""The ends of pipes to copies that this process holds; another copy must not keep them open."""


def can_fork() -> bool:
    """Whether a second process can be made of this one, and has a processor to run on."""
    # A fork is safe on Linux alone: the libraries of macOS start threads of their own.
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


class Ended(FoiakitError):
    """A copy ended before its time."""


class NotStarted(Ended):
    """The system lets no other process be started, or no more files be opened."""


class Pipes:
    """What messages go through: *reads* and *writes* are the two ends that are on this side."""

    def __init__(self, reads: int, writes: int) -> None:
        self._reads = reads
        self._writes = writes

    def end_with_the_other(self) -> None:
        """For a copy that is sent no messages: end this process at once when the other one ends.

        A copy that waits for its source, a pipe that nobody writes to, would not see it.
        """
        import fcntl
        import select

        # A pipe that loses its last writer sends SIGIO, which ends a process.
        signal.signal(signal.SIGIO, signal.SIG_DFL)
        fcntl.fcntl(self._reads, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(self._reads, fcntl.F_SETFL, os.O_ASYNC)
        if select.select([self._reads], [], [], 0)[0]:  # it ended before this listened
            os._exit(0)

    def send(self, kind: bytes, data: bytes = b"") -> None:
        """Send a message, its kind one byte; `BrokenPipeError` if nobody takes it."""
        message = memoryview(kind + len(data).to_bytes(_LENGTH, "little") + data)
        while message:
            message = message[os.write(self._writes, message) :]

    def has_come(self) -> bool:
        """Whether `receive` need not wait: a message has come, or there will be none."""
        import select

        return bool(select.select([self._reads], [], [], 0)[0])

    def receive(self) -> tuple[bytes, bytes]:
        """The next message: its kind and what it says. `Ended` if there will be none."""
        head = self._exactly(1 + _LENGTH)
        return bytes(head[:1]), self._exactly(int.from_bytes(head[1:], "little"))

    def _exactly(self, number: int) -> bytes:
        parts = []
        while number:
            part = os.read(self._reads, min(number, _PIPE))
            if not part:
                raise Ended("a process that this one had started was ended from outside")
            parts.append(part)
            number -= len(part)
        return parts[0] if len(parts) == 1 else b"".join(parts)


class Copy(Pipes):
    """A copy that runs *work*, with its own ends of the pipes, and then ends."""

    def __init__(self, work: Callable[[Pipes], None]) -> None:
        ends: list[int] = []
        try:
            ends += _pipe()
            ends += _pipe()
            self._process = os.fork()
        except OSError as error:
            for end in ends:
                os.close(end)
            raise NotStarted(f"no process can be started: {error.strerror}") from None
        their_reads, writes, reads, their_writes = ends
        super().__init__(reads, writes)
        if not self._process:
            for end in (reads, writes, *_held):
                os.close(end)
            _do(work, their_reads, their_writes)
        os.close(their_reads)
        os.close(their_writes)
        _held.update((reads, writes))

    def end(self) -> None:
        """End the copy, whatever it does just now, and wait until it is gone."""
        if not self._process:
            return
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        self._process = 0
        for end in (self._reads, self._writes):
            os.close(end)
            _held.discard(end)


def started(work: Callable[[Pipes], None]) -> Copy | None:
    """A copy that runs *work*; ``None`` where the system lets none be started."""
    try:
        return Copy(work)
    except NotStarted:
        return None


def _do(work: Callable[[Pipes], None], reads: int, writes: int) -> NoReturn:
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the other process decides what that means
        work(Pipes(reads, writes))
    finally:
        os._exit(0)


def _pipe() -> tuple[int, int]:
    import fcntl

    ends = os.pipe()
    try:
        fcntl.fcntl(ends[1], fcntl.F_SETPIPE_SZ, _PIPE)
    except OSError:
        return ends  # the system allows no more; it works as it is
    return ends
