"""How fast released papers are imported, and in how much memory: python benchmarks/papers.py

    python benchmarks/papers.py --sizes 500 5000 27000

The texts are those of ../shared/world/state_emails, repeated under new numbers and with one word in
eight changed, so that the vocabulary of the database grows as that of a release does; the scans are
those of ../shared/world/pdf. Clock, processor time of all processes, peak of the largest (from
`resource`, so not on Windows). Processes that outlive their parent, as those that read PDFs for a
pool do, are counted on Linux only.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORLD = ROOT.parent / "shared" / "world"
SEED = 20439
_SET_CHILD_SUBREAPER = 36  # of prctl(2)
_WORD = re.compile(r"[a-z]{5,}")
_NUMBER = re.compile(r"C0\d{7}")


def changed(text: str, number: int) -> str:
    """Return *text* as another document, with another number and one word in eight changed."""
    draw = random.Random(SEED + number)
    letters = "abcdefghijklmnopqrstuvwxyz"

    def other(match: re.Match[str]) -> str:
        word = match.group()
        if draw.random() > 1 / 8:
            return word
        at = draw.randrange(len(word))
        return f"{word[:at]}{draw.choice(letters)}{word[at + 1 :]}"

    return _NUMBER.sub(f"C{number:08}", _WORD.sub(other, text))


def write(folder: Path, count: int) -> int:
    """Write *count* texts into *folder*; return the number of their bytes."""
    sources = [
        path.read_text("utf-8", "replace") for path in sorted(WORLD.glob("state_emails/*.txt"))
    ]
    size = 0
    for number in range(count):
        name = f"C{number:08}.txt"
        size += (folder / name).write_text(changed(sources[number % len(sources)], number), "utf-8")
    return size


def imported(source: Path) -> tuple[float, float, int]:
    """Return clock and processor time in seconds, and the peak in MB, of an import of *source*."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "FOIAKIT_DB": str(Path(folder) / "records.db")}
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "foiakit", "import", str(source)],
            env=environment, check=True, capture_output=True,
        )  # fmt: skip
        clock = time.perf_counter() - start
        _wait_for_all()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return clock, used, after.ru_maxrss // 1024


def _adopt_orphans() -> None:
    """Have processes whose parent ends become children of this one, so that they are counted."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _wait_for_all() -> None:
    with suppress(ChildProcessError):
        while True:
            os.wait()


def main() -> None:
    """Print a row for each size, and one for the scans."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[500, 5_000, 27_000])
    asked = parser.parse_args()
    if not WORLD.is_dir():
        sys.exit(f"{WORLD}: not here")
    _adopt_orphans()
    print("| what | MB | clock | processor | peak |\n| --- | --- | --- | --- | --- |")
    for count in asked.sizes:
        with tempfile.TemporaryDirectory() as folder:
            size = write(Path(folder), count)
            clock, used, peak = imported(Path(folder))
        print(f"| {count:,} texts | {size / 1e6:.1f} | {clock:.1f} s | {used:.1f} s | {peak} MB |")
    clock, used, peak = imported(WORLD / "pdf")
    count = len(list(WORLD.glob("pdf/*.pdf")))
    print(f"| {count} scans | | {clock:.1f} s | {used:.1f} s | {peak} MB |")


if __name__ == "__main__":
    main()
