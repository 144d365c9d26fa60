"""The program under test: where it lies, what a run of it leaves, and a terminal to run it on."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


class Result(NamedTuple):
    """What a run of the program left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


def opened_to_others(folder: Path) -> None:
    """Let every user reach *folder*, a test's own; no folder is touched but those of pytest.

    The test is skipped where a folder above those keeps other users out.
    """
    if os.geteuid():
        return  # the test runs as who it is
    for place in (folder, *folder.parents):
        if place.stat().st_mode & 0o005 == 0o005:
            continue
        if not any(part.startswith("pytest-") for part in place.parts):
            pytest.skip(f"other users cannot reach {place}, in which pytest keeps its folders")
        place.chmod(place.stat().st_mode | 0o055)


def children() -> set[str]:
    """The processes that this one has started and that have not been waited for."""
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())


def bare(seen: str) -> list[str]:
    """The lines that a terminal shows of *seen*, without colours."""
    return re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "", seen).replace("\r", "").split("\n")


def on_terminal(*arguments: str, columns: int = 80, typed: bytes = b"", **environment: str) -> str:
    """What the program writes to a terminal of this width, escape sequences included.

    *typed* is what a person types there.
    """
    parent, child = pty.openpty()
    subprocess.run(["stty", "cols", str(columns), "rows", "24"], stdin=child, check=True)
    process = subprocess.Popen(
        [sys.executable, "-m", "foiakit", *arguments],
        stdin=child,
        stdout=child,
        stderr=child,
        env={**os.environ, "TERM": "xterm-256color", "PAGER": "cat", **environment},
    )
    os.write(parent, typed)
    os.close(child)
    seen = b""
    while True:
        try:
            piece = os.read(parent, 65536)
        except OSError:  # the other side has closed
            break
        if not piece:
            break
        seen += piece
    process.wait()
    os.close(parent)
    return seen.decode()
