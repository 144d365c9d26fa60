"""Output longer than the terminal goes through the person's pager while it is still being produced.

The pager is $PAGER, else the one in the configuration file, else ``less``. A list of a million
records appears immediately: the pager takes as much as is viewed, and nothing more is read from the
database.
"""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO, Annotated

import typer

from foiakit import configuration
from foiakit.commands.options.help_page import COMMON

LESS = "FRX"
"""The options of less, unless its user has set others: exit immediately if it fits the screen
(F), pass colours through (R), leave the text on the screen (X).
"""

AROUND = 6
"""Lines of the screen other than records: headings, the line on remaining records, a prompt."""
NoPager = Annotated[
    bool, typer.Option("--no-pager", help="Do not use a pager.", rich_help_panel=COMMON)
]


@contextmanager
def paged(*, no_pager: bool = False) -> Iterator[IO[str]]:
    """Return where to write: the pager's input on a terminal, else stdout.

    When the person leaves the pager the block ends quietly at its next write.
    """
    pager = None if no_pager or not sys.stdout.isatty() else _started()
    if pager is None or pager.stdin is None:
        yield sys.stdout
        return
    try:
        yield pager.stdin
    except BrokenPipeError:
        pass
    finally:
        _finished(pager, pager.stdin)


def _started() -> subprocess.Popen[str] | None:
    try:
        command = shlex.split(configuration.holds("pager")[0])
    except ValueError:
        command = [configuration.DEFAULTS["pager"]]
    if not command or os.environ.get("TERM") == "dumb":
        return None
    sys.stdout.flush()
    try:
        return subprocess.Popen(  # noqa: S603 - the person's own choice of program
            command,
            stdin=subprocess.PIPE,
            env={"LESS": LESS, **os.environ},
            encoding=sys.stdout.encoding,
            errors="backslashreplace",
        )
    except OSError:
        return None  # no such program: better a long text than none


def _finished(pager: subprocess.Popen[str], pipe: IO[str]) -> None:
    # Ctrl-C belongs to the pager (in less it stops a search); wait until its user leaves it.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with suppress(BrokenPipeError):
            pipe.close()
        pager.wait()
    finally:
        signal.signal(signal.SIGINT, before)


def page_of_terminal() -> int:
    """Return how many lines of records fit the screen."""
    return max(shutil.get_terminal_size().lines - AROUND, 5)
