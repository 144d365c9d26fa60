"""Every command, started with closed, full or oddly set streams, in any locale: the same data, the
same exit code, or one sentence that names what could not be written.

The commands are those that the program lists; a command that is not in `HOW` is run without
arguments. Each condition is tried with every third of them, so that each command meets three
conditions; ``FOIAKIT_FAULTS=full`` tries them all.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import pytest
from faults.extent import often
from program import ROOT

from foiakit.commands.registry import every_command

WARSAW = 'Warsaw 12345: U.S. Embassy (Warsaw), Cable, "Łódź," March 4, 1975, Secret, 2 pp.'
LETTER = """\
From: office@example.org
Date: Mon, 03 Feb 2020 12:00:00 -0500
Subject: NGC20-321

No responsive records were found.
"""
COMMANDS = tuple(every_command())
HOW = {
    "request new": ["Kabul 8106 (1973)", "--to", "nara"],
    "request event": ["1", "note", "--on", "2020-02-03", "--note", "Snow"],
    "request letter": ["1", "request"],
    "request calendar": ["--today", "2020-03-02"],
    "request sent": ["1", "inquiry", "--on", "2020-02-03"],
    "request file": ["letter.eml"],
    "request read": ["letter.eml"],
    "request link": ["1", "8", "--item", "1", "--result", "full"],
    "request import": ["letter.csv"],
    "request logs": ["letter.csv"],
    "request closed": ["2020-02-03", "--reason", "snow"],
    "request show": ["1", "--today", "2020-03-02"],
    "request list": ["--today", "2020-03-02"],
    "request due": ["--today", "2020-03-02"],
    "request clock": ["foia.determination", "2026-07-02"],
    "open": ["8"],
    "import": [str(ROOT / "docs" / "examples" / "ebb389.txt")],
    "add": ["--title", "Snow"],
    "search": ["Haqqani"],
    "show": ["8"],
    "read": ["8"],
    "refs": ["8"],
    "thread": ["8"],
    "cite": ["8", "--style", "mla"],
    "parse": ["cited.txt"],
    "draft": ["chapter.md"],
    "quote": ["8", "it went on as before"],
    "compare": ["7", "8"],
    "seen": ["2", "space-before-colon", "--reason", "so printed"],
    "date": ["8"],
    "save": ["polish", "--post", "Warsaw"],
    "edit": ["8", "--pages", "3"],
    "remove": ["3", "--yes"],
    "merge-records": ["1", "2"],
    "publish": ["1-7", "--output", "site"],
    "serve": ["--collection", "nothing", "--port", "0"],  # the rest of it ends only with Ctrl-C
    "merge": ["other.db"],
    "backup": ["copy.db"],
    "diff": ["4"],
    "restore": ["4", "--to", "1"],
}
FOIAKIT = [sys.executable, "-m", "foiakit"]
PLAIN = {"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", "FOIAKIT_CONFIG": "config.toml",
         "FOIAKIT_CACHE": "cache"}  # fmt: skip
"""No HOME, no TMPDIR, nothing but what finds programs and the requester's file."""
REQUESTER = 'name = "Zoë Łoś"\naddress = ["1 Example Street"]\nemail = "zoe@example.org"\n'

RATE = re.compile(r" \([\d,]+ a (second|minute)\)")
"""How fast an import was, which it says only where it took a while."""


class Ended(NamedTuple):
    """What a run left behind."""

    code: int
    out: bytes
    err: str


class Condition(NamedTuple):
    """How a command is started, and what else must hold of how it `Ended`."""

    redirections: str
    holds: Callable[[Ended, Ended], bool]
    environment: Mapping[str, str] = MappingProxyType({})


def same(usual: Ended, now: Ended) -> bool:
    """All is as usual."""
    return now == usual


def same_unheard(usual: Ended, now: Ended) -> bool:
    """The result is as usual, but no message was written."""
    return now == usual._replace(err="")


def named(usual: Ended, now: Ended) -> bool:
    """A sentence names standard output, if there was anything to write to it."""
    if not usual.out:
        return now == usual
    return now.code == 1 and not now.out and "standard output: " in now.err


def failed_unheard(usual: Ended, now: Ended) -> bool:
    """The exit code alone says that not all was written."""
    return now == Ended(1 if usual.out else usual.code, b"", "")


CONDITIONS = {
    "stdin closed, C": Condition("<&-", same, {"LC_ALL": "C"}),
    "stdout closed": Condition(">&-", named),
    "stderr closed": Condition("2>&-", same_unheard),
    "all closed": Condition("<&- >&- 2>&-", failed_unheard),
    "stdout full": Condition(">/dev/full", named),
    "stderr full": Condition("2>/dev/full", same_unheard),
    "both full": Condition(">/dev/full 2>&1", failed_unheard),
    "POSIX without UTF-8": Condition(
        "", same, {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    ),
    "Latin-1, unbuffered": Condition(
        "",
        same,
        {"PYTHONIOENCODING": "latin-1", "PYTHONUNBUFFERED": "1", "PYTHONDEVMODE": "1"},
    ),
}


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the seven documents, an eighth in many letters, and what commands want."""
    folder = tmp_path_factory.mktemp("streams")
    shutil.copy(ROOT / "records.db", folder / "records.db")
    (folder / "cited.txt").write_text(WARSAW, encoding="utf-8")
    (folder / "config.toml").touch()
    (folder / "requester.toml").write_text(REQUESTER, encoding="utf-8")
    (folder / "requester.toml").chmod(0o600)
    (folder / "chapter.md").write_text("“It went on as before.”\n")
    text = "Ref State 095538. It went on as before. “Śnieg”, 中文."
    (folder / "letter.eml").write_text(LETTER, encoding="utf-8")
    (folder / "letter.csv").write_text("Title,Agency\nSnow,CIA\n", encoding="utf-8")
    for words in (
        ["add", "--citation", WARSAW, "--text", text, "--url", "https://example.org/8"],
        ["edit", "4", "--notes", "Łódź"],
        ["edit", "7", "--text", text.replace("as before", "as ever")],
        ["request", "new", "Lima 4127 (1975)", "--to", "nara", "--title", "Łódź"],
        ["request", "event", "1", "sent", "--on", "2020-01-02"],
        ["request", "event", "1", "determined", "--on", "2020-02-02", "--number", "NGC20-321"],
    ):
        assert start(folder, words, Condition("", same)).code == 0
    shutil.copy(folder / "records.db", folder / "other.db")
    return folder


def start(folder: Path, words: list[str], how: Condition) -> Ended:
    """The program in *folder*, started by a shell so that streams can be closed."""
    done = subprocess.run(
        ["bash", "-c", f'exec "$@" {how.redirections}', "-", *FOIAKIT, *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        cwd=folder,
        env={**PLAIN, **how.environment},
        timeout=120,
    )
    return Ended(done.returncode, done.stdout, RATE.sub("", done.stderr.decode()))


@pytest.fixture(scope="module")
def run(full: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Ended]:
    """A command of `COMMANDS` in a copy of the folder, under a condition."""

    def inner(command: str, how: Condition) -> Ended:
        folder = tmp_path_factory.mktemp("run") / "here"
        shutil.copytree(full, folder)
        ended = start(folder, [*command.split(), *HOW.get(command, [])], how)
        shutil.rmtree(folder.parent)
        return ended

    return inner


def each(
    run: Callable[..., Ended], how: Condition, commands: Sequence[str] = COMMANDS
) -> Iterator[tuple[str, Ended]]:
    """These commands under one condition, two at a time."""
    with ThreadPoolExecutor(2) as pool:
        yield from zip(commands, pool.map(lambda name: run(name, how), commands), strict=True)


def tried(condition: str) -> Sequence[str]:
    """The commands that are tried under *condition*."""
    step = often(3, 1)
    return COMMANDS[list(CONDITIONS).index(condition) % step :: step]


@pytest.fixture(scope="module")
def usual(run: Callable[..., Ended]) -> dict[str, Ended]:
    """How each command ends when nothing is wrong."""
    return dict(each(run, Condition("", same)))


def test_the_usual_run_is_one_that_means_something(usual: dict[str, Ended]) -> None:
    for name, ended in usual.items():
        # A server without records to show reports that and ends.
        assert ended.code in {0, {"check": 1, "serve": 3}.get(name, 0)}, (name, ended)
        assert ended.out or ended.err, name


@pytest.mark.parametrize("condition", CONDITIONS)
def test_no_stream_and_no_locale_changes_what_a_command_does(
    run: Callable[..., Ended], usual: dict[str, Ended], condition: str
) -> None:
    how = CONDITIONS[condition]
    for name, now in each(run, how, tried(condition)):
        assert how.holds(usual[name], now), (name, usual[name], now)
        assert all(line.startswith("foiakit: ") for line in now.err.splitlines()), (name, now.err)
        now.out.decode("utf-8")


@pytest.mark.parametrize("words", [["parse"], ["import", "-"], ["show", "-"], ["cite", "-"]])
@pytest.mark.parametrize("redirection", ["<&-", "0>taken"])
def test_input_that_cannot_be_read_is_named(full: Path, words: list[str], redirection: str) -> None:
    now = start(full, words, Condition(redirection, same))
    assert now.code == 1, now
    assert now.err.startswith("foiakit: standard input: cannot be read: ")
    assert now.err.count("\n") == 1


@pytest.mark.parametrize("redirection", [">&-", ">/dev/full", "| true"])
@pytest.mark.parametrize("words", [["list"], ["export", "--format", "ndjson"]])
def test_output_that_ends_in_the_middle_is_reported_without_a_traceback(
    tmp_path: Path, words: list[str], redirection: str
) -> None:
    (tmp_path / "config.toml").touch()
    lines = "".join(f"{'x' * 100_000}{number},1999\n" for number in range(4))
    (tmp_path / "long.csv").write_text(f"title,date\n{lines}", encoding="utf-8")
    assert start(tmp_path, ["import", "long.csv", "-q"], Condition("", same)).code == 0
    done = subprocess.run(
        ["bash", "-c", f'"$@" {redirection}', "-", *FOIAKIT, *words],
        stdin=subprocess.DEVNULL, capture_output=True, check=False, cwd=tmp_path, env=PLAIN,
        timeout=60,
    )  # fmt: skip
    err = done.stderr.decode()
    assert err == "" if "|" in redirection else re.fullmatch(r"foiakit: standard output: .*\n", err)
