"""Bad input gets one clear line and its exit code, and nothing is half-written."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from program import ROOT, Run, opened_to_others

EXAMPLE = str(ROOT / "docs" / "examples" / "ebb389.txt")


@pytest.mark.parametrize(
    ("command", "code", "says"),
    [
        (["show", "99"], 3, "no record 99"),
        (["cite", "99"], 3, "no record 99"),
        (["cite", "Paris 1"], 3, "Paris 1"),
        (["cite", "4", "--style", "nonsense"], 3, "nonsense"),
        (["list", "--format", "nonsense"], 3, "nonsense"),
        (["list", "--format", "excel"], 3, "foiakit export --format xlsx writes it"),
        (["import", "missing.txt"], 3, "missing.txt: no such file"),
        (["import", "https://example.org/a.pdf"], 3, "foiakit downloads nothing"),
        (["import", "."], 4, "folder"),
        (["add", "--title", "x", "--date", "1995-02-30"], 2, "--date"),
        (["add", "--title", "x", "--date", "yesterday"], 2, "--date"),
        (["add", "--title", "x", "--pages", "-3"], 2, "--pages"),
        (["add", "--title", "x", "--pages", "many"], 2, "--pages"),
        (["add"], 2, "nothing to add"),
        (["add", "--citation", "hello"], 4, "--citation"),
        (["edit", "4"], 2, "nothing to change"),
        (["edit", "99", "--pages", "3"], 3, "no record 99"),
        (["edit", "4", "--clear", "nonsense"], 2, "nonsense"),
        (["remove", "4"], 2, "--yes"),
        (["remove", "99", "--yes"], 3, "no record 99"),
        (["list", "--from", "the day after"], 2, "--from"),
        (["list", "--year", "MCMXCIX"], 2, "--year"),
        (["cite", "7-1"], 2, "range"),
        (["cite", "99999999999999999999"], 2, "99999999999999999999"),
        (["lsit"], 2, "did you mean list"),
        (["list", "--formt", "json"], 2, "--formt"),
        (["export", "--output", "no/such/folder/x.csv"], 1, "no/such/folder"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_each_error_has_its_line_and_its_code(
    seven: Path, desk: Run, command: list[str], code: int, says: str
) -> None:
    before = seven.read_bytes()
    done = desk(*command)
    assert (done.code, done.out) == (code, ""), done.err
    assert done.err.startswith("foiakit: ")
    assert says in done.err
    assert done.err.count("\n") == 1, done.err
    assert _records(seven) == 7
    if command[0] not in {"edit", "remove", "add"}:
        assert seven.read_bytes() == before


def _records(path: Path) -> int:
    connection = sqlite3.connect(path)
    (number,) = connection.execute("SELECT count(*) FROM records").fetchone()
    connection.close()
    return int(number)


@pytest.mark.parametrize("command", [["list"], ["cite", "4"], ["edit", "4", "--pages", "3"]])
def test_a_missing_database_says_what_to_do(desk: Run, here: Path, command: list[str]) -> None:
    done = desk(*command)
    assert done.code == 5
    assert "records.db: there is no database here" in done.err
    assert not list(here.iterdir())


@pytest.mark.parametrize("text", ["hello\n", "<html>nothing</html>", "\x00\x01\x02", ""])
def test_a_file_that_is_no_posting_makes_no_database(desk: Run, here: Path, text: str) -> None:
    (here / "page.txt").write_text(text)
    done = desk("import", "page.txt")
    assert done.code == 4, done.err
    assert "page.txt" in done.err
    assert [file.name for file in here.iterdir()] == ["page.txt"]


def test_one_bad_file_among_good_ones_changes_nothing(desk: Run, here: Path) -> None:
    (here / "bad.txt").write_text("hello\n")
    assert desk("import", EXAMPLE, "bad.txt").code == 4
    assert [file.name for file in here.iterdir()] == ["bad.txt"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("key = " + "[" * 3000 + "]" * 3000, "nested too deeply"),
        ("key = " + "{a=" * 3000 + "1" + "}" * 3000, "nested too deeply"),
        ("key = " + "9" * 5000, "4300 digits"),
        (".".join("a" * 100_000) + " = 1", "too many parts"),
        ("[" + ".".join("a" * 100_000) + "]", "too many parts"),
        ("[columns]\n'\xff' = 'x'", "utf-8"),
    ],
    ids=["arrays", "tables", "digits", "dots", "dots in a heading", "not UTF-8"],
)
def test_a_mapping_file_that_cannot_be_read_is_one_sentence(
    desk: Run, here: Path, text: str, says: str
) -> None:
    (here / "a.csv").write_text("title\nSnow\n")
    (here / "a.toml").write_bytes(text.encode("latin-1"))
    done = desk("import", "a.csv", "--mapping", "a.toml")
    assert done.code == 4
    assert done.err.startswith("foiakit: a.toml:")
    assert says in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("command", [["list"], ["edit", "4", "--pages", "3"]])
def test_a_wait_that_is_no_number_is_refused(seven: Path, desk: Run, command: list[str]) -> None:
    for wait in ("nan", "-nan", "-inf", "-1"):
        done = desk(*command, f"--wait={wait}")
        assert (done.code, done.err.count("\n")) == (2, 1), done.err
        assert "--wait" in done.err
    assert desk(*command, "--wait", "inf").code == 0


class TestADatabaseThatIsNotOurs:
    @pytest.mark.parametrize(
        "command",
        [
            ["list"],
            ["cite", "4"],
            ["add", "--title", "x"],
            ["verify"],
            ["migrate"],
            ["backup", "x"],
        ],
        ids=" ".join,
    )
    def test_a_fifo_or_a_folder_is_named_at_once(
        self, process: Run, here: Path, command: list[str]
    ) -> None:
        os.mkfifo(here / "fifo")
        for name in ("fifo", ".", "/dev/null"):
            done = process(*command, FOIAKIT_DB=name)
            assert done.code == 5, done.err
            assert done.err.startswith(f"foiakit: {name}: not a foiakit database: ")
            assert done.err.count("\n") == 1
        assert [file.name for file in here.iterdir()] == ["fifo"]

    def test_another_programs_is_named_and_left_alone(self, desk: Run, here: Path) -> None:
        connection = sqlite3.connect(here / "records.db")
        connection.execute("CREATE TABLE bookmarks (id INTEGER)")
        connection.commit()
        connection.close()
        before = (here / "records.db").read_bytes()
        for command in (["list"], ["add", "--title", "x"], ["import", EXAMPLE]):
            done = desk(*command)
            assert done.code == 5
            assert "not a foiakit database" in done.err
        after = sqlite3.connect(here / "records.db")
        tables = [name for (name,) in after.execute("SELECT name FROM sqlite_master")]
        after.close()
        assert tables == ["bookmarks"]
        assert (here / "records.db").read_bytes() == before

    def test_a_text_file_is_named_and_left_alone(self, desk: Run, here: Path) -> None:
        (here / "records.db").write_text("dear diary\n" * 100)
        for command in (["list"], ["add", "--title", "x"]):
            done = desk(*command)
            assert done.code == 5
            assert "not a SQLite database" in done.err
        assert (here / "records.db").read_text() == "dear diary\n" * 100

    def test_a_newer_one_says_to_update(self, desk: Run, seven: Path) -> None:
        connection = sqlite3.connect(seven)
        connection.execute("PRAGMA user_version = 999")
        connection.close()
        for command in (["list"], ["cite", "4"], ["add", "--title", "x"]):
            done = desk(*command)
            assert done.code == 5
            assert "newer foiakit" in done.err


class TestADatabaseThatIsDamaged:
    def test_cut_short(self, desk: Run, seven: Path) -> None:
        data = seven.read_bytes()
        seven.write_bytes(data[: len(data) // 2])
        for command in (["list"], ["add", "--title", "x"]):
            done = desk(*command)
            assert done.code == 5
            assert "damaged" in done.err
        assert seven.read_bytes() == data[: len(data) // 2]

    def test_overwritten_in_the_middle(self, desk: Run, seven: Path) -> None:
        data = bytearray(seven.read_bytes())
        for start in range(4096, len(data), 4096):
            data[start : start + 200] = b"\xff" * 200
        seven.write_bytes(data)
        done = desk("list")
        assert done.code == 5
        assert "damaged" in done.err


def test_a_locked_one_is_waited_for_and_then_named(desk: Run, seven: Path) -> None:
    holder = sqlite3.connect(seven, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    for command in (["list"], ["add", "--title", "x"], ["remove", "4", "--yes"]):
        done = desk(*command, "--wait", "0.2")
        assert done.code == 5
        assert "locked by another program for 0.2 s" in done.err
    holder.execute("ROLLBACK")
    holder.close()
    assert desk("list").code == 0
    assert _records(seven) == 7


def test_after_a_second_it_says_that_it_waits(desk: Run, seven: Path) -> None:
    holder = sqlite3.connect(seven, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    done = desk("add", "--title", "x", "--wait", "1.2")
    holder.close()
    assert done.code == 5
    assert "waiting for another program" in done.err


def test_a_full_disk_changes_nothing_and_says_so(seven: Path) -> None:
    def limit() -> None:
        # What is written goes into a -wal first, whatever the size of the database.
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))

    done = subprocess.run(
        [sys.executable, "-m", "foiakit", "add", "--title", "x", "--text", "y" * 100_000],
        preexec_fn=limit,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "the disk is full; nothing was changed" in done.stderr
    assert done.stdout == ""
    assert _records(seven) == 7


def _as_nobody(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run as a user for whom permissions count; root may write anything."""
    prefix = []
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("running as root, and setpriv is not here to run as somebody else")
        prefix = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    program = [sys.executable, "-m", "foiakit"]
    probe = subprocess.run([*prefix, *program, "--version"], capture_output=True, check=False)
    if probe.returncode:
        pytest.skip("an ordinary user cannot run this Python")
    return subprocess.run(
        [*prefix, *program, *command], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("wal", [False, True], ids=["rollback journal", "WAL"])
@pytest.mark.parametrize("locked", ["folder", "file"])
def test_reading_works_where_nothing_may_be_written(seven: Path, wal: bool, locked: str) -> None:
    if wal:
        connection = sqlite3.connect(seven)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.close()
    opened_to_others(seven.parent)
    seven.parent.chmod(0o755)
    seven.chmod(0o444)
    if locked == "file":
        seven.parent.chmod(0o777)
    for command in (["list"], ["cite", "4"], ["show", "1"]):
        done = _as_nobody(command, seven.parent)
        assert (done.returncode, done.stderr) == (0, "")
    done = _as_nobody(["add", "--title", "x"], seven.parent)
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert [file.name for file in seven.parent.iterdir()] == ["records.db"]
    seven.parent.chmod(0o755)


def test_a_closed_pipe_is_not_an_error(seven: Path) -> None:
    script = f"{sys.executable} -m foiakit export --format ndjson | head -c 10"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", script], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_text_that_is_not_utf8_on_the_command_line_is_refused(here: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "foiakit", "add", "--title", b"caf\xe9"],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 4
    assert b"title: character 4" in done.stderr
