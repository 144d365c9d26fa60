"""Whatever bytes come, there is a record, a skipped row or a sentence; never a traceback.

This is a little of what ``python -m tests.fuzz`` does, and the proof that it would find something.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from faults.extent import often
from fuzz.mutations import Mutator
from fuzz.seeds import seeds
from fuzz.targets import TARGETS
from fuzz.tokens import tokens
from fuzz.trial import trial
from fuzz.worker import inputs
from program import ROOT

from foiakit.errors import BadInput

EACH = often(8, 200)


@pytest.mark.parametrize("name", TARGETS)
def test_any_bytes_are_read_or_refused_in_a_sentence(name: str) -> None:
    for data in seeds()[name]:
        assert trial(TARGETS[name].run, data) is None
    for number, data in inputs(name, "suite", range(EACH)):
        found = trial(TARGETS[name].run, data)
        assert found is None, f"input {number}: {found.what}\n{found.story}\n{data!r}"


def _never(data: bytes) -> None:
    while True:
        pass


def _in_c(data: bytes) -> None:
    began = time.process_time()
    while time.process_time() - began < 1.5:
        sum(range(10**6))


def _traceback(data: bytes) -> None:
    raise KeyError(data)


def _refusal(data: bytes) -> None:
    raise BadInput("a record that the store does not take")


FAULTS = {_never: "time", _in_c: "time", _traceback: "error", _refusal: "error"}


@pytest.mark.parametrize(("run", "kind"), FAULTS.items())
def test_what_must_not_be_is_found(run: Callable[[bytes], object], kind: str) -> None:
    found = trial(run, b"")
    assert found is not None
    assert found.kind == kind


def test_what_fills_the_memory_is_found() -> None:
    # In a process of its own: this one may have used more before, and only what is new counts. A
    # shell starts it, because Linux counts what the process that starts another one has used.
    code = (
        "import sys; sys.path.insert(0, 'tests'); from fuzz.trial import trial;"
        "print(trial(lambda data: b'x' * 300 * 2**20, b'').kind)"
    )
    words = ["sh", "-c", '"$0" -c "$1"; exit $?', sys.executable, code]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout == "memory\n", done.stderr


def test_what_waits_for_ever_ends_its_process_and_says_where() -> None:
    code = (
        "import sys, time; sys.path.insert(0, 'tests'); from fuzz import trial;"
        "trial.HANGS = 1; trial.trial(lambda data: time.sleep(60), b'')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "Timeout" in done.stderr


def test_a_number_and_a_seed_give_the_same_input_again() -> None:
    first = [data for _, data in inputs("telegram", "1", range(20))]
    assert first == [data for _, data in inputs("telegram", "1", range(20))]
    assert first[7:] == [data for _, data in inputs("telegram", "1", range(7, 20))]
    assert first != [data for _, data in inputs("telegram", "2", range(20))]
    assert len(set(first)) > 15


@pytest.mark.parametrize("name", ["xlsx", "packed", "pdf", "ndjson"])
def test_what_is_packed_is_changed_inside_and_packed_again(name: str) -> None:
    mutator = Mutator(seeds()[name], tokens(name))
    seed = seeds()[name][0]
    changed = {mutator.changed(seed, random.Random(number)) for number in range(40)}
    assert len(changed) > 30
    assert sum(number[:2] == seed[:2] for number in changed) > 10


def test_the_command_says_how_much_was_tried_and_what_was_found(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "tests.fuzz", "--count", "30", "--finds", str(tmp_path)]
    done = subprocess.run(
        [*words, "--target", "dates"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "30 inputs, 1 targets, seed 0: no finds" in done.stdout
    assert not list(tmp_path.iterdir())
