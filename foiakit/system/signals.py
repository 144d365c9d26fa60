"""TERM and HUP end a command as Ctrl-C does: what it had begun is undone, temporary files go."""

from __future__ import annotations

import os
import signal
from types import FrameType

from foiakit.errors import Terminated

_SIGNALS = ("SIGTERM", "SIGHUP")
_received: list[int] = []


def unwind() -> None:
    """From now on TERM and HUP raise `Terminated`, unless they are ignored (``nohup``)."""
    for name in _SIGNALS:
        number = getattr(signal, name, None)  # Windows has no HUP
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _stop)


def end_at_once() -> None:
    """From now on TERM and HUP end this process, which has nothing to undo, without a word."""
    for name in _SIGNALS:
        if number := getattr(signal, name, None):
            signal.signal(number, signal.SIG_DFL)


def end() -> None:
    """End the process by the signal that it received, if any, so that its parent sees which."""
    if _received:
        signal.signal(_received[0], signal.SIG_DFL)
        os.kill(os.getpid(), _received[0])


def _stop(number: int, _: FrameType | None) -> None:
    for name in _SIGNALS:  # nothing interrupts the cleaning up
        if other := getattr(signal, name, None):
            signal.signal(other, signal.SIG_IGN)
    _received.append(number)
    raise Terminated
