"""Ctrl-C: its message agrees with what is in the database, whenever it is pressed.

Python raises `KeyboardInterrupt` between any two steps, also between SQLite's commit and the next
line, which would note that it happened. So the handler itself checks whether the current commit has
ended, and raises `InterruptedTooLate` if it has. It raises once in `GRACE` seconds: a second press
does not stop what the first one began, which is to roll back and to report it.

Python prints and drops an exception that is raised while it discards an unfinished generator. A
Ctrl-C (or TERM) that is dropped there is delivered again a moment later.
"""

from __future__ import annotations

import _thread
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from types import FrameType

from foiakit.errors import InterruptedTooLate, Terminated

TYPE_CHECKING = False  # as typing's, without its cost (foiakit.model.tuples)
if TYPE_CHECKING:
    from sys import UnraisableHookArgs

GRACE = 3.0
"""A second Ctrl-C within this many seconds is the same as the first."""

AGAIN = 0.01
"""Seconds until a Ctrl-C that Python dropped is delivered again."""


class _State:
    is_kept: Callable[[], bool] | None = None
    stopped: float | None = None
    is_terminated = False


def install() -> None:
    """Handle Ctrl-C this way in this process, unless another handler is installed."""
    if threading.current_thread() is not threading.main_thread():
        return
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _stop)
        sys.unraisablehook = _dropped


def ignore() -> None:
    """Ignore Ctrl-C from now on: the process reports the interruption and ends.

    While Python ends it gives each signal back its default, which would end the process by the
    signal instead of with the documented exit code. An ignored signal stays ignored.

    CPython also notes that a Ctrl-C ended code that was run from a string (`exec`, as dataclasses
    and named tuples use it). ``python -m foiakit`` would then end by the signal, although it was
    handled. Running another string clears the note.
    """
    eval("0")  # noqa: S307 - a constant
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def nothing_kept() -> None:
    """Declare that from now on a Ctrl-C cannot come too late."""
    _State.is_kept = None


def kept_when(is_kept: Callable[[], bool]) -> None:
    """Declare that from now on *is_kept* returns whether all is kept; it must not raise."""
    _State.is_kept = is_kept


def _stop(_: int, __: FrameType | None) -> None:
    if _State.is_terminated:
        raise Terminated
    now = monotonic()
    if _State.stopped is not None and now - _State.stopped < GRACE:
        return
    _State.stopped = now
    raise (
        InterruptedTooLate if _State.is_kept is not None and _State.is_kept() else KeyboardInterrupt
    )


def _dropped(what: UnraisableHookArgs) -> None:
    """Deliver a Ctrl-C again that Python could not raise where it came; print anything else."""
    if not isinstance(what.exc_value, KeyboardInterrupt):
        sys.__unraisablehook__(what)
        return
    _State.stopped, _State.is_terminated = None, isinstance(what.exc_value, Terminated)
    # From another thread: what is raised in here would be dropped as well.
    again = threading.Timer(AGAIN, _press_again)
    again.daemon = True
    with suppress(RuntimeError):  # no thread can be started: press the key again
        again.start()


def _press_again() -> None:
    """Send the signal to the main thread, which wakes it if it is waiting."""
    main = threading.main_thread().ident
    if main is not None and hasattr(signal, "pthread_kill"):
        signal.pthread_kill(main, signal.SIGINT)
    else:  # Windows
        _thread.interrupt_main()
