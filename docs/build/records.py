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
    new_file = path.resolve().with_suffix(".new")
    new_file.unlink(missing_ok=True)
    os.environ["FOIAKIT_DB"] = str(new_file)
    try:
        with chdir(ROOT):  # the log has the command as a person types it in the checkout
            if run(["import", PAGE]) != 0:
                raise SystemExit("the example page did not import")
    finally:
        del os.environ["FOIAKIT_DB"]
    connection = sqlite3.connect(new_file)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("VACUUM")
    connection.close()
    new_file.replace(path)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "records.db")
