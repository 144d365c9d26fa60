"""The collection, made once, and a session in a fresh copy of it."""

from __future__ import annotations

import secrets
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from program import Run

from foiakit.store.load import edit_records

from .corpus import build, clock, same_tokens, settled

_BUILT = "built"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the collection is made, by the first test that wants it."""
    return tmp_path_factory.mktemp("pinned") / _BUILT


@pytest.fixture
def collection(here: Path, built: Path, desk: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh copy of the collection, which the test is in."""
    monkeypatch.setattr(secrets, "token_hex", same_tokens())
    monkeypatch.setattr(edit_records, "now", clock())
    if not built.exists():
        built.mkdir()
        with monkeypatch.context() as there:
            there.chdir(built)
            build(built, desk)
    shutil.copytree(built, here, dirs_exist_ok=True)
    monkeypatch.setattr(secrets, "token_hex", same_tokens())
    monkeypatch.setenv("COLUMNS", "100")
    return here


@pytest.fixture
def typed(collection: Path, desk: Run) -> Callable[[str], str]:
    """What a line as it is typed leaves: the line, stdout, stderr, and the exit code if not 0."""

    def run(line: str) -> str:
        command, _, file = line.partition(" < ")
        stdin = (collection / file).read_bytes() if file else b""
        done = desk(*shlex.split(command), stdin=stdin)
        parts = [f"$ foiakit {line}\n", done.out]
        if done.out and not done.out.endswith("\n"):
            parts.append("(no line end)\n")
        if done.err:
            parts += [f"! {line}\n" for line in done.err.splitlines()]
        if done.code:
            parts.append(f"(exit code {done.code})\n")
        return settled("".join(parts), collection)

    return run
