"""A text in the person's own editor: $VISUAL, $EDITOR, or the system's."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from foiakit.errors import FoiakitError


def is_possible() -> bool:
    """Return whether there is a person at a terminal who can edit."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def edit(path: str) -> None:
    """Let the person edit the file at *path*, until the editor ends.

    `FoiakitError` if there is no such editor, or it ends with an error.
    """
    command = _command()
    try:
        with _ctrl_c_is_the_editors():
            code = subprocess.run([*command, path], check=False).returncode  # noqa: S603 - the person's own editor
    except OSError as error:
        raise FoiakitError(
            f"the editor {command[0]!r} cannot be started: {error.strerror}; set EDITOR to another"
        ) from None
    if code:
        raise FoiakitError(f"{command[0]} ended with exit code {code}; nothing was changed")


def _command() -> list[str]:
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    try:
        words = shlex.split(named or "", posix=os.name == "posix")
    except ValueError:
        raise FoiakitError(f"EDITOR: not a command line: {named}") from None
    return words or ["notepad" if os.name == "nt" else "vi"]


@contextmanager
def _ctrl_c_is_the_editors() -> Iterator[None]:
    before = signal.signal(signal.SIGINT, lambda *_: None)  # the editor does not inherit this
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
