"""The cost of the log, an undo, a merge and a backup, compared with imports and SQLite's own
backup.

    python benchmarks/keep.py --records 100000 --rounds 3

Needs the sqlite3 shell; works in a folder of its own that is removed at the end. A ratio is the
first one's figure divided by the other's: below 1 the first is faster.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from contest import Contender, contest, run
from size import FOIAKIT, SHELL, foiakit_import, fresh_copy, remove
from synthetic_corpus import write


def merging(folder: Path, records: int, rounds: int) -> None:
    """Merge as many records into as many: new ones, and existing ones."""
    ours, theirs, into = folder / "ours.db", folder / "theirs.db", folder / "into.db"
    mine, other = folder / "mine.ndjson", folder / "other.ndjson"
    write(records, mine)
    write(records, other, seed=1968)
    run(foiakit_import(mine, ours))
    run(foiakit_import(other, theirs))
    exported = folder / "theirs.ndjson"
    run(Contender("export", [[FOIAKIT, "export", "--db", str(theirs)]], out=exported))
    merge = Contender(
        "foiakit merge",
        [[FOIAKIT, "merge", "--quiet", "--db", str(into), str(theirs)]],
        before=lambda: fresh_copy(ours, into),
    )
    again = merge._replace(name="the same again", before=lambda: None)
    imported = foiakit_import(exported, into)._replace(
        name="import of its NDJSON", before=lambda: fresh_copy(ours, into)
    )
    contest(f"{records:,} records into {records:,}", [merge, again, imported], rounds)


def taking_back(folder: Path, records: int, rounds: int) -> None:
    """Undo an import, redo it, and verify the database."""
    source, full, undone = folder / "undo.ndjson", folder / "undo.db", folder / "undone.db"
    write(records, source)
    imported = foiakit_import(source, full)._replace(name="import")
    run(imported)

    def command(name: str, *words: str) -> Contender:
        return Contender(f"foiakit {name}", [[FOIAKIT, *words, "--quiet", "--db", str(undone)]])

    undo = command("undo", "undo")._replace(before=lambda: fresh_copy(full, undone))
    again = command("undo of the undo", "undo", "2")
    contest(
        f"{records:,} records taken back",
        [undo, again, command("verify", "verify"), imported],
        rounds,
    )


def logging(folder: Path, records: int, rounds: int) -> None:
    """The cost of the log in an import: with it, and without."""
    source = folder / "log.ndjson"
    write(records, source)
    # The cost of the log when rows are added; the states of records are made of values at hand.
    without = (
        "from foiakit.store import history, put\n"
        "history.Change.add = lambda *_: None\n"
        "put.state_of_record = lambda *_: ''\n"
        "put.line = lambda *_: ''\n"
    )
    run_it = "from foiakit.app import run\nrun(['import', '--quiet', '--db', {db!r}, {source!r}])\n"

    def contender(name: str, before: str) -> Contender:
        database = folder / f"{name}.db"
        program = before + run_it.format(db=str(database), source=str(source))
        return Contender(name, [[sys.executable, "-c", program]], before=lambda: remove(database))

    contest(
        f"import of {records:,} records",
        [contender("with the log", ""), contender("without", without)],
        rounds,
    )


def backing_up(folder: Path, records: int, rounds: int) -> None:
    """A copy of a database, by the shell's .backup, by VACUUM INTO, and with a check after it."""
    database, copy = folder / "full.db", folder / "copy.db"
    source = folder / "full.ndjson"
    write(records, source)
    run(foiakit_import(source, database))
    print(f"\n{database.stat().st_size / 1e9:.2f} GB")
    shell = [SHELL, str(database)]
    check = [SHELL, str(copy), "PRAGMA quick_check"]
    contest(
        f"backup of {records:,} records",
        [
            Contender(
                "foiakit backup",
                [[FOIAKIT, "backup", "--quiet", "--db", str(database), str(copy)]],
                before=lambda: remove(copy),
            ),
            Contender(
                ".backup",
                [[*shell, f".backup '{copy}'"]],
                before=lambda: remove(copy),
            ),
            Contender(
                ".backup, quick_check",
                [[*shell, f".backup '{copy}'"], check],
                before=lambda: remove(copy),
            ),
            Contender(
                "VACUUM INTO",
                [[*shell, f"VACUUM INTO '{copy}'"]],
                before=lambda: remove(copy),
            ),
        ],
        rounds,
    )


PARTS = {"log": logging, "undo": taking_back, "merge": merging, "backup": backing_up}


def main() -> None:
    """Measure what was requested."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        for part in asked.only:
            PARTS[part](Path(name), asked.records, asked.rounds)


if __name__ == "__main__":
    main()
