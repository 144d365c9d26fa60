"""Asking for a PDF's pages: one process for all, ended and begun anew if it does not answer."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from threading import Timer

from foiakit.errors import BadInput, FoiakitError, NeedsExtra
from foiakit.readers.documents.pdf_pages import KINDS, Ended, Opened, Page, Refused, Said

PATIENCE = 120.0
"""Seconds in which the next page must come; a full page takes a tenth of one."""
_PROGRAM = (
    "import sys; sys.path[:] = sys.argv[1:];"
    " from foiakit.readers.documents.pdf_pages import serve; serve()"
)


class Pdf:
    """A PDF that has been read: the text layer of each page, and what the file says of itself."""

    def __init__(self, opened: Opened) -> None:
        self.opened = opened
        self.texts: list[str] = []
        self.unread: list[int] = []
        """Pages that are damaged."""
        self.mended = 0
        """How often pypdf had to guess what was meant."""


class _Process:
    """The process, from the first time that one is needed."""

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None
        self._late = False
        self._owner = os.getpid()

    def ask(self, path: str) -> None:
        """Send *path*; a process that is gone is begun anew."""
        if self._owner != os.getpid():  # forked: the process belongs to another
            self._running, self._owner = None, os.getpid()
        if self._running is None or self._running.poll() is not None:
            self.end()
            try:
                self._running = subprocess.Popen(  # noqa: S603 - Python itself
                    [sys.executable, "-c", _PROGRAM, *filter(None, sys.path)],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                )
            except OSError as error:
                raise _not_started(path, error.strerror or str(error)) from None
        if self._running.stdin is not None:
            self._running.stdin.write(json.dumps(path).encode() + b"\n")
            self._running.stdin.flush()

    def said(self, name: str) -> Said:
        """What comes next; `BadInput` if nothing does."""
        line = b""
        if self._running and self._running.stdout:
            clock = Timer(PATIENCE, self._lose_patience)
            clock.daemon = True
            try:
                clock.start()
            except RuntimeError:  # no thread, which counts as a process
                raise _not_started(name, "too many threads") from None
            try:
                line = self._running.stdout.readline()
            finally:
                clock.cancel()
        if self._late:
            raise BadInput(f"{name}: a page takes longer than {PATIENCE:g} s to read")
        if not line.endswith(b"\n"):
            raise BadInput(f"{name}: damaged: reading it ends without an answer")
        kind, *values = json.loads(line)
        return KINDS[kind](*values)

    def end(self) -> None:
        """End the process, whatever it does."""
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


_PROCESS = _Process()
atexit.register(_PROCESS.end)


def pages_of(path: str, name: str, pulse: Callable[[], None]) -> Pdf:
    """The PDF at *path*, called *name*; `BadInput` or `NeedsExtra` if it cannot be read.

    *pulse* is called after each page.
    """
    if find_spec("pypdf") is None:
        raise NeedsExtra(f"{name}: reading a PDF", "pdf")
    try:
        _PROCESS.ask(os.path.abspath(path))
        found = _taken(name, pulse)
    except BaseException:
        _PROCESS.end()  # what it was about to say belongs to nobody
        raise
    if isinstance(found, Pdf):
        return found
    if found.extra:
        raise NeedsExtra(f"{name}: {found.why}", "pdf")
    raise BadInput(f"{name}: {found.why}")


def _taken(name: str, pulse: Callable[[], None]) -> Pdf | Refused:
    found: Pdf | None = None
    while True:
        one = _PROCESS.said(name)
        if isinstance(one, Refused):
            return one
        if isinstance(one, Opened):
            found = Pdf(one)
        elif found and isinstance(one, Page):
            found.texts.append(one.text or "")
            if one.text is None:
                found.unread.append(len(found.texts))
            pulse()
        elif found and isinstance(one, Ended):
            found.mended = one.mended
            return found
        else:
            raise BadInput(f"{name}: damaged: reading it gives no pages")
