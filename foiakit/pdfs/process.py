"""The process that reads PDFs: one for all files, restarted if it does not answer."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
from threading import Timer

from foiakit.errors import BadInput, FoiakitError
from foiakit.pdfs.answers import Answer, Task, from_line

PATIENCE = 120.0
"""Seconds to wait for the next page; even a full page takes only a hundredth of a second."""
_PROGRAM = (
    "import sys; sys.path[:] = sys.argv[1:]; from foiakit.pdfs.reading.worker import serve; serve()"
)


class Crashed(BadInput):
    """The process ended without an answer."""


class Process:
    """The process, started when it is first needed."""

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None
        self._late = False
        self._owner = os.getpid()

    def ask(self, task: Task, name: str) -> None:
        """Send *task*; `FoiakitError`, naming *name*, if no process can be started."""
        if self._owner != os.getpid():  # forked: the process belongs to another
            self._running, self._owner = None, os.getpid()
        if self._running is None or self._running.poll() is not None:
            self.end()
            try:
                self._running = subprocess.Popen(  # noqa: S603 - Python itself
                    [sys.executable, "-S", "-c", _PROGRAM, *filter(None, sys.path)],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                )
            except OSError as error:
                raise _not_started(name, error.strerror or str(error)) from None
        if self._running.stdin is not None:
            self._running.stdin.write(json.dumps(task).encode() + b"\n")
            self._running.stdin.flush()

    def answer(self, name: str) -> Answer:
        """Return the next answer, or raise an error that names *name*.

        `BadInput` if none comes in time, `Crashed` if the process has ended, `FoiakitError` if the
        time cannot be measured because there are too many threads.
        """
        line = b""
        if self._running and self._running.stdout:
            clock = Timer(PATIENCE, self._lose_patience)
            clock.daemon = True
            try:
                clock.start()
            except RuntimeError:  # no thread can be started: threads count as processes
                raise _not_started(name, "too many threads") from None
            try:
                line = self._running.stdout.readline()
            finally:
                clock.cancel()
        if self._late:
            raise BadInput(f"{name}: a page takes longer than {PATIENCE:g} s to read")
        if not line.endswith(b"\n"):
            raise Crashed(f"{name}: damaged: the PDF library crashed on it")
        return from_line(line)

    def end(self) -> None:
        """End the process, whatever it is doing."""
        if self._running is not None:
            self._running.kill()
            with self._running:
                pass  # its pipes are closed and it is waited for
        self._running, self._late = None, False

    def _lose_patience(self) -> None:
        self._late = True
        if self._running is not None:
            self._running.kill()


def _not_started(name: str, why: str) -> FoiakitError:
    # Not in this process: a PDF can be made so that reading it never ends.
    return FoiakitError(f"{name}: the separate process that reads PDFs cannot start: {why}")


PROCESS = Process()
atexit.register(PROCESS.end)
