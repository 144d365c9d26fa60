"""How fast records are found and counted, compared with other programs that answer the same
question.

    python benchmarks/find.py                 makes its databases first
    python benchmarks/find.py --db 1m.db --small 1k.db --papis ~/papis/bin/papis

The others get SQL, which is more than a person would type, on foiakit's own indices: the sqlite3
shell, the sqlite-utils command, and a plain Python script with the sqlite3 module behind the same
kind of console entry as foiakit's. papis, if it is found, gets as many documents as the small
database has. A ratio is foiakit's figure divided by the other's.

The most important results come last, in one table: medians of processor time, which other work on
the machine disturbs least, with foiakit's own limit.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import sys
import sysconfig
import tempfile
from pathlib import Path

import papis_shelf
from contest import Contender, Cost, contest, run
from synthetic_corpus import write

PROGRAMS = Path(sysconfig.get_path("scripts"))
FOIAKIT = str(PROGRAMS / "foiakit")
UTILS = str(PROGRAMS / "sqlite-utils")
SHELL = "sqlite3"
PAGE = ["--limit", "20"]
SCRIPT_, UTILS_, SHELL_, PAPIS = "plain script", "sqlite-utils", "sqlite3 shell", "papis"
LINE = "records.id, date, classification, message, records.title"
CITED = "message, originator, kind, title, date, classification, captions, pages"
ORDER = "ORDER BY day_first NULLS LAST, id LIMIT 20"
FROM = "1980-03-04"
FILTERS = [
    [],
    ["--classification", "secret"],
    ["--at-least", "secret"],
    ["--post", "kabul"],
    ["--year", "1975"],
    ["--kind", "report"],
    ["--caption", "nodis"],
    ["--collection", "389"],
    ["--from", FROM],
    ["--until", "1975"],
    ["--classification", "secret", "--from", FROM, "--until", "1981"],
    ["--at-least", "secret", "--from", FROM, "--until", "1981"],
    ["--post", "kabul", "--from", FROM],
    ["--year", "1975..1979", "--until", "1978-05"],
    ["--kind", "report", "--from", FROM, "--until", "1981"],
    ["--caption", "nodis", "--from", FROM, "--until", "1981"],
    ["--collection", "389", "--from", FROM],
]
OTHERS = [["--originator", "kabul"], ["--excised"], ["--lacks", "date"], ["--source", "nowhere"],
          ["--post", "kabul", "--kind", "letter"]]  # fmt: skip
GROUPED = "SELECT substr(day_first, 1, 7), classification, count(*) FROM records GROUP BY 1, 2"
RANGES = """WITH RECURSIVE
level (name) AS (SELECT min(classification) FROM records UNION ALL SELECT
 (SELECT min(classification) FROM records WHERE classification > name) FROM level
 WHERE name NOT NULL),
month (day) AS (SELECT substr(min(day_first), 1, 7) || '-01' FROM records UNION ALL SELECT
 date(day, '+1 month') FROM month WHERE day < (SELECT max(day_first) FROM records))
SELECT substr(day, 1, 7), name, (SELECT count(*) FROM records WHERE classification IS name
 AND day_first >= day AND day_first < date(day, '+1 month')) FROM month, level"""
"""The months by counts of ranges of the index (classification, day): the best SQL we know."""
ENTRY = """#!{python}
import re
import sys
from plain import main
if __name__ == '__main__':
    sys.exit(main())
"""
SCRIPT = """import sqlite3
import sys


def main():
    connection = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
    for row in connection.execute(sys.argv[2]):
        print("\\t".join("" if value is None else str(value) for value in row))
    return 0
"""


def made(folder: Path, records: int) -> Path:
    """Create a database of that many synthetic records."""
    source, database = folder / f"{records}.ndjson", folder / f"{records}.db"
    print(f"making {records:,} records ...", flush=True)
    write(records, source)
    run(Contender("import", [[FOIAKIT, "import", str(source), "--db", str(database), "--quiet"]]))
    source.unlink()
    return database


def words(database: Path) -> dict[str, str]:
    """Words by how many of the records have them, and two adjacent ones."""
    connection = sqlite3.connect(database)
    (records,) = connection.execute("SELECT count(*) FROM records").fetchone()
    connection.execute(
        "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, records_fts, row)"
    )
    found = {
        name: connection.execute(
            "SELECT term FROM temp.vocabulary ORDER BY abs(doc - ?) LIMIT 1", (share * records,)
        ).fetchone()[0]
        for name, share in {"in every record": 1, "common": 0.05, "rare": 0.0002}.items()
    }
    (text,) = connection.execute("SELECT description FROM records WHERE id = 4").fetchone()
    connection.close()
    return {**found, "phrase": '"' + " ".join(text.replace(".", "").split()[1:3]) + '"'}


class Desk:
    """All contenders, and their results."""

    def __init__(self, folder: Path, rounds: int) -> None:
        (folder / "plain.py").write_text(SCRIPT, encoding="utf-8")
        self.entry = folder / "plain"
        self.entry.write_text(ENTRY.format(python=sys.executable), encoding="utf-8")
        self.entry.chmod(0o755)
        self.rounds = rounds
        self.taken: list[tuple[str, dict[str, Cost], str, float]] = []

    def contest(self, title: str, contenders: list[Contender], other: str, bound: float) -> None:
        """Measure; foiakit may take at most *bound* times what *other* takes (0: any)."""
        costs = contest(title, contenders, self.rounds)
        self.taken.append((title, costs, other, bound))

    def ask(
        self,
        database: Path,
        title: str,
        command: list[str],
        sql: str,
        bounds: dict[str, float],
        *more: Contender,
    ) -> None:
        """Measure the same question for all; *bounds* by the name of the other program."""
        path = str(database)
        contenders = [
            Contender("foiakit", [[FOIAKIT, command[0], *command[1:], "--db", path]]),
            Contender(SCRIPT_, [[str(self.entry), path, sql]]),
            Contender(SHELL_, [[SHELL, "-tabs", path, sql]]),
            Contender(UTILS_, [[UTILS, "query", path, sql, "--tsv"]]),
            *more,
        ]
        if command == ["cite", "4"]:  # as shell loops call it
            os.environ["FOIAKIT_DB"] = path
            contenders[0] = Contender("foiakit", [[FOIAKIT, *command]])
        costs = contest(title, contenders, self.rounds)
        for other, bound in (bounds or {SCRIPT_: 0}).items():
            self.taken.append((title, costs, other, bound))

    def report(self) -> None:
        """One table of the most important results."""
        print("\n| asked | foiakit, ms | against | its ms | ratio | bound |")
        print("|---|---|---|---|---|---|")
        for title, costs, other, bound in self.taken:
            ours, theirs = (next(iter(costs.values())), costs[other])
            ratio = ours.processor / theirs.processor
            kept = "" if not bound else f"{bound}" + ("" if ratio <= bound else " **missed**")
            print(
                f"| {title} | {1000 * ours.processor:.0f} | {other} |"
                f" {1000 * theirs.processor:.0f} | {ratio:.2f} | {kept} |"
            )


def questions(desk: Desk, database: Path, size: str, bounds: dict[str, float]) -> None:
    """list, search, timeline and stats."""
    desk.ask(
        database,
        f"list --classification secret, {size}",
        ["list", "--classification", "secret", *PAGE],
        f"SELECT {LINE} FROM records WHERE classification = 'Secret' {ORDER}",
        bounds,
    )
    for name, word in words(database).items():
        desk.ask(
            database,
            f"search, {name}, {size}",
            ["search", word, *PAGE],
            f"SELECT {LINE}, snippet(records_fts, -1, '**', '**', '...', 24) FROM records_fts"
            " JOIN records ON records.id = records_fts.rowid"
            f" WHERE records_fts MATCH '{word}' ORDER BY rank LIMIT 20",
            bounds,
        )
    month = ["timeline", "--by", "month", "--format", "csv"]
    desk.ask(database, f"timeline --by month, GROUP BY, {size}", month, GROUPED,
             bounds or {SCRIPT_: 1.5})  # fmt: skip
    desk.ask(database, f"timeline --by month, ranges, {size}", month, RANGES, bounds)
    for fields in (["classification"], ["post", "classification"]):
        desk.ask(
            database,
            f"stats --by {' --by '.join(fields)}, {size}",
            ["stats", *(word for field in fields for word in ("--by", field))],
            f"SELECT {', '.join(fields)}, count(*) FROM records"
            f" GROUP BY {', '.join(fields)} ORDER BY count(*) DESC",
            bounds,
        )


def shelf(desk: Desk, program: str, folder: Path, small: Path) -> None:
    """papis, and foiakit on as many records."""
    with sqlite3.connect(small) as connection:
        (number,) = connection.execute("SELECT count(*) FROM records").fetchone()
    papis = papis_shelf.Shelf(program, folder, number)
    os.environ["FOIAKIT_DB"] = str(small)
    rare = words(small)["rare"]
    for title, command, asked in (
        ("one record", ["cite", "4"], "ref:record000004"),
        ("a rare word", ["search", rare, *PAGE], f"abstract:{rare}"),
    ):
        contenders = [Contender("foiakit", [[FOIAKIT, *command]]), papis.asked(asked)]
        desk.contest(f"{title} of {number:,}, papis", contenders, PAPIS, 0)


def pages(desk: Desk, large: Path, small: Path) -> None:
    """Compare the first page of a list in both, filter by filter."""
    for filters in (*FILTERS, *OTHERS):
        contenders = [
            Contender(name, [[FOIAKIT, "list", "--db", str(path), "--format", "table", *PAGE,
                              *filters]])
            for name, path in (("large", large), ("small", small))
        ]  # fmt: skip
        bound = 1.2 if filters in FILTERS else 0
        desk.contest(" ".join(["list", *filters]), contenders, "small", bound)


def main() -> None:
    """Read the options, then measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--db", type=Path, help="an existing database instead of a made one")
    parser.add_argument("--small", type=Path, help="likewise for the small one, of a thousand")
    parser.add_argument("--papis", help="the program, if it is not on the path")
    options = parser.parse_args()
    # Otherwise a machine that keeps no byte code would be measured compiling it.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory(prefix="foiakit-find-") as name:
        folder = Path(name)
        large = options.db or made(folder, options.records)
        small = options.small or made(folder, 1000)
        desk = Desk(folder, options.rounds)
        cited = f"SELECT {CITED} FROM records WHERE id = 4"
        for size, database in (("large", large), ("small", small)):
            desk.ask(database, f"cite 4, {size}", ["cite", "4"], cited, {SCRIPT_: 1.3, UTILS_: 0.2})
        questions(desk, large, "large", {})
        questions(desk, small, "small", {SCRIPT_: 5})
        pages(desk, large, small)
        if program := papis_shelf.found(options.papis):
            shelf(desk, program, folder, small)
        desk.report()


if __name__ == "__main__":
    main()
