"""How long `foiakit releases` takes for a whole release of e-mails, from nothing and again.

    python benchmarks/releases.py                     27,000 texts
    python benchmarks/releases.py --texts 2700

The texts are those of a folder (``--folder``, real releases), each copied with other words and
other days: every copy of the folder replaces its words by another permutation of the vocabulary, so
that texts of two copies have almost nothing in common, and those of one copy have what they had.
There is no peer: no other tool does this. The second run has nothing new to compare.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT.parent / "shared" / "world" / "state_emails"
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DAY = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*[,.]?\s+)?\b(?P<month>[A-Z][a-z]{2})[a-z]*\s+"
    r"(?P<day>\d{1,2})(?P<time>,?(?:\s+\d\d:\d\d:\d\d)?)\s+(?P<year>20\d\d)"
)
_DAY_FIRST = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*[,.]?\s+)?\b(?P<day>\d{1,2})\s+"
    r"(?P<month>[A-Z][a-z]{2})[a-z]*\s+(?P<time>)(?P<year>20\d\d)"
)
_WORD = re.compile(r"\b[A-Za-z]{3,}\b")
_KEPT = frozenset(
    "from sent subject date original message release released part full unclassified department"
    " state case doc attachments importance produced house select wrote january february march"
    " april may june july august september october november december monday tuesday wednesday"
    " thursday friday saturday sunday mon tue wed thu fri sat sun".split()
) | {*MONTHS}
"""Words by which stamps and heads are recognised."""
_NUMBER = re.compile(r"\bC05(\d{6})\b")


def main() -> None:
    """Make the texts, import them, and run the command twice."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--texts", type=int, default=27_000)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    chosen = parser.parse_args()
    originals = [path.read_text(encoding="utf-8") for path in sorted(chosen.folder.glob("*.txt"))]
    if not originals:
        sys.exit(f"{chosen.folder}: no texts there; name another folder with --folder")
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder, "texts")
        texts.mkdir()
        for number, text in enumerate(copies(originals, chosen.texts)):
            Path(texts, f"{number}.txt").write_text(text, encoding="utf-8")
        environment = {**os.environ, "FOIAKIT_CACHE": f"{folder}/cache"}
        database = f"{folder}/records.db"
        run("import", str(texts), "--db", database, "--quiet", environment=environment)
        for name in ("from nothing", "nothing new"):
            began, before = time.perf_counter(), processor_time()
            out = run("releases", "--db", database, environment=environment)
            used = resource.getrusage(resource.RUSAGE_CHILDREN)
            print(
                f"{name}: {time.perf_counter() - began:.1f} s,"
                f" {processor_time() - before:.1f} s of a processor;"
                f" {out.count(chr(10)):,} passages; peak so far {used.ru_maxrss / 1024:.0f} MB"
            )
        size = sum(path.stat().st_size for path in Path(folder, "cache").iterdir())
        print(f"database {os.path.getsize(database) / 1e6:.0f} MB, cache {size / 1e6:.0f} MB")


def processor_time() -> float:
    """Return the resources used by processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run(*arguments: str, environment: dict[str, str]) -> str:
    """Return the output of foiakit."""
    done = subprocess.run(
        [sys.executable, "-m", "foiakit", *arguments],
        capture_output=True, text=True, check=True, cwd=ROOT, env=environment,
    )  # fmt: skip
    return done.stdout


def copies(originals: list[str], number: int) -> list[str]:
    """Yield *number* texts: *originals*, repeated, each time with other words and days."""
    counted = Counter(word.lower() for text in originals for word in _WORD.findall(text))
    # they make a text recognisable as English
    common = {word for word, _ in counted.most_common(100)} | _KEPT
    others = sorted(counted.keys() - common)
    chance, made = random.Random(389), list[str]()
    while len(made) < number:
        copy = len(made) // len(originals)
        mixed = others.copy()
        chance.shuffle(mixed)
        words = dict(zip(others, mixed, strict=True)) if copy else {}
        made += [changed(text, copy, words) for text in originals]
    return made[:number]


def changed(text: str, copy: int, words: dict[str, str]) -> str:
    """Return *text* with *words* instead of its own, other days and another number."""

    def moved(match: re.Match[str]) -> str:
        month = match["month"].lower()[:3]
        if month not in MONTHS:
            return match[0]
        try:
            day = date(int(match["year"]), MONTHS.index(month) + 1, int(match["day"]))
        except ValueError:
            return match[0]
        day += timedelta(days=97 * copy)
        return f"{MONTHS[day.month - 1].title()} {day.day}{match['time']} {day.year}"

    def another(match: re.Match[str]) -> str:
        own = match[0]
        word = words.get(own.lower(), own.lower())
        return word.upper() if own.isupper() else word.title() if own.istitle() else word

    text = _NUMBER.sub(lambda match: f"C{5 + copy:02}{match[1]}", text)
    for pattern in (_DAY, _DAY_FIRST):
        text = pattern.sub(moved, text)
    return _WORD.sub(another, text)


if __name__ == "__main__":
    main()
