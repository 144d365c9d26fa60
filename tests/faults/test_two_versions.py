"""Two versions of foiakit on one file: the older schema is migrated, the newer one refused."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from faults.database import (
    assert_sound,
    contents,
    foiakit,
    of_schema,
    of_schema_1,
    older_schemas,
)
from program import ROOT

from foiakit.store.file.connection import SCHEMA


@pytest.mark.parametrize("number", older_schemas())
def test_a_file_of_an_older_schema_says_what_to_run_and_is_left_alone(
    here: Path, number: int
) -> None:
    path = of_schema(number, here / "records.db")
    before = path.read_bytes()
    for command in (["list", "--format", "ids"], ["cite", "4"]):
        done = foiakit(*command)
        assert done.returncode == 5
        assert f"made by an older foiakit (schema {number}, this one needs {SCHEMA})" in done.stderr
        assert "foiakit migrate --db records.db" in done.stderr
    assert path.read_bytes() == before


WRITES = [["migrate"], ["add", "--title", "x"], ["edit", "4", "--tag", "x"]]


@pytest.mark.parametrize("command", WRITES, ids=" ".join)
@pytest.mark.parametrize("number", older_schemas())
def test_whoever_writes_migrates_and_nothing_is_lost(
    here: Path, command: list[str], number: int
) -> None:
    path = here / "records.db"
    if number == 1:
        of_schema_1(path, 40)
    else:
        of_schema(number, path)
    before = contents(path)
    done = foiakit(*command)
    assert done.returncode == 0, done.stderr
    after = contents(path)
    assert after["schema"] == SCHEMA
    kept = {row[0]: row for row in after["rows"]}
    for row in before["rows"]:
        if command[:2] != ["edit", "4"] or row[0] != 4:
            assert kept[row[0]][: len(row)] == row
    assert_sound(path)
    assert foiakit("cite", "4").returncode == 0


@pytest.mark.parametrize("number", older_schemas())
def test_what_was_done_before_a_migration_can_be_undone_after_it(here: Path, number: int) -> None:
    path = of_schema(number, here / "records.db")
    assert foiakit("migrate").returncode == 0
    last = foiakit("log").stdout.split("\t")[0]
    done = foiakit("undo", last)
    if number == 1:  # its log begins with the migration
        assert "changed nothing" in done.stderr
    else:
        assert done.returncode == 0, done.stderr
    assert_sound(path)


def test_a_newer_file_is_refused_with_both_numbers_and_left_alone(here: Path) -> None:
    path = of_schema_1(here / "records.db")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    before = path.read_bytes()
    for command in (["list"], ["cite", "4"], ["add", "--title", "x"], ["migrate"], ["check"]):
        done = foiakit(*command)
        assert (done.returncode, done.stdout) == (5, "")
        assert f"newer foiakit (schema {SCHEMA + 1}, this one knows {SCHEMA})" in done.stderr
    assert path.read_bytes() == before
    assert [path.name for path in here.iterdir()] == ["records.db"]


@pytest.fixture
def older(here: Path) -> Path:
    """The code as it was before the last change of the schema, from the history of the checkout."""
    file = "foiakit/store/file/connection.py"
    git = ["git", "-C", str(ROOT)]
    log = subprocess.run(
        [*git, "log", "--format=%H", "-G", "^SCHEMA = ", "--", file],
        capture_output=True,
        text=True,
        check=False,
    )
    changes = log.stdout.split()
    if log.returncode or len(changes) < 2:
        pytest.skip("this checkout has no history with an older schema in it")
    packed = subprocess.run([*git, "archive", f"{changes[0]}~1", "foiakit"], capture_output=True,
                            check=True)  # fmt: skip
    (here / "old").mkdir()
    subprocess.run(["tar", "-x", "-C", str(here / "old")], input=packed.stdout, check=True)
    return here / "old"


def test_the_code_of_before_refuses_a_file_of_now_and_its_own_is_migrated(
    here: Path, older: Path
) -> None:
    def old(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "foiakit", *words],
            env={**os.environ, "PYTHONPATH": str(older)},
            capture_output=True,
            text=True,
            check=False,
        )

    assert foiakit("add", "--title", "of now", "--db", "new.db").returncode == 0
    before = Path("new.db").read_bytes()
    for command in (["list"], ["cite", "1"], ["add", "--title", "of before"]):
        done = old(*command, "--db", "new.db")
        assert done.returncode == 5
        found = re.search(r"newer foiakit \(schema (\d+), this one knows (\d+)\)", done.stderr)
        assert found is not None, done.stderr
        assert int(found[1]) == SCHEMA > int(found[2])
    assert Path("new.db").read_bytes() == before
    assert old("add", "--title", "of before", "--db", "old.db").returncode == 0
    assert foiakit("add", "--title", "of now", "--db", "old.db").returncode == 0
    assert contents(Path("old.db"))["schema"] == SCHEMA
    assert_sound(Path("old.db"))
    assert old("list", "--db", "old.db").returncode == 5
