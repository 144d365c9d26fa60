"""Make the committed records.db from the example page, by foiakit's own import.

    python docs/build/records.py [PATH]

The file is left in rollback-journal mode and vacuumed, so that reading it writes nothing.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import chdir
from pathlib import Path

from foiakit.app import run

ROOT = Path(__file__).resolve().parents[2]
PAGE = "docs/examples/ebb389.txt"


def build(path: Path) -> None:
    """A fresh database at *path* with the seven documents of the example page."""
    beside = path.resolve().with_suffix(".new")
    beside.unlink(missing_ok=True)
    os.environ["FOIAKIT_DB"] = str(beside)
    try:
        with chdir(ROOT):  # the log has the command as a person types it in the checkout
            if run(["import", PAGE]) != 0:
                raise SystemExit("the example page did not import")
    finally:
        del os.environ["FOIAKIT_DB"]
    connection = sqlite3.connect(beside)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("VACUUM")
    connection.close()
    beside.replace(path)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "records.db")
