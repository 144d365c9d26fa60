"""Papers a second with the pool and with Spark: python benchmarks/scale.py --texts 1000 10000

Composed telegrams (some 5 KB each, those of benchmarks/telegrams.py) are read by `foiakit import`
and by `python -m foiakit.scale` on local clusters of one and of two workers, each in a process of
its own. The output is seconds by the clock and of processor time, papers a second, and the peak
memory of a process that reads; then the cost of writing all records as Parquet and of reading them
again. A run with one text shows what starting Spark costs. A million: --texts 1000000.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from telegrams import write

WAYS = {
    "pool": [],
    "Spark, 1 worker": ["--master", "local-cluster[1,1,1024]"],
    "Spark, 2 workers": ["--master", "local-cluster[2,1,1024]"],
}
_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")


class Measured(NamedTuple):
    """The result of a process and its children."""

    clock: float
    processor: float
    memory: int
    """The peak memory of a process that reads, in bytes."""


def below(pid: int) -> Iterator[int]:
    """The processes under *pid*."""
    found: list[str] = []
    with suppress(OSError):  # it may have ended
        for task in os.listdir(f"/proc/{pid}/task"):
            found += Path(f"/proc/{pid}/task/{task}/children").read_text().split()
    for child in map(int, found):
        yield child
        yield from below(child)


def size(pid: int) -> int:
    """Return the bytes that *pid* has in memory, unless it is Java, whose memory is set
    beforehand.
    """
    try:
        if b"java" in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")[0]:
            return 0
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0


def processor(pid: int) -> float:
    """Return the seconds of processor time that *pid* has used."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS
    except (OSError, IndexError):
        return 0


def measured(*command: str) -> Measured:
    """Run *command*; an error if it fails."""
    begun = time.monotonic()
    with tempfile.TemporaryFile() as messages:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=messages)
        memory, took = 0, dict[int, float]()
        while process.poll() is None:
            for pid in (process.pid, *below(process.pid)):
                memory = max(memory, size(pid))
                took[pid] = max(took.get(pid, 0), processor(pid))
            time.sleep(0.1)
        clock = time.monotonic() - begun
        if process.returncode:
            messages.seek(0)
            raise SystemExit(messages.read().decode())
    return Measured(clock, sum(took.values()), memory)


def row(texts: int, what: str, found: Measured) -> None:
    """Print a line of the table."""
    print(
        f"| {texts:,} | {what} | {found.clock:.1f} | {found.processor:.1f} |"
        f" {texts / found.clock:,.0f} | {found.memory / 2**20:,.0f} |",
        flush=True,
    )


def measure(texts: int, ways: list[str], folder: Path) -> None:
    """Print the lines for that many *texts*, in files that are made in *folder*."""
    papers, db, lake = folder / "papers", str(folder / "all.db"), str(folder / "all.parquet")
    papers.mkdir()
    write(papers, texts)
    foiakit = [sys.executable, "-m", "foiakit"]
    for way in ways:
        if way == "pool":
            row(texts, way, measured(*foiakit, "import", "-q", str(papers), "--db", db))
            continue
        words = [str(papers), str(folder / way), "--conf", "spark.ui.enabled=false", *WAYS[way]]
        row(texts, way, measured(sys.executable, "-m", "foiakit.scale", *words))
    if "pool" in ways:
        out = ["--details", "--partition", "year", "-o", lake]
        row(texts, "Parquet out", measured(*foiakit, "export", "-q", "--db", db, *out))
        again = str(folder / "again.db")
        row(texts, "Parquet in", measured(*foiakit, "import", "-q", lake, "--db", again))
        bytes_of = sum(path.stat().st_size for path in Path(lake).rglob("*") if path.is_file())
        whole = sum(path.stat().st_size for path in papers.iterdir())
        print(f"\n{texts:,} texts: {whole:,} bytes; Parquet {bytes_of:,};"
              f" database {os.path.getsize(db):,}\n", flush=True)  # fmt: skip


def main() -> None:
    """Measure what the command line requests."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--texts", type=int, nargs="+", default=[1, 1000, 10_000])
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=list(WAYS))
    options = parser.parse_args()
    print("| texts | read by | seconds | of processor | a second | MB a worker |")
    print("| ---: | --- | ---: | ---: | ---: | ---: |")
    for texts in options.texts:
        with tempfile.TemporaryDirectory() as folder:
            measure(texts, options.ways, Path(folder))


if __name__ == "__main__":
    main()
