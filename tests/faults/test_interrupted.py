"""What is said after Ctrl-C is what is in the file, at any step, once and twice."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from faults.database import filled, foiakit, source
from faults.extent import often, report

INTERRUPTED = Path(__file__).with_name("interrupted.py")
HERE, MORE = 3, 4
COMMANDS = {
    "import": ["import", "more.ndjson"],
    "edit": ["edit", "1-3", "--pages", "7", "--tag", "edited"],
    "remove": ["remove", "1-2", "--yes"],
    "merge": ["merge", "other.db"],
    "undo": ["undo"],
}
NOTHING_KEPT = ("nothing was changed", "; unfinished work was not saved")
ALL_KEPT = (
    "everything was saved before it could be stopped",
    " too late: the work was already saved",
)


def holds(sentences: tuple[str, ...], message: str) -> bool:
    """Whether one of *sentences* is in what was *message*."""
    return any(sentence in message for sentence in sentences)


@pytest.mark.skipif(sys.platform == "win32", reason="it forks")
@pytest.mark.parametrize("presses", [1, 2], ids=["once", "twice"])
@pytest.mark.parametrize("command", COMMANDS)
def test_the_message_after_ctrl_c_is_what_is_kept(
    here: Path, command: str, presses: int, record_property: Callable[[str, object], None]
) -> None:
    filled(here / "records.db", HERE)
    source(here / "more.ndjson", MORE, HERE)
    done = foiakit("import", "-q", "--db", "other.db", "more.ndjson", folder=here)
    assert (done.returncode, done.stderr) == (0, "")
    runs = often(20, 150 if presses == 1 else 75)
    done = subprocess.run(
        [sys.executable, str(INTERRUPTED), str(runs), str(presses), *COMMANDS[command]],
        capture_output=True, text=True, check=False, cwd=here, timeout=500,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    seen = [json.loads(line) for line in done.stdout.splitlines()]
    for run in seen:
        message = run["said"]
        assert "Traceback" not in message, run
        if "foiakit: interrupted" in message:
            assert run["code"] == 130, run
            assert holds(NOTHING_KEPT, message) != holds(ALL_KEPT, message), (
                run
            )  # one of them, not both
            assert run["kept"] == ("before" if holds(NOTHING_KEPT, message) else "after"), run
        else:
            assert (run["code"], run["kept"]) == (0, "after"), run
    assert {run["kept"] for run in seen} == {"before", "after"}
    report(record_property, f"{len(seen)} times {command} with {presses} Ctrl-C around its commit")


DISCARDED = """
import signal, time
from foiakit.system import interrupts, signals

def numbers():
    try:
        yield 1
    finally:
        signal.raise_signal(signal.{signal})

interrupts.install()
signals.unwind()
try:
    next(numbers())
    time.sleep(20)
except KeyboardInterrupt as stopped:
    print(type(stopped).__name__)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such signals")
@pytest.mark.parametrize(
    ("signal", "raised"), [("SIGINT", "KeyboardInterrupt"), ("SIGTERM", "Terminated")]
)
def test_a_signal_while_a_generator_is_discarded_still_stops_the_program(
    signal: str, raised: str
) -> None:
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", DISCARDED.format(signal=signal)],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{raised}\n", "")
    assert time.monotonic() - began < 15, "it stops what waits, and does not wait for it"
