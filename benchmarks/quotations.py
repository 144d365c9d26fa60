"""How long `foiakit draft` takes for a manuscript with many quotations over many texts.

    python benchmarks/quotations.py                        27,000 texts, 500 quotations
    python benchmarks/quotations.py --texts 2700 --quotations 50

The texts are composed like those of ``tests/drafts/score.py``: 40 sentences, some 4,500 characters,
which share their words and most of their phrases. Half of the quotations are exact, a quarter have
another word, a quarter were invented. The peer is SQLite's own phrase search with the same
quotations, which finds only the exact ones: the ratio shows what the rest costs.
"""

from __future__ import annotations

import argparse
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from drafts.composed import quotations, text  # noqa: E402 - found by the line above

from foiakit.model.record import Record  # noqa: E402 - after the path
from foiakit.store.store import Store  # noqa: E402 - after the path


def main() -> None:
    """Make the database and the manuscript, and time both programs."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--texts", type=int, default=27_000)
    parser.add_argument("--quotations", type=int, default=500)
    chosen = parser.parse_args()
    chance = random.Random(389)
    texts = [text(chance) for _ in range(chosen.texts)]
    made = quotations(texts, chance, chosen.quotations)
    exact = [text for text in made if text.kind == "exact"][: chosen.quotations // 2]
    changed = [text for text in made if text.kind == "changed"][: chosen.quotations // 4]
    invented = [text for text in made if text.kind == "invented"][: chosen.quotations // 4]
    shown = [*exact, *changed, *invented]
    with tempfile.TemporaryDirectory() as folder:
        database = f"{folder}/records.db"
        with Store.write(database, create=True) as store, store.transaction():
            for number, each in enumerate(texts):
                store.add(Record(title=f"Text {number}", text=each))
        chapter = Path(folder, "chapter.md")
        chapter.write_text(
            "\n\n".join(f"He said “{quotation.quotation}” then." for quotation in shown)
        )
        began = time.perf_counter()
        command = [sys.executable, "-m", "foiakit", "draft", str(chapter), "--db", database]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
        ours = time.perf_counter() - began
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        print(done.stderr.strip())
        began = time.perf_counter()
        with sqlite3.connect(database) as connection:
            found = sum(
                connection.execute(
                    "SELECT count(*) FROM records_fts WHERE records_fts MATCH ?",
                    (f'"{quotation.quotation}"',),
                ).fetchone()[0]
                > 0
                for quotation in shown
            )
        peer = time.perf_counter() - began
    print(
        f"{len(shown)} quotations, {chosen.texts:,} texts: {ours:.1f} s by the clock,"
        f" {used.ru_utime + used.ru_stime:.1f} s of processor, {used.ru_maxrss >> 10} MB;"
        f" SQLite's phrases {peer:.1f} s (finds {found}), ratio {ours / peer:.1f}"
    )


if __name__ == "__main__":
    main()
