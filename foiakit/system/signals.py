"""TERM and HUP end a command as Ctrl-C does: changes are undone, temporary files removed."""

from __future__ import annotations

import os
import signal
from types import FrameType

from foiakit.errors import Terminated

_SIGNALS = ("SIGTERM", "SIGHUP")
_received: list[int] = []


def unwind() -> None:
    """Make TERM and HUP raise `Terminated`, unless they are ignored (``nohup``)."""
    for name in _SIGNALS:
        number = getattr(signal, name, None)  # Windows has no HUP
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _stop)


def end_at_once() -> None:
    """Make TERM and HUP end this process, which has nothing to undo, without a message."""
    for name in _SIGNALS:
        if number := getattr(signal, name, None):
            signal.signal(number, signal.SIG_DFL)


def end() -> None:
    """End the process by the signal that it received, if any, so that its parent sees which one."""
    if _received:
        signal.signal(_received[0], signal.SIG_DFL)
        os.kill(os.getpid(), _received[0])


def _stop(number: int, _: FrameType | None) -> None:
    for name in _SIGNALS:  # nothing interrupts the cleaning up
        if other := getattr(signal, name, None):
            signal.signal(other, signal.SIG_IGN)
    _received.append(number)
    raise Terminated
