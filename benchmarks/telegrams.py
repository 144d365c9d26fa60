"""How fast telegrams' texts are imported: python benchmarks/telegrams.py --against
../another-checkout

Both checkouts import the same folder of composed telegrams (some 5 KB each, in the forms of
tests/cables/labelled, the numbers and the words new in each) into a new database, in turn; the
medians of several rounds are printed, by the clock and by the processor. Both are affected alike by
what other programs do at the same time.
"""

from __future__ import annotations

import argparse
import compileall
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from synthetic_corpus import records
from targets import TELEGRAMS

ROOT = Path(__file__).resolve().parents[1]
FORMS = ROOT / "tests" / "cables" / "labelled"
PARAGRAPHS = 6
_SERIAL = re.compile(r"(?<!\d)\d{5,6}(?![\dZ])")
_NUMBERED = re.compile(r"^(\d+)\. .*?(?=\n\s*\n|\n[A-Z]+\n)", re.S | re.M)


def write(folder: Path, number: int) -> None:
    """*number* telegrams as files in *folder*, always the same."""
    forms = [path.read_text("utf-8") for path in sorted(FORMS.glob("synthetic-*.txt"))]
    forms = [text for text in forms if _NUMBERED.search(text)]
    prose = (record["description"].upper() for record in records(number * PARAGRAPHS))
    for at in range(number):
        text = forms[at % len(forms)]
        last = list(_NUMBERED.finditer(text))[-1]
        first = int(last[1]) + 1
        more = "".join(f"\n\n{first + more}. {_lines(next(prose))}" for more in range(PARAGRAPHS))
        text = text[: last.end()] + more + text[last.end() :]
        # Another serial number each, the same at each occurrence; not a time (``141905Z``).
        serials = sorted(set(_SERIAL.findall(text)))
        # 7,919 is prime, so no two of 100,000 texts have one number.
        new = {
            serial: f"{(7919 * at + 131 * place) % 10 ** len(serial):0{len(serial)}}"
            for place, serial in enumerate(serials)
        }
        text = _SERIAL.sub(lambda match, new=new: new[match[0]], text)
        (folder / f"{at:05}.txt").write_text(text, "utf-8")


def _lines(words: str) -> str:
    lines, line = [], ""
    for word in words.split():
        if len(line) + len(word) > 62:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def seconds(checkout: Path, folder: Path, *, is_single: bool) -> tuple[float, float]:
    """Return how long *checkout* takes to import *folder*, by the clock and by the processor.

    With *is_single* it is restricted to one processor.
    """
    with tempfile.TemporaryDirectory() as made:
        command = [sys.executable, "-m", "foiakit", "import", "--quiet", str(folder)]
        held = ["taskset", "-c", "0"] if is_single else []
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.perf_counter()
        subprocess.run(
            [*held, *command, "--db", f"{made}/records.db"], cwd=checkout, check=True,
        )  # fmt: skip
        taken = time.perf_counter() - began
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return taken, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure what is requested."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--number", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--against", type=Path, help="Another checkout of foiakit.")
    parser.add_argument("--one", action="store_true", help="Hold both to one processor (Linux).")
    options = parser.parse_args()
    checkouts = [ROOT, *([options.against.resolve()] if options.against else [])]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        write(folder, options.number)
        size = sum(file.stat().st_size for file in folder.iterdir()) / options.number
        print(f"{options.number:,} telegrams of {size:,.0f} bytes, {options.rounds} rounds")
        for checkout in checkouts:
            compileall.compile_dir(checkout / "foiakit", quiet=1)  # as pip installs it
        taken: dict[Path, list[tuple[float, float]]] = {checkout: [] for checkout in checkouts}
        for _ in range(options.rounds):
            for checkout in checkouts:
                taken[checkout].append(seconds(checkout, folder, is_single=options.one))
    for at, name in enumerate(("clock", "processor")):
        middle = [statistics.median(each[at] for each in taken[checkout]) for checkout in checkouts]
        print(f"by the {name}")
        for checkout, median in zip(checkouts, middle, strict=True):
            print(f"{checkout!s:40}{options.number / median:8.0f} a second")
        if len(middle) == 2:
            times = middle[1] / middle[0]
            missed = "" if times >= TELEGRAMS else ", missed"
            print(f"times as many: {times:.2f} (target {TELEGRAMS}{missed})")


if __name__ == "__main__":
    main()
