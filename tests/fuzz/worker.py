"""The process in which one target meets its inputs, one after another; its parent watches over it.

Each input is made of the seed, the target's name and the input's number, so it can be made again.
With ``--coverage`` atheris (libFuzzer) chooses among inputs by the lines of foiakit that they
reach, and the mutations are the same.
"""

from __future__ import annotations

import json
import os
import random
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MEMORY = 4 * 2**30
"""More than this a worker does not get at all."""


def work(name: str, seed: str, numbers: range, folder: Path, *, coverage: bool) -> None:
    """Meet the inputs *numbers*; what is found goes to ``folder``, as does what is being tried."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    if coverage:
        import atheris

        with atheris.instrument_imports(include=["foiakit"]):
            log = _Log(name, folder)
        _guided(log, name, seed, numbers, folder)
        return
    log = _Log(name, folder)
    log.warm()
    for number, data in inputs(name, seed, numbers):
        log.meet(number, data)
    log.end()


def inputs(name: str, seed: str, numbers: range) -> Iterator[tuple[int, bytes]]:
    """The inputs of the target *name*, each with its number."""
    from fuzz.mutations import Mutator
    from fuzz.seeds import seeds
    from fuzz.tokens import tokens

    mutator = Mutator(seeds()[name], tokens(name))
    for number in numbers:
        yield number, mutator.fresh(random.Random(f"{seed}/{name}/{number}"))


class _Log:
    """Meets inputs and keeps, in ``folder``, what is found and what is being tried."""

    def __init__(self, name: str, folder: Path) -> None:
        from fuzz.targets import TARGETS
        from fuzz.trial import trial

        self._name, self._folder = name, folder
        self._run, self._trial = TARGETS[name].run, trial
        self._met: set[str] = set()
        self._began = time.monotonic()
        self._slowest = 0.0
        self._file = os.open(folder / "current", os.O_RDWR | os.O_CREAT, 0o600)
        self.tried = 0

    def warm(self) -> None:
        """Run every seed once, so that imports and tables are not counted for an input."""
        from fuzz.seeds import seeds

        for data in seeds()[self._name]:
            self.meet(-1, data)
        self.tried = 0

    def meet(self, number: int, data: bytes) -> None:
        """Try *data*, having written it down first."""
        head = number.to_bytes(8, "big", signed=True) + len(data).to_bytes(4, "big")
        os.pwrite(self._file, head + data, 0)
        before = time.perf_counter()
        found = self._trial(self._run, data)
        self._slowest = max(self._slowest, time.perf_counter() - before)
        self.tried += 1
        if found and found.what not in self._met:
            self._met.add(found.what)
            self._say({"find": found._asdict(), "number": number, "data": data.hex()})

    def end(self) -> None:
        """Say how much was tried."""
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
        took = time.monotonic() - self._began
        self._say({"tried": self.tried, "seconds": took, "slowest": self._slowest, "most": most})

    def _say(self, what: dict[str, Any]) -> None:
        with (self._folder / "said").open("a", encoding="utf-8") as out:
            out.write(json.dumps(what) + "\n")


def _guided(log: _Log, name: str, seed: str, numbers: range, folder: Path) -> None:
    import atheris
    from fuzz.mutations import LARGEST, Mutator
    from fuzz.seeds import seeds
    from fuzz.tokens import tokens

    known = seeds()[name]
    mutator = Mutator(known, tokens(name))
    corpus = folder / "corpus"
    corpus.mkdir(exist_ok=True)
    for at, data in enumerate(known):
        (corpus / f"seed{at}").write_bytes(data)
    log.warm()

    def run_once(data: bytes) -> None:
        log.meet(numbers.start + log.tried, data)
        if log.tried >= len(numbers):
            log.end()
            sys.stdout.flush()
            os._exit(0)  # libFuzzer would go on: its own count leaves out the corpus

    def changed(data: bytes, most: int, chance: int) -> bytes:
        return mutator.changed(data, random.Random(chance))[:most]

    number = random.Random(f"{seed}/{name}/{numbers.start}").randrange(1, 2**31)
    options = [f"-seed={number}", f"-max_len={LARGEST}", "-verbosity=0", "-timeout=600"]
    options += ["-rss_limit_mb=0", "-detect_leaks=0", "-print_final_stats=0"]
    atheris.Setup([sys.argv[0], *options, str(corpus)], run_once, custom_mutator=changed)
    atheris.Fuzz()
