"""Run foiakit on mutated inputs and report failures: ``python -m tests.fuzz --count 20000``.

Each target runs in a process of its own. A process that dies or hangs is a failure too, and another
one continues with the next input. Each input that fails is written to a file in the folder
``--finds``; ``--replay FILE --target NAME`` runs it again. Exit code 1: there were failures.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the tests' own modules

from fuzz.parent import fuzz
from fuzz.worker import work


def main() -> int:
    """Read the command line and do it."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=20_000, help="inputs, all targets together")
    parser.add_argument("--seed", default="0", help="another seed, other inputs")
    parser.add_argument("--target", action="append", metavar="NAME", help="this one; repeatable")
    parser.add_argument("--jobs", type=int, default=2, help="processes at once")
    parser.add_argument("--coverage", action="store_true", help="guided by coverage (atheris)")
    parser.add_argument("--finds", type=Path, default=Path("fuzz-finds"), metavar="FOLDER")
    parser.add_argument("--replay", type=Path, metavar="FILE", help="meet this input again")
    parser.add_argument("--list", action="store_true", help="name the targets")
    parser.add_argument("--worker", nargs=3, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.worker:
        first, last, folder = asked.worker
        numbers = range(int(first), int(last))
        work(asked.target[0], asked.seed, numbers, Path(folder), coverage=asked.coverage)
        return 0

    from fuzz.targets import TARGETS

    unknown = [name for name in asked.target or () if name not in TARGETS]
    if unknown or (asked.replay and len(asked.target or ()) != 1):
        parser.error(f"--target takes one of: {', '.join(TARGETS)}")
    if asked.list:
        sys.stdout.writelines(f"{name}\n" for name in TARGETS)
        return 0
    if asked.replay:
        from fuzz.trial import trial

        found = trial(TARGETS[asked.target[0]].run, asked.replay.read_bytes())
        sys.stdout.write(f"{found.kind}: {found.what}\n{found.story}" if found else "nothing\n")
        return int(found is not None)
    weights = {name: target.weight for name, target in TARGETS.items()}
    chosen = {name: weights[name] for name in asked.target or TARGETS}
    return fuzz(chosen, asked.count, asked.seed, asked.jobs, asked.finds, coverage=asked.coverage)


if __name__ == "__main__":
    sys.exit(main())
