"""Ctrl-C: what is said of it is what is in the database, whenever it comes, once or twice.

Python raises `KeyboardInterrupt` between any two steps, also between SQLite's commit and the next
line that could write down that it happened. So the handler itself looks, when the key is pressed,
whether the commit that is under way has come to its end, and raises `TooLate` if it has.

It raises once in `GRACE` seconds: a key that is pressed twice does not stop what the first one
began, which is to roll back and to say so.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from time import monotonic
from types import FrameType

from foiakit.errors import TooLate

GRACE = 3.0
"""Seconds in which a second Ctrl-C is the same as the first."""


class _State:
    is_kept: Callable[[], bool] | None = None
    stopped: float | None = None


def install() -> None:
    """Handle Ctrl-C so in this process, unless somebody has seen to it otherwise."""
    if threading.current_thread() is not threading.main_thread():
        return
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _stop)


def nothing_kept() -> None:
    """From now on nothing is kept that a Ctrl-C could come too late for."""
    _State.is_kept = None


def kept_when(is_kept: Callable[[], bool]) -> None:
    """From now on *is_kept* says whether all is kept; it only looks, and raises nothing."""
    _State.is_kept = is_kept


def _stop(_: int, __: FrameType | None) -> None:
    now = monotonic()
    if _State.stopped is not None and now - _State.stopped < GRACE:
        return
    _State.stopped = now
    raise TooLate if _State.is_kept is not None and _State.is_kept() else KeyboardInterrupt
