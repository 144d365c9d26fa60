"""How fast records are imported and exported, and in how much memory, compared with other programs.

    python benchmarks/size.py --all
    python benchmarks/size.py --records 100000 --rounds 5 --only import export

With --all every figure of docs/benchmarks.md, at 100,000 and 1,000,000 records: about an hour.
Needs the sqlite3 shell and sqlite-utils; works in a folder of its own that is removed at the end. A
ratio is foiakit's figure divided by the other's: below 1 foiakit is faster. At the end it lists the
targets and the results.
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
from contest import Contender, contest, run
from synthetic_corpus import SEED
from targets import (
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
    Target,
    Targets,
)

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
"""A prefix of a command that restricts it to one processor (Linux)."""
PARTS = ["import", "one", "export", "grow", "add"]


def remove(database: Path) -> None:
    """Ensure that there is no database, and no file of its own next to its place."""
    for ending in ("", "-wal", "-shm", "-journal"):
        Path(f"{database}{ending}").unlink(missing_ok=True)


def fresh_copy(database: Path, to: Path) -> None:
    """Make an unchanged copy."""
    remove(to)
    shutil.copy(database, to)


def foiakit_import(source: Path, database: Path) -> Contender:
    """foiakit: one command."""
    command = [FOIAKIT, "import", "--quiet", "--db", str(database), str(source)]
    return Contender("foiakit", [command], before=lambda: remove(database))


def utils_import(source: Path, database: Path) -> Contender:
    """sqlite-utils: its three commands, and one process per index."""
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


def importing(folder: Path, records: int, rounds: int, forms: list[str], targets: Targets) -> None:
    """Import into a new database, from each format."""
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
        targets.clock(title, costs, "foiakit", "sqlite-utils", IMPORT_CLOCK)
        targets.processor(title, costs, "foiakit", "sqlite-utils", IMPORT_PROCESSOR)
        most = IMPORT_MEMORY if records < 10**6 else IMPORT_MEMORY_OF_A_MILLION
        targets.memory(title, costs, "foiakit", most)


def importing_on_one(
    folder: Path, records: int, rounds: int, forms: list[str], targets: Targets
) -> None:
    """Import into a new database, restricted to one processor, so without a pool."""
    for form in forms:
        source = corpus(folder, records, form)
        title = f"import of {records:,} records on one processor, {form}"
        contenders = [
            contender._replace(commands=[[*ONE, *command] for command in contender.commands])
            for contender in (
                foiakit_import(source, folder / "ours.db"),
                utils_import(source, folder / "utils.db"),
            )
        ]
        costs = contest(title, contenders, rounds)
        targets.clock(title, costs, "foiakit", "sqlite-utils", IMPORT_CLOCK_OF_ONE)


def growing(folder: Path, records: int, rounds: int, targets: Targets) -> None:
    """Import a tenth and a hundredth of the records, to compare the time per record."""
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
        targets.append(
            Target(f"a record of {records:,}: time of one of {size:,}", whole / part, GROWTH)
        )


def adding(folder: Path, records: int, rounds: int, targets: Targets) -> None:
    """Import 10,000 new records into a collection of many, and into an empty one."""
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
    targets.append(Target(f"10,000 records more into {records:,}: seconds", taken, ADDING))


def exporting(folder: Path, records: int, rounds: int, targets: Targets) -> None:
    """Export everything, as CSV and as NDJSON."""
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
        costs = contest(
            title, [contender._replace(out=folder / "out") for contender in contenders], rounds
        )
        for ours in ("foiakit", "foiakit --sort id"):  # the others' order is by id
            if form == "csv":
                targets.clock(title, costs, ours, "sqlite-utils rows --csv", EXPORT_CSV)
            else:
                targets.clock(title, costs, ours, "sqlite-utils rows --nl", EXPORT_NDJSON)
                targets.processor(title, costs, ours, "sqlite-utils rows --nl", EXPORT_NDJSON)
        targets.memory(title, costs, "foiakit", EXPORT_MEMORY)


def columns(database: Path) -> list[str]:
    """The columns that foiakit exports."""
    header = subprocess.run(
        [FOIAKIT, "export", "--db", str(database), "--format", "csv", "--limit", "0"],
        capture_output=True,
        check=True,
    )
    return header.stdout.decode().strip().split(",")


def corpus(folder: Path, records: int, form: str) -> Path:
    """Return the file with this number of records, generated when it is first needed.

    Another process does it, because this one's memory would count as the initial memory of all its
    children.
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
    """Measure what is requested."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--forms", nargs="+", default=["ndjson", "csv"])
    parser.add_argument("--folder", type=Path, help="Work here and leave everything.")
    parser.add_argument(
        "--only", nargs="+", choices=PARTS, default=PARTS, metavar="PART", help=", ".join(PARTS)
    )
    parser.add_argument("--all", action="store_true", help="Every figure of docs/benchmarks.md.")
    options = parser.parse_args()
    print(f"Python {sys.version.split()[0]}, SQLite {sqlite3.sqlite_version}")
    targets = Targets()
    with tempfile.TemporaryDirectory() as made:
        folder = options.folder or Path(made)
        folder.mkdir(exist_ok=True)
        if options.all:
            measure(folder, 100_000, 5, options.forms, ["import", "one", "export"], targets)
            measure(
                folder, 1_000_000, 1, options.forms, ["import", "export", "grow", "add"], targets
            )
        else:
            measure(folder, options.records, options.rounds, options.forms, options.only, targets)
    targets.report()


def measure(
    folder: Path, records: int, rounds: int, forms: list[str], parts: list[str], targets: Targets
) -> None:
    """Run the requested ones of the `PARTS`."""
    if "import" in parts:
        importing(folder, records, rounds, forms, targets)
    if "one" in parts:
        importing_on_one(folder, records, rounds, forms, targets)
    if "export" in parts:
        exporting(folder, records, rounds, targets)
    if "grow" in parts:
        growing(folder, records, rounds, targets)
    if "add" in parts:
        adding(folder, records, rounds, targets)


if __name__ == "__main__":
    main()
