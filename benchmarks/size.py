"""How fast records go in and out, and in how much memory, against what else there is.

    python benchmarks/size.py --all
    python benchmarks/size.py --records 100000 --rounds 5 --only import export

With --all every figure of docs/benchmarks.md, at 100,000 and 1,000,000 records: about an hour.
Needs the sqlite3 shell and sqlite-utils; works in a folder of its own that goes away at the end.
A ratio is foiakit's figure divided by the other's: below 1 foiakit is faster. At the end it says
which aims are reached.
"""

from __future__ import annotations

import argparse
import shutil
import sqlite3
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

import shell
import synthetic_corpus
from aims import (
    ADDING,
    EXPORT_CSV,
    EXPORT_MEMORY,
    EXPORT_NDJSON,
    GROWTH,
    IMPORT_CLOCK,
    IMPORT_CLOCK_OF_ONE,
    IMPORT_MEMORY,
    IMPORT_MEMORY_OF_A_MILLION,
    IMPORT_PROCESSOR,
    Aim,
    Aims,
)
from contest import Contender, contest, run
from synthetic_corpus import SEED

PROGRAMS = sysconfig.get_path("scripts")


def program(name: str) -> str:
    """The program installed with this Python, else the one on the search path."""
    return shutil.which(name, path=PROGRAMS) or shutil.which(name) or name


FOIAKIT = program("foiakit")
UTILS = program("sqlite-utils")
SHELL = "sqlite3"
INDICES = ("date", "classification, date", "kind, date", "originator, date", "message", "url")
TEXT = ("title", "description")
ONE = ("taskset", "-c", "0")
"""Before a command: held to one processor (Linux)."""
PARTS = ["import", "one", "export", "grow", "add"]


def remove(database: Path) -> None:
    """No database, and nothing of it beside its place."""
    for ending in ("", "-wal", "-shm", "-journal"):
        Path(f"{database}{ending}").unlink(missing_ok=True)


def fresh_copy(database: Path, to: Path) -> None:
    """A copy that nothing has been done to."""
    remove(to)
    shutil.copy(database, to)


def foiakit_import(source: Path, database: Path) -> Contender:
    """foiakit: one command."""
    command = [FOIAKIT, "import", "--quiet", "--db", str(database), str(source)]
    return Contender("foiakit", [command], before=lambda: remove(database))


def utils_import(source: Path, database: Path) -> Contender:
    """sqlite-utils: its three commands, an index a process as it has them."""
    form = "--csv" if source.suffix == ".csv" else "--nl"
    indices = [
        [UTILS, "create-index", str(database), "records", *columns.split(", ")]
        for columns in INDICES
    ]
    return Contender(
        "sqlite-utils",
        [
            [UTILS, "insert", str(database), "records", str(source), form],
            *indices,
            [UTILS, "enable-fts", str(database), "records", *TEXT],
        ],
        before=lambda: remove(database),
    )


def shell_import(source: Path, database: Path) -> Contender:
    """SQLite's own shell, making the same database."""
    return Contender(
        "sqlite3 shell",
        [[SHELL, "-bail", str(database)]],
        script=shell.script(source),
        before=lambda: remove(database),
    )


def importing(folder: Path, records: int, rounds: int, forms: list[str], aims: Aims) -> None:
    """Into a new database, from each form."""
    for form in forms:
        source = corpus(folder, records, form)
        title = f"import of {records:,} records, {form}"
        costs = contest(
            title,
            [
                foiakit_import(source, folder / "ours.db"),
                utils_import(source, folder / "utils.db"),
                shell_import(source, folder / "shell.db"),
            ],
            rounds,
        )
        aims.clock(title, costs, "foiakit", "sqlite-utils", IMPORT_CLOCK)
        aims.processor(title, costs, "foiakit", "sqlite-utils", IMPORT_PROCESSOR)
        most = IMPORT_MEMORY if records < 10**6 else IMPORT_MEMORY_OF_A_MILLION
        aims.memory(title, costs, "foiakit", most)


def importing_on_one(folder: Path, records: int, rounds: int, forms: list[str], aims: Aims) -> None:
    """Into a new database, held to one processor, where there is no pool."""
    for form in forms:
        source = corpus(folder, records, form)
        title = f"import of {records:,} records on one processor, {form}"
        contenders = [
            one._replace(commands=[[*ONE, *command] for command in one.commands])
            for one in (
                foiakit_import(source, folder / "ours.db"),
                utils_import(source, folder / "utils.db"),
            )
        ]
        costs = contest(title, contenders, rounds)
        aims.clock(title, costs, "foiakit", "sqlite-utils", IMPORT_CLOCK_OF_ONE)


def growing(folder: Path, records: int, rounds: int, aims: Aims) -> None:
    """A tenth, a hundredth of the records: is the time of a record the same?"""
    sizes = [records // 100, records // 10, records]
    contenders = [
        foiakit_import(corpus(folder, size, "ndjson"), folder / f"grow{size}.db")._replace(
            name=f"{size:,} records"
        )
        for size in sizes
    ]
    costs = contest("growth, NDJSON", contenders, rounds)
    for size in sizes[:-1]:
        part = costs[f"{size:,} records"].seconds / size
        whole = costs[f"{records:,} records"].seconds / records
        aims.append(Aim(f"a record of {records:,}: time of one of {size:,}", whole / part, GROWTH))


def adding(folder: Path, records: int, rounds: int, aims: Aims) -> None:
    """10,000 new records into a collection that holds many, and into none."""
    full, new = folder / "full.db", folder / "adding.db"
    more = folder / "more.ndjson"
    make(more, 10_000, seed=1968)
    run(foiakit_import(corpus(folder, records, "ndjson"), full))
    into_full = foiakit_import(more, new)._replace(
        name=f"into {records:,}", before=lambda: fresh_copy(full, new)
    )
    again = into_full._replace(name="the same again", before=lambda: None)
    nothing = foiakit_import(more, folder / "none.db")._replace(name="into a new database")
    costs = contest("10,000 records more", [into_full, again, nothing], rounds)
    taken = costs[into_full.name].seconds
    aims.append(Aim(f"10,000 records more into {records:,}: seconds", taken, ADDING))


def exporting(folder: Path, records: int, rounds: int, aims: Aims) -> None:
    """Everything, as CSV and as NDJSON."""
    database = folder / "export.db"
    run(foiakit_import(corpus(folder, records, "ndjson"), database))
    names = columns(database)
    listed = ", ".join(f'"{name}"' for name in names)
    chosen = [word for name in names for word in ("-c", name)]
    rows = [UTILS, "rows", str(database), "records", *chosen]
    select = f"SELECT {listed} FROM records"
    csv = Contender("sqlite3 -csv", [[SHELL, "-csv", "-header", str(database), select]])
    export = [FOIAKIT, "export", "--quiet", "--db", str(database)]
    for form, utils in (("csv", "--csv"), ("ndjson", "--nl")):
        contenders = [
            Contender("foiakit", [[*export, "--format", form]]),
            Contender("foiakit --sort id", [[*export, "--format", form, "--sort", "id"]]),
            Contender(f"sqlite-utils rows {utils}", [[*rows, utils]]),
            csv,
        ]
        title = f"export of {records:,} records, {form}"
        costs = contest(title, [one._replace(out=folder / "out") for one in contenders], rounds)
        for ours in ("foiakit", "foiakit --sort id"):  # the others' order is that of the id
            if form == "csv":
                aims.clock(title, costs, ours, "sqlite-utils rows --csv", EXPORT_CSV)
            else:
                aims.clock(title, costs, ours, "sqlite-utils rows --nl", EXPORT_NDJSON)
                aims.processor(title, costs, ours, "sqlite-utils rows --nl", EXPORT_NDJSON)
        aims.memory(title, costs, "foiakit", EXPORT_MEMORY)


def columns(database: Path) -> list[str]:
    """The columns that foiakit exports."""
    header = subprocess.run(
        [FOIAKIT, "export", "--db", str(database), "--format", "csv", "--limit", "0"],
        capture_output=True,
        check=True,
    )
    return header.stdout.decode().strip().split(",")


def corpus(folder: Path, records: int, form: str) -> Path:
    """The file with this number of records, generated when it is first needed.

    By another process: what this one has in memory counts as the first memory of all it starts.
    """
    path = folder / f"{records}.{form}"
    if not path.exists():
        make(path, records, SEED)
    return path


def make(path: Path, records: int, seed: int) -> None:
    """Write *records* of the synthetic corpus to *path*."""
    arguments = [str(records), str(path), "--seed", str(seed)]
    subprocess.run([sys.executable, synthetic_corpus.__file__, *arguments], check=True)


def main() -> None:
    """Run what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--forms", nargs="+", default=["ndjson", "csv"])
    parser.add_argument("--folder", type=Path, help="Work here and leave everything.")
    parser.add_argument(
        "--only", nargs="+", choices=PARTS, default=PARTS, metavar="PART", help=", ".join(PARTS)
    )
    parser.add_argument("--all", action="store_true", help="Every figure of docs/benchmarks.md.")
    given = parser.parse_args()
    print(f"Python {sys.version.split()[0]}, SQLite {sqlite3.sqlite_version}")
    aims = Aims()
    with tempfile.TemporaryDirectory() as made:
        folder = given.folder or Path(made)
        folder.mkdir(exist_ok=True)
        if given.all:
            measure(folder, 100_000, 5, given.forms, ["import", "one", "export"], aims)
            measure(folder, 1_000_000, 1, given.forms, ["import", "export", "grow", "add"], aims)
        else:
            measure(folder, given.records, given.rounds, given.forms, given.only, aims)
    aims.tell()


def measure(
    folder: Path, records: int, rounds: int, forms: list[str], parts: list[str], aims: Aims
) -> None:
    """Take those of the `PARTS` that are asked for."""
    if "import" in parts:
        importing(folder, records, rounds, forms, aims)
    if "one" in parts:
        importing_on_one(folder, records, rounds, forms, aims)
    if "export" in parts:
        exporting(folder, records, rounds, aims)
    if "grow" in parts:
        growing(folder, records, rounds, aims)
    if "add" in parts:
        adding(folder, records, rounds, aims)


if __name__ == "__main__":
    main()
