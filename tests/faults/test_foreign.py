"""A database of another program, or made to do harm, is named, and nothing in it runs."""

from __future__ import annotations

import random
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from faults import foreign
from faults.extent import FULL, report
from program import ROOT, Result, Run

READING = (
    ["list", "--format", "ndjson"], ["list"], ["search", "haqqani"], ["show", "1-7"],
    ["show", "4", "--format", "json"], ["cite", "1-7"], ["cite", "4"], ["check"],
    ["export", "--format", "csv"], ["export", "--format", "ndjson", "--details"],
    ["export", "--format", "bibtex"], ["timeline"], ["stats"], ["log"], ["log", "1"],
    ["verify"], ["wanted"], ["refs", "4"], ["thread", "4"], ["read", "4"], ["save", "--list"],
    ["list", "@x"], ["list", "--tag", "x"], ["list", "--collection", "389"],
    ["list", "--from", "1999"], ["diff", "1"], ["backup", "copy.db", "--yes"],
    ["export", "-o", "piece.db"], ["list", "--source", "freedom"],
    ["date", "Islamabad 200", "--year", "1997"], ["import", "--dry-run", "in.csv"],
    ["log", "--format", "json"],
    ["merge", "--dry-run", "good.db"], ["merge", "--db", "good.db", "records.db", "--dry-run"],
)  # fmt: skip
WRITING = (
    ["add", "--title", "x"], ["edit", "4", "--pages", "3", "--tag", "y"], ["remove", "2", "--yes"],
    ["seen", "7", "odd-character", "--reason", "x"], ["import", "in.csv"], ["undo"],
    ["restore", "4", "--to", "1"], ["migrate"], ["merge", "good.db"], ["check", "--fix"],
    ["merge", "--db", "good.db", "records.db"], ["save", "z", "--tag", "x"],
    ["merge", "--db", "good.db", "records.db", "--on-change", "update"],
)  # fmt: skip
TOO_LONG = 20


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """End what takes longer, as Ctrl-C would."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def ends(desk: Run, command: list[str], name: str) -> Result:
    """What *command* leaves: a documented exit code within time, and lines that are foiakit's."""
    with within(TOO_LONG):
        done = desk(*command)
    assert done.code in {0, 1, 2, 3, 4, 5}, (name, command, done.err)
    lines = done.err.splitlines()
    assert all(line.startswith("foiakit: ") for line in lines), (name, command, done.err)
    assert lines or done.code != 5, (name, command)
    return done


def commands(name: str) -> list[list[str]]:
    """The commands that are run over the file *name*: all in a full run, else a few by chance."""
    if FULL:
        return [*READING, *WRITING]
    chance = random.Random(name)
    return [*chance.sample(READING, 3), *chance.sample(WRITING, 2)]


def prepared(seven: Path) -> dict[str, bytes]:
    """What a command needs in addition to the file, restored before each one."""
    shutil.copy(seven, "good.db")
    Path("in.csv").write_text("title,date,message\nNew,1999-01-02,Kabul 00001\n")
    return {name: Path(name).read_bytes() for name in ("good.db", "in.csv")}


@pytest.mark.parametrize("name", foreign.NAMES)
def test_a_foreign_file_is_named_and_left_as_it_is(
    desk: Run, seven: Path, record_property: Callable[[str, object], None], name: str
) -> None:
    kept = prepared(seven)
    foreign.made(name, ROOT / "records.db", seven)
    data = seven.read_bytes()
    chosen = commands(name)
    for command in chosen:
        for path in seven.parent.iterdir():
            if path.name not in {*kept, seven.name}:
                path.unlink()
        for kept_name, was in kept.items():
            Path(kept_name).write_bytes(was)
        seven.write_bytes(data)
        done = ends(desk, command, name)
        is_read = command in READING or command[1:3] == ["--db", "good.db"]
        if name in foreign.SCHEMAS:
            assert done.code == 5, (command, done)
        if is_read or done.code in {2, 3, 4, 5} or name in foreign.SCHEMAS:
            assert seven.read_bytes() == data, command
        if done.code == 5 or command in READING:
            left = {path.name for path in seven.parent.iterdir()} - {*kept, seven.name}
            assert left <= {"copy.db", "piece.db"}, command
    if FULL:
        report(record_property, f"a foreign file: {name}: {len(chosen)} commands, nothing written")
