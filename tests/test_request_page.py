"""The session on the page about requests runs as printed; its days are the counted ones."""

from __future__ import annotations

import os
import re
import shlex
from itertools import groupby
from pathlib import Path

import pytest
from program import ROOT, Run

from foiakit.requests.clocks.rules import rules

PAGE = (ROOT / "docs" / "request.md").read_text(encoding="utf-8")
DUE_DAYS = (ROOT / "docs" / "due-days.md").read_text(encoding="utf-8")
REQUESTER = 'name = "Ada"\naddress = ["1 Example Street"]\nemail = "ada@example.org"\n'


def session() -> list[tuple[str, str]]:
    """Each command of the page with what it prints."""
    steps: list[tuple[str, str]] = []
    for line in re.findall(r"^    (.*)$", PAGE, re.M):
        if line.startswith("$ "):
            steps.append((line.removeprefix("$ "), ""))
        elif steps and "notify-send" not in line:
            command, printed = steps[-1]
            steps[-1] = (command, f"{printed}{line}\n")
    return steps


def test_the_session_runs_as_it_is_printed(desk: Run, here: Path) -> None:
    steps = session()
    (here / "denial.pdf").write_bytes(b"%PDF-1.4\n")
    assert len(steps) > 15
    for command, printed in steps:
        program, *words = shlex.split(command)
        assert program == "foiakit"
        done = desk(*words)
        assert done.code == 0, (command, done.err)
        if printed or "--today" in words:
            assert done.out == printed, command
        if words[1] == "requester":
            file = Path(os.environ["XDG_CONFIG_HOME"]) / "foiakit" / "requester.toml"
            file.write_text(REQUESTER, encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("foia.acknowledgement 2026-11-27", "2026-12-11"),
        ("foia.determination 2026-11-30", "2026-12-29"),
        ("foia.determination 2026-11-30 extension=10", "2027-01-13"),
        ("foia.appeal 2027-03-08", "2027-06-06"),
        ("foia.appeal.safe 2027-03-08", "2027-06-04"),
        ("foia.appeal.decision 2027-05-20", "2027-06-21"),
        ("foia.still-interested 2027-01-14", "2027-03-01"),
    ],
)
def test_the_days_that_the_page_names_are_the_counted_ones(desk: Run, words: str, day: str) -> None:
    assert desk("request", "clock", *words.split(), "--quiet").out == f"{day}\n"


def test_the_page_on_due_days_has_every_clock_with_its_length() -> None:
    rows = re.findall(r"^\| `([\w.-]+)` \| ([^|]*) \| ([^|]*)\|", DUE_DAYS, re.M)
    table = {name: (days, unit) for name, days, unit in rows if name in rules()}
    assert table.keys() == rules().keys()
    for name, rule in rules().items():
        days, unit = table[name]
        if rule.length is not None:
            assert days.split()[0] == str(rule.length), name
            assert rule.unit.removesuffix("s") in unit, name


def test_the_page_on_due_days_has_every_option() -> None:
    taken = {option for rule in rules().values() for option in rule.options}
    assert [name for name in taken if f"`{name}=" not in DUE_DAYS] == []


def test_no_two_steps_of_the_session_are_the_same() -> None:
    commands = sorted(command for command, _ in session())
    assert all(len(list(same)) == 1 for _, same in groupby(commands))
