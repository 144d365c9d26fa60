"""What the second index of full text costs: its size, its time, and a trigram index beside it.

    python benchmarks/folded_search.py --records 20000 --share 0.1

Composed records are imported twice: as they are, and with letters that SQLite does not fold
(``Łódź``, ``北京``) in the given share of them. A trigram index, which would find inside any word,
is made of the same texts. A ratio is the first one's figure divided by the other's.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from contest import contest, run
from size import foiakit_import
from synthetic_corpus import records

import foiakit
from foiakit.store.schema.rows import FULL_TEXT

WORDS = "Łódź œuvre 北京市政府"
NAMES = ", ".join(FULL_TEXT)
TRIGRAM = f"CREATE VIRTUAL TABLE trigrams USING fts5 ({NAMES}, content = '', tokenize = 'trigram')"


def write(path: Path, number: int, share: float) -> None:
    """*number* composed records at *path*, *share* of them with such letters."""
    step = round(1 / share) if share else number + 1
    with path.open("w", encoding="utf-8") as out:
        for at, row in enumerate(records(number), 1):
            if at % step == 0:
                row["description"] = f"{WORDS} {row['description']}"
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


def megabytes(connection: sqlite3.Connection, table: str) -> float:
    """What the tables of an index take."""
    found: int = connection.execute(
        "SELECT sum(pgsize) FROM dbstat WHERE name LIKE ?", (f"{table}%",)
    ).fetchone()[0]
    return found / 1e6


def milliseconds(work: Callable[[], object], rounds: int = 7) -> float:
    """The shortest of some rounds."""
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return 1000 * min(taken)


def first_page(opened: foiakit.Database, word: str) -> None:
    """Find the first records with *word*, and their snippets."""
    list(opened.search(word, limit=20))


def trigrams(database: Path) -> tuple[float, float, float]:
    """Seconds to make a trigram index of all texts, its size, and what a search in it takes."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(TRIGRAM)
        began = time.perf_counter()
        connection.execute(f"INSERT INTO trigrams (rowid, {NAMES}) SELECT id, {NAMES} FROM records")
        connection.commit()
        made = time.perf_counter() - began
        ask = "SELECT rowid FROM trigrams WHERE trigrams MATCH '\"北京市\"' LIMIT 20"
        taken = milliseconds(lambda: connection.execute(ask).fetchall())
        return made, megabytes(connection, "trigrams"), taken


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=20_000)
    parser.add_argument("--share", type=float, default=0.1)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        contenders = []
        for label, share in (("with such letters", asked.share), ("without", 0.0)):
            source = folder / f"{label}.ndjson"
            write(source, asked.records, share)
            imported = foiakit_import(source, folder / f"{label}.db")
            contenders.append(imported._replace(name=label))
        contest(f"import of {asked.records:,} records", contenders, asked.rounds)
        database = folder / "with such letters.db"
        run(contenders[0])
        with closing(sqlite3.connect(database)) as connection:
            whole, folded = (megabytes(connection, name) for name in ("records_fts", "folded_fts"))
        with foiakit.open(database) as opened:
            hits = {word: opened.search(word) for word in ("lodz", "北京")}
            print({word: len(found) for word, found in hits.items()})
            finds = {
                word: milliseconds(partial(first_page, opened, word))
                for word in ("lodz", "北京", "no such word")
            }
        made, size, taken = trigrams(database)
        print(f"records_fts {whole:.1f} MB, folded_fts {folded:.1f} MB, trigrams {size:.1f} MB")
        print(f"trigrams: made in {made:.2f} s, a search {taken:.2f} ms")
        print({word: f"{taken:.2f} ms" for word, taken in finds.items()})


if __name__ == "__main__":
    main()
