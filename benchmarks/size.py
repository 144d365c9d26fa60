"""How fast records go in and out, and in how much memory, against what else there is.

    python benchmarks/size.py --records 100000 --rounds 5
    python benchmarks/size.py --records 1000000 --rounds 1 --only import

Needs the sqlite3 shell and sqlite-utils; works in a folder of its own that goes away at the end.
A ratio is foiakit's figure divided by the other's: below 1 foiakit is faster.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import sysconfig
import tempfile
from pathlib import Path

import shell
from contest import Contender, contest, run
from synthetic_corpus import write

PROGRAMS = Path(sysconfig.get_path("scripts"))
FOIAKIT = str(PROGRAMS / "foiakit")
UTILS = str(PROGRAMS / "sqlite-utils")
SHELL = "sqlite3"
INDICES = ("date", "classification, date", "kind, date", "originator, date", "message", "url")
TEXT = ("title", "description")


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


def importing(folder: Path, records: int, rounds: int, forms: list[str]) -> None:
    """Into a new database, from each form; and how the time grows with the number."""
    for form in forms:
        source = corpus(folder, records, form)
        contest(
            f"import of {records:,} records, {form}",
            [
                foiakit_import(source, folder / "ours.db"),
                utils_import(source, folder / "utils.db"),
                shell_import(source, folder / "shell.db"),
            ],
            rounds,
        )


def growing(folder: Path, records: int, rounds: int) -> None:
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
        print(f"a record of {records:,} costs {whole / part:.2f} of one of {size:,}")


def adding(folder: Path, records: int, rounds: int) -> None:
    """10,000 new records into a collection that holds many, and into none."""
    full, new = folder / "full.db", folder / "adding.db"
    more = folder / "more.ndjson"
    write(10_000, more, seed=1968)
    run(foiakit_import(corpus(folder, records, "ndjson"), full))
    into_full = foiakit_import(more, new)._replace(
        name=f"into {records:,}", before=lambda: fresh_copy(full, new)
    )
    again = into_full._replace(name="the same again", before=lambda: None)
    nothing = foiakit_import(more, folder / "none.db")._replace(name="into a new database")
    contest("10,000 records more", [into_full, again, nothing], rounds)


def exporting(folder: Path, records: int, rounds: int) -> None:
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
        contest(
            f"export of {records:,} records, {form}",
            [one._replace(out=folder / "out") for one in contenders],
            rounds,
        )


def columns(database: Path) -> list[str]:
    """The columns that foiakit exports."""
    import subprocess

    header = subprocess.run(
        [FOIAKIT, "export", "--db", str(database), "--format", "csv", "--limit", "0"],
        capture_output=True,
        check=True,
    )
    return header.stdout.decode().strip().split(",")


def corpus(folder: Path, records: int, form: str) -> Path:
    """The file of so many records, made when it is first wanted."""
    path = folder / f"{records}.{form}"
    if not path.exists():
        write(records, path)
    return path


def main() -> None:
    """Run what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--forms", nargs="+", default=["ndjson", "csv"])
    parser.add_argument("--folder", type=Path, help="Work here and leave everything.")
    parser.add_argument(
        "--only", nargs="+", default=["import", "export", "grow", "add"], metavar="PART"
    )
    given = parser.parse_args()
    print(f"Python {sys.version.split()[0]}, {given.records:,} records, {given.rounds} rounds")
    with tempfile.TemporaryDirectory() as made:
        folder = given.folder or Path(made)
        folder.mkdir(exist_ok=True)
        if "import" in given.only:
            importing(folder, given.records, given.rounds, given.forms)
        if "export" in given.only:
            exporting(folder, given.records, given.rounds)
        if "grow" in given.only:
            growing(folder, given.records, given.rounds)
        if "add" in given.only:
            adding(folder, given.records, given.rounds)


if __name__ == "__main__":
    main()
