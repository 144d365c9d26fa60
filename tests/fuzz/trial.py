"""One input thrown at one target, within limits of time and memory."""

from __future__ import annotations

import faulthandler
import resource
import signal
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import FrameType, TracebackType
from typing import NamedTuple

from foiakit.errors import FoiakitError

SECONDS = 1.0
SECONDS_PER_BYTE = 100e-6
"""An input may take `SECONDS` of the processor and so much more for each of its bytes."""
MEGABYTES = 96
BYTES_PER_BYTE = 1000
"""An input may raise the most memory that was ever in use by so much."""
HANGS = 120
"""The process is killed if Python could not even be interrupted for this many seconds."""


class Find(NamedTuple):
    """Something that must not be: what kind it is, where, and the whole story."""

    kind: str
    """``error``, ``time``, ``memory`` or ``end``: the process itself came to an end."""
    what: str
    """The error and the place in foiakit's code: two finds that say the same are one."""
    story: str = ""


class TooLong(BaseException):
    """The time of an input is over: no `Exception`, which a reader might take for its own."""


def seconds(data: bytes) -> float:
    """How long *data* may take."""
    return SECONDS + len(data) * SECONDS_PER_BYTE


def trial(run: Callable[[bytes], object], data: bytes) -> Find | None:
    """What goes wrong when *data* is given to *run*, if anything does.

    What takes too long is tried again: the first input of a target pays for imports and tables.
    """
    found = _once(run, data)
    return _once(run, data) if found and found.kind == "time" else found


def _once(run: Callable[[bytes], object], data: bytes) -> Find | None:
    limit = seconds(data)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    faulthandler.dump_traceback_later(HANGS, exit=True)
    before = signal.signal(signal.SIGPROF, _stop)
    began = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, limit)
    try:
        run(data)
    except FoiakitError as error:
        return _error(error, "a refusal that nobody expects here")
    except TooLong as error:
        return Find(
            "time", f"more than {SECONDS:g} s: {_place(error.__traceback__)}", _story(error)
        )
    except Exception as error:
        return _error(error, "")
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        faulthandler.cancel_dump_traceback_later()
    took = time.process_time() - began
    if took > 1.5 * limit:  # where the clock could not interrupt it
        return Find("time", f"{took:.1f} s for {len(data):,} bytes, not to be interrupted")
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory) * 1024
    if grown > MEGABYTES * 2**20 + len(data) * BYTES_PER_BYTE:
        return Find("memory", f"{grown >> 20} MB for {len(data):,} bytes")
    return None


def _stop(number: int, frame: FrameType | None) -> None:
    # Once is not always enough: what is raised inside a callback of SQLite is lost there.
    with suppress(ValueError):
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
    raise TooLong


def _error(error: Exception, why: str) -> Find:
    sentence = f"{type(error).__name__} at {_place(error.__traceback__)}"
    return Find("error", f"{sentence} ({why})" if why else sentence, _story(error))


def _place(trace: TracebackType | None) -> str:
    """The innermost line of foiakit's own, or of the target's."""
    frames = traceback.extract_tb(trace)
    own = [frame for frame in frames if f"{Path('foiakit')}/" in frame.filename] or frames
    if not own:
        return "an unknown place"
    return f"{'/'.join(Path(own[-1].filename).parts[-3:])}:{own[-1].name}"


def _story(error: BaseException) -> str:
    return "".join(traceback.format_exception(error, limit=-12))[-4000:]
