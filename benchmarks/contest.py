"""Whole processes measured side by side: every contender once, then all of them again.

The machine may be busy with something else; only what ran at the same time is compared, and the
median of several rounds is taken.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, Self


class Cost(NamedTuple):
    """The result of a contender: seconds by the clock, seconds of processor, peak memory in MB.

    The seconds of processor and the memory are those of all its processes together.
    """

    seconds: float
    processor: float
    memory: float


class Contender(NamedTuple):
    """A name, and the commands that do the work one after the other.

    A command is a list of words; its standard output goes to *out*. The shell of SQLite reads its
    own commands from *script*.
    """

    name: str
    commands: Sequence[Sequence[str]]
    out: Path | None = None
    script: str = ""
    before: Callable[[], object] = lambda: None
    """Prepares everything; it is not measured."""


class Memory:
    """Watches the memory of a process and its children while it is open.

    *peak* is the most that they had in memory together, in MB: the sum of their proportional shares
    (Linux's Pss), so that a page that two of them share is counted once. What comes and goes
    between two samples is not seen.
    """

    def __init__(self, process: int) -> None:
        self.peak = 0.0
        self._process = process
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _watch(self) -> None:
        pause = 0.02
        while not self._stop.wait(pause):
            began = time.perf_counter()
            self.peak = max(self.peak, sum(map(_resident, _family(self._process))))
            pause = max(0.02, 50 * (time.perf_counter() - began))


def _family(process: int) -> Iterator[int]:
    yield process
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:  # it has ended, or the system has no /proc
        return
    for child in children:
        yield from _family(int(child))


def _resident(process: int) -> float:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
    except (OSError, StopIteration):
        return 0


def run(contender: Contender) -> Cost:
    """Do the work once; `SystemExit` with the command's message if it fails."""
    contender.before()
    total = Cost(0, 0, 0)
    for command in contender.commands:
        out = open(contender.out, "wb") if contender.out else subprocess.DEVNULL  # noqa: SIM115 - the process has it
        began = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=out, stderr=subprocess.PIPE
        )
        assert process.stdin is not None  # noqa: S101 - for mypy
        assert process.stderr is not None  # noqa: S101 - for mypy
        with Memory(process.pid) as memory:
            process.stdin.write(contender.script.encode())
            process.stdin.close()
            output = process.stderr.read().decode(errors="replace")
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{contender.name}: {' '.join(command)}: {output[-2000:]}")
        total = Cost(
            total.seconds + time.perf_counter() - began,
            total.processor + usage.ru_utime + usage.ru_stime,
            max(total.memory, usage.ru_maxrss / 1024, memory.peak),
        )
    return total


def compile_foiakit() -> None:
    """Compile foiakit to byte code, as pip does when it installs, but not for a checkout.

    Without it every start compiles what it imports, if Python may not write byte code
    (``PYTHONDONTWRITEBYTECODE``).
    """
    import compileall

    import foiakit

    compileall.compile_dir(Path(foiakit.__file__).parent, quiet=1)


def contest(title: str, contenders: Sequence[Contender], rounds: int) -> dict[str, Cost]:
    """Run all of them *rounds* times in turn, print a table, and return the medians by name."""
    compile_foiakit()
    costs: dict[str, list[Cost]] = {contender.name: [] for contender in contenders}
    for _ in range(rounds):
        for contender in contenders:
            costs[contender.name].append(run(contender))
    middle = {
        name: Cost(*(statistics.median(values) for values in zip(*each, strict=True)))
        for name, each in costs.items()
    }
    ours = middle[contenders[0].name]
    print(f"\n{title} ({rounds} rounds)")
    print(f"{'':28}{'seconds':>9}{'ratio':>7}{'processor':>11}{'ratio':>7}{'peak MB':>9}")
    for name, cost in middle.items():
        print(
            f"{name:28}{cost.seconds:9.2f}{ours.seconds / cost.seconds:7.2f}"
            f"{cost.processor:11.2f}{ours.processor / cost.processor:7.2f}{cost.memory:9.0f}",
            flush=True,
        )
    return middle
