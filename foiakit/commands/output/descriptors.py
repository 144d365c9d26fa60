"""Paths that name an open descriptor of this process: ``/dev/stdout``, ``/dev/fd/63``."""

from __future__ import annotations

import os

from foiakit.system import stdio

_FOLDERS = ("/proc/self/fd", "/proc/thread-self/fd", "/dev/fd")
_LINKS = 40
"""More links in a row are a circle."""


def number_of(path: str) -> int | None:
    """The number of the descriptor that *path* names, directly or by links; ``None`` for others."""
    folders = {os.path.realpath(folder) for folder in _FOLDERS if os.path.isdir(folder)}
    try:
        for _ in range(_LINKS):
            folder, name = os.path.split(path)
            folder = os.path.realpath(folder or ".")
            if folder in folders and name.isascii() and name.isdigit():
                return int(name)
            path = os.path.join(folder, os.readlink(os.path.join(folder, name)))
    except (OSError, ValueError):  # not a link, or nothing there
        pass
    return None


def inherited(number: int) -> os.stat_result | None:
    """Return the status of descriptor *number* if whoever started this process left it open.

    What this process opened for itself, its database for instance, must not be written to.
    """
    try:
        found = os.fstat(number)
        return found if os.get_inheritable(number) and not stdio.was_closed(number) else None
    except (OSError, OverflowError):
        return None
