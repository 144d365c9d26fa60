"""Deals the inputs out to the targets' processes, watches these, and reports what was found."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import Any, NamedTuple

from program import ROOT

BLOCK = 100_000
"""The most inputs for one process; then another one continues with fresh memory."""


class Outcome(NamedTuple):
    """What became of one target."""

    name: str
    tried: int
    seconds: float
    slowest: float
    most: int
    finds: list[dict[str, Any]]


def fuzz(
    weights: dict[str, int], count: int, seed: str, jobs: int, finds: Path, *, coverage: bool
) -> int:
    """Meet *count* inputs, dealt out by *weights*; 1 if anything was found, else 0."""
    shares = {
        name: max(1, count * weight // sum(weights.values())) for name, weight in weights.items()
    }
    slow_first = sorted(shares, key=lambda name: weights[name])
    tried, found = 0, 0
    with ThreadPoolExecutor(jobs) as pool:
        tasks = [
            pool.submit(_target, name, shares[name], seed, coverage=coverage) for name in slow_first
        ]
        for task in as_completed(tasks):
            done = task.result()
            tried += done.tried
            found += len(done.finds)
            sys.stdout.write(
                f"{done.name:16} {done.tried:>9,} inputs {done.seconds:7.0f} s"
                f"  slowest {1000 * done.slowest:5.0f} ms  memory {done.most:4} MB"
                f"  {len(done.finds) or 'no'} finds\n"
            )
            for find in done.finds:
                sys.stdout.write(_kept(done.name, seed, find, finds))
            sys.stdout.flush()
    sys.stdout.write(
        f"{tried:,} inputs, {len(shares)} targets, seed {seed}: {found or 'no'} finds\n"
    )
    return int(found > 0)


def _kept(name: str, seed: str, find: dict[str, Any], folder: Path) -> str:
    """Write the input of a find to *folder*, and give the lines that report it."""
    folder.mkdir(parents=True, exist_ok=True)
    what, story = find["find"]["what"], find["find"]["story"]
    path = folder / f"{name.replace(' ', '-')}-{zlib.crc32(what.encode()):08x}.input"
    path.write_bytes(bytes.fromhex(find["data"]))
    path.with_suffix(".txt").write_text(f"{what}\n\n{story}", "utf-8")
    last = "".join(f"    {line}\n" for line in story.splitlines()[-8:])
    return (
        f"  {find['find']['kind']}: {what} (input {find['number']} of seed {seed})\n{last}"
        f"    python -m tests.fuzz --target '{name}' --replay {path}\n"
    )


def _target(name: str, count: int, seed: str, *, coverage: bool) -> Outcome:
    """Meet *count* inputs of one target, with a new process where one has come to an end."""
    finds: dict[str, dict[str, Any]] = {}
    tried, seconds, slowest, most, first = 0, 0.0, 0.0, 0, 0
    while first < count:
        last = min(count, first + BLOCK)
        for answer in _block(name, seed, range(first, last), coverage=coverage):
            if "find" in answer:
                finds.setdefault(answer["find"]["what"], answer)
            if "tried" in answer:
                tried += answer["tried"]
                seconds += answer["seconds"]
                slowest, most = max(slowest, answer["slowest"]), max(most, answer["most"])
            if "ended" in answer:
                # A seed (-1) would end the next process too.
                last = count if answer["ended"] < 0 else answer["ended"] + 1
                tried += max(0, answer["ended"] + 1 - first)
        first = last
    return Outcome(name, tried, seconds, slowest, most, [*finds.values()])


def _block(name: str, seed: str, numbers: range, *, coverage: bool) -> Iterator[dict[str, Any]]:
    """What a process says of the inputs *numbers*; of one that has come to an end, which it was."""
    with tempfile.TemporaryDirectory(prefix="foiakit-fuzz-") as folder:
        place = [str(numbers.start), str(numbers.stop), folder]
        words = [sys.executable, "-m", "tests.fuzz", "--target", name, "--seed", seed]
        words += ["--coverage"] if coverage else []
        environment = {**os.environ, "TMPDIR": folder, "NO_COLOR": "1", "COLUMNS": "80"}
        environment.pop("FOIAKIT_DB", None)
        with (Path(folder) / "talk").open("wb") as talk:
            done = subprocess.run(
                [*words, "--worker", *place], cwd=ROOT, env=environment, check=False,
                stdin=subprocess.DEVNULL, stdout=talk, stderr=subprocess.STDOUT,
            )  # fmt: skip
        answers = Path(folder) / "said"
        if answers.exists():
            yield from map(json.loads, answers.read_text("utf-8").splitlines())
        if done.returncode:
            story = (Path(folder) / "talk").read_text("utf-8", "replace")[-4000:]
            yield from _ended(Path(folder) / "current", done.returncode, story)


def _ended(current: Path, code: int, story: str) -> Iterator[dict[str, Any]]:
    data = current.read_bytes() if current.exists() else bytes(12)
    number = int.from_bytes(data[:8], "big", signed=True)
    size = int.from_bytes(data[8:12], "big")
    lines = [line.strip() for line in story.splitlines() if "foiakit" in line]
    what = f"the process ended with {code}: {(lines or ['?'])[0]}"
    find = {"kind": "end", "what": what, "story": story}
    yield {"find": find, "number": number, "data": data[12 : 12 + size].hex(), "ended": number}
