"""How fast the first page of `foiakit wanted` is, compared with a plain script with the same query.

    python benchmarks/wanted.py --records 1000000 --rounds 5
    python benchmarks/wanted.py --db cited-1m.db --rounds 5

The database is synthetic, made in SQL from a seed: telegrams of 1973 to 1979 from 60 posts, and as
many references as records. Half of the references go to a few thousand telegrams, the others are
spread over all; four in ten mean a telegram that is held, one in twenty one that is known to be
released.

The plain script walks the same index, sorts the groups and looks up the first twenty, which is the
least that any program has to do: it neither distinguishes releases nor shows who cites it and when.
The ratio is foiakit's figure divided by the script's. On a busy machine only the ratio counts.
"""

from __future__ import annotations

import argparse
import random
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path

from contest import Contender, contest

from foiakit.model import vocabulary
from foiakit.model.message import post_key
from foiakit.store.store import Store

FOIAKIT = str(Path(sysconfig.get_path("scripts")) / "foiakit")
PAGE = 20
SEED = 389
YEARS = range(1973, 1980)
SCRIPT = f"""import sqlite3
import sys


def main():
    connection = sqlite3.connect(f"file:{{sys.argv[1]}}?mode=ro", uri=True)
    shown = 0
    for post, year, serial, number in connection.execute(
        "SELECT post, year, serial, count(*) AS n FROM refs INDEXED BY refs_by_message"
        " WHERE serial IS NOT NULL GROUP BY post, serial, year ORDER BY n DESC LIMIT 2000"
    ):
        held = connection.execute(
            "SELECT id FROM records WHERE post = ? AND serial = ? AND year = ? AND title <> ''",
            (post, serial, year),
        ).fetchone()
        if held is None and year:
            print(post, serial, year, number)
            shown += 1
            if shown == {PAGE}:
                break
    return 0


if __name__ == "__main__":
    sys.exit(main())
"""


def make(path: Path, records: int) -> None:
    """Create a database with that many synthetic telegrams, and as many references between them."""
    print(f"making {records:,} records and as many references ...", flush=True)
    chance = random.Random(SEED)
    posts = [post.name for post in vocabulary.posts()][:60]
    each = records // (len(posts) * len(YEARS)) + 1
    with Store.write(str(path), create=True) as store, store.transaction():
        run = store.connection.executemany
        run(
            "INSERT INTO records (uid, message, year, kind, title, date, document, created,"
            " updated, day_first, day_last, post, serial)"
            " VALUES (?, ?, ?, 'Cable', ?, ?, ?, '', '', ?, ?, ?, ?)",
            _records(posts, each, records),
        )
        run(
            "INSERT INTO refs (record, number, place, kind, letter, post, serial, year, year_by,"
            " message, printed, sentence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'document', ?, ?, ?)",
            _references(chance, posts, each, records),
        )


def _records(posts: list[str], each: int, records: int) -> Iterator[tuple[object, ...]]:
    """Every other number of each post and year; one in twenty is only a number on a list."""
    made = 0
    for year in YEARS:
        for name in posts:
            key = post_key(name)
            for number in range(1, each + 1):
                if made == records:
                    return
                made += 1
                serial = 2 * number
                day = None
                title = None
                if number % 20:
                    day = f"{year}-{1 + 12 * number // (each + 12):02}-{1 + number % 28:02}"
                    title = f"synthetic telegram {made}"
                yield (
                    f"synthetic-{made}", f"{name} {serial:05}", year, title, day,
                    f"{year}{name[:6].upper()}{serial:05}", day, day, key, serial,
                )  # fmt: skip


def _references(
    chance: random.Random, posts: list[str], each: int, records: int
) -> Iterator[tuple[object, ...]]:
    often = [_target(chance, posts, each) for _ in range(5000)]
    keys = {name: post_key(name) for name in posts}
    for record in range(1, records + 1):
        if chance.random() < 0.5:
            name, serial, year = often[int(len(often) * chance.random() ** 1.5)]
        else:
            name, serial, year = _target(chance, posts, each)
        wild = chance.random()
        kind = "cable"
        asked: int | None = year
        if wild < 0.02:
            asked = None
        elif wild < 0.05:
            kind = "telephone call"
        message = f"{name} {serial}"
        if kind == "cable":
            yield (
                record, 0, "ref", kind, "A", keys[name], serial, asked, message, message.upper(),
                f"THIS IS SYNTHETIC AND REFERS TO {message.upper()}, WHICH IS WHY IT IS HERE.",
            )  # fmt: skip
        else:
            yield (record, 0, "ref", kind, "A", None, None, None, None, "SYNTHETIC TELCON", None)


def _target(chance: random.Random, posts: list[str], each: int) -> tuple[str, int, int]:
    serial = chance.randint(1, 2 * each)
    if serial % 2 == 0 and chance.random() < 0.2:
        serial -= 1
    return chance.choice(posts), serial, chance.choice(YEARS)


def main() -> None:
    """Make the database if it is not there, and measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--db", type=Path, help="a database that was made before, or is kept here")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = arguments.db or Path(folder) / "cited.db"
        if not database.exists():
            make(database, arguments.records)
        script = Path(folder) / "plain.py"
        script.write_text(SCRIPT, encoding="utf-8")
        environment = ["env", f"FOIAKIT_DB={database}"]
        wanted = [*environment, FOIAKIT, "wanted", "--limit", str(PAGE)]
        plain = Contender("plain script", [[sys.executable, str(script), str(database)]])
        contest("the first page, plain", [Contender("foiakit", [wanted]), plain], arguments.rounds)
        json = Contender("foiakit", [[*wanted, "--format", "json"]])
        contest("the first page, JSON", [json, plain], arguments.rounds)
        some = Contender("foiakit", [[*wanted, "--post", "bern"]])
        contest("one post's references", [some, plain], arguments.rounds)


if __name__ == "__main__":
    main()
