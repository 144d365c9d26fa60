"""How fast records are found and counted, against what else answers the same question.

    python benchmarks/find.py --records 1000000 --rounds 5
    python benchmarks/find.py --db records-1m.db --small records-1k.db --rounds 5

The others are asked in SQL, which is more than a person would type, and on foiakit's own indices:
the sqlite3 shell, the sqlite-utils command, and a plain Python script with the sqlite3 module. A
ratio is foiakit's figure divided by the other's. papis is not among them: it keeps a folder and a
YAML file for each document, and a million of those is no library that it was made for.

The last table is foiakit alone: the first page of a list in a database of a thousand records and in
the large one. There the ratio is large to small, and 1.2 is the bound.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
import sysconfig
import tempfile
from pathlib import Path

from contest import Contender, contest, run
from synthetic_corpus import write

PROGRAMS = Path(sysconfig.get_path("scripts"))
FOIAKIT = str(PROGRAMS / "foiakit")
UTILS = str(PROGRAMS / "sqlite-utils")
SHELL = "sqlite3"
PAGE = 20
LINE = "id, date, classification, message, title"
CITED = "message, originator, kind, title, date, classification, captions, pages"
ORDER = f"ORDER BY day_first NULLS LAST, id LIMIT {PAGE}"
FILTERS = [
    [],
    ["--classification", "secret"],
    ["--at-least", "secret"],
    ["--post", "kabul"],
    ["--year", "1975"],
    ["--kind", "report"],
    ["--caption", "nodis"],
    ["--from", "1980-03-04"],
    ["--until", "1975"],
    ["--classification", "secret", "--from", "1980-03-04", "--until", "1981"],
    ["--post", "kabul", "--from", "1980-03-04"],
    ["--originator", "kabul"],
    ["--excised"],
]
SCRIPT = """import sqlite3
import sys


def main():
    connection = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
    for row in connection.execute(sys.argv[2]):
        print("\\t".join("" if value is None else str(value) for value in row))
    return 0


if __name__ == "__main__":
    sys.exit(main())
"""


def made(folder: Path, records: int) -> Path:
    """A database of so many synthetic records."""
    source, database = folder / f"{records}.ndjson", folder / f"{records}.db"
    print(f"making {records:,} records ...", flush=True)
    write(records, source)
    run(Contender("import", [[FOIAKIT, "import", str(source), "--db", str(database), "--quiet"]]))
    source.unlink()
    return database


def words(database: Path) -> dict[str, str]:
    """Words by how many of the records have them, and two that stand side by side."""
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
    """The database, and everybody who is asked about it."""

    def __init__(self, database: Path, folder: Path, rounds: int) -> None:
        self.database = str(database)
        self.script = folder / "plain.py"
        self.script.write_text(SCRIPT, encoding="utf-8")
        self.rounds = rounds

    def ask(self, title: str, command: list[str], sql: str, *, limit: bool = False) -> None:
        """The same question to all."""
        page = ["--limit", str(PAGE)] if limit else []
        environment = ["env", f"FOIAKIT_DB={self.database}"]
        contest(
            title,
            [
                Contender("foiakit", [[*environment, FOIAKIT, *command, *page]]),
                Contender(
                    "plain script", [["env", sys.executable, str(self.script), self.database, sql]]
                ),
                Contender("sqlite3 shell", [["env", SHELL, "-tabs", self.database, sql]]),
                Contender("sqlite-utils", [["env", UTILS, "query", self.database, sql, "--tsv"]]),
            ],
            self.rounds,
        )


def questions(desk: Desk, database: Path) -> None:
    """cite, list, search, timeline and stats."""
    desk.ask("cite 4", ["cite", "4"], f"SELECT {CITED} FROM records WHERE id = 4")
    desk.ask(
        "list --classification secret",
        ["list", "--classification", "secret"],
        f"SELECT {LINE} FROM records WHERE classification = 'Secret' {ORDER}",
        limit=True,
    )
    desk.ask(
        "list --post kabul --from 1980-03-04",
        ["list", "--post", "kabul", "--from", "1980-03-04"],
        f"SELECT {LINE} FROM records WHERE post = 'KABUL' AND day_last >= '1980-03-04' {ORDER}",
        limit=True,
    )
    for name, word in words(database).items():
        match = word.replace('"', '""') if '"' not in word else word
        desk.ask(
            f"search, {name}",
            ["search", word],
            f"SELECT {LINE}, snippet(records_fts, -1, '**', '**', '...', 24) FROM records_fts"
            " JOIN records ON records.id = records_fts.rowid"
            f" WHERE records_fts MATCH '{match}' ORDER BY rank LIMIT {PAGE}".replace(
                "SELECT id, date, classification, message, title",
                "SELECT records.id, date, classification, message, records.title",
            ),
            limit=True,
        )
    desk.ask(
        "timeline --by month, all",
        ["timeline", "--by", "month", "--format", "csv"],
        "SELECT substr(day_first, 1, 7), classification, count(*) FROM records GROUP BY 1, 2",
    )
    desk.ask(
        "stats",
        ["stats"],
        "SELECT classification, count(*) FROM records GROUP BY 1 ORDER BY 2 DESC",
    )
    desk.ask(
        "stats --by post --by classification",
        ["stats", "--by", "post", "--by", "classification"],
        "SELECT post, classification, count(*) FROM records GROUP BY 1, 2 ORDER BY 3 DESC",
    )


def pages(large: Path, small: Path, rounds: int) -> None:
    """The first page of a list in both, filter by filter."""
    for filters in FILTERS:
        contest(
            " ".join(["list", *filters]),
            [
                Contender(
                    name,
                    [[FOIAKIT, "list", "--db", str(path), "--limit", str(PAGE), *filters]],
                )
                for name, path in (("large", large), ("small", small))
            ],
            rounds,
        )


def main() -> None:
    """Read the options, then ask."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--db", type=Path, help="an existing database instead of a made one")
    parser.add_argument("--small", type=Path, help="likewise for the small one")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="foiakit-find-") as name:
        folder = Path(name)
        large = given.db or made(folder, given.records)
        small = given.small or made(folder, 1000)
        desk = Desk(large, folder, given.rounds)
        questions(desk, large)
        pages(large, small, given.rounds)


if __name__ == "__main__":
    main()
