"""What every test may ask for: the program, in one call, and the seven documents."""

from __future__ import annotations

import io
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from ebb389 import documents, fourth, posting  # noqa: F401 - the facts, as fixtures
from hypothesis import settings
from program import ROOT, SHARED, Result, Run

from foiakit.cli import main

# A slow machine does not break a promise; the full profile is for the proof by one command.
settings.register_profile("default", deadline=None)
settings.register_profile("full", deadline=None, max_examples=10_000)
settings.load_profile("default")


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Nobody's own folder for caches is written to."""
    os.environ["FOIAKIT_CACHE"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that one is in, with no foiakit settings around."""
    monkeypatch.chdir(tmp_path)
    # pytest-xdist gives its workers a width; a terminal's own is what the tests are about.
    for name in ("FOIAKIT_DB", "COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "PAGER"):
        monkeypatch.delenv(name, raising=False)
    # The settings of whoever runs the tests are not what is tested.
    monkeypatch.delenv("FOIAKIT_CONFIG", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "no-configuration"))
    return tmp_path


@pytest.fixture
def desk(here: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """The program run inside the test: ``desk("list", "--classification", "Secret")``."""

    def run(*arguments: str, stdin: str | bytes = "") -> Result:
        raw = stdin.encode() if isinstance(stdin, str) else stdin
        out, err = io.BytesIO(), io.BytesIO()
        monkeypatch.setattr(sys, "argv", ["foiakit", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))
        for name, stream in (("stdout", out), ("stderr", err)):
            text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
            monkeypatch.setattr(sys, name, text)
        with pytest.raises(SystemExit) as ended:
            main()
        sys.stdout.flush()
        return Result(int(ended.value.code or 0), out.getvalue().decode(), err.getvalue().decode())

    before = signal.getsignal(signal.SIGINT)
    yield run
    # After Ctrl-C the program ignores further ones until its end, which here is the test's.
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def process(here: Path) -> Run:
    """The program as a process of its own, with pipes: what a shell script sees."""

    def run(*arguments: str, stdin: str = "", **environment: str) -> Result:
        done = subprocess.run(
            [sys.executable, "-m", "foiakit", *arguments],
            input=stdin.encode(),
            capture_output=True,
            check=False,
            env={**os.environ, **environment},
        )
        return Result(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def seven(here: Path) -> Path:
    """A copy of the committed database of seven documents, as records.db where one is."""
    return Path(shutil.copy(ROOT / "records.db", here / "records.db"))


@pytest.fixture
def real_posting() -> Path:
    """The real page of Briefing Book 389; the test is skipped where it is not at hand."""
    path = SHARED / "postings" / "ebb389.txt"
    if not path.exists():
        pytest.skip("the real posting is not beside this checkout (../shared)")
    return path
