"""Due days that were counted by hand or by other programs, one case a line of clock_cases.csv."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from foiakit.requests.clocks.count import count
from foiakit.requests.clocks.options import parse
from foiakit.requests.clocks.rules import rule, rules
from foiakit.requests.days import day_of

OWN = Path(__file__).with_name("clock_cases.csv")
SHARED = Path(__file__).resolve().parents[4] / "shared" / "data" / "clock_cases.csv"


def cases(file: Path) -> list[tuple[str, str, str, str]]:
    with open(file, encoding="utf-8", newline="") as stream:
        return [
            (row["kind"], row["start"], row["options"], row["due"])
            for row in csv.DictReader(stream)
        ]


def due_day(kind: str, start: str, written: str) -> str:
    options, _ = parse(rule(kind), [written])
    day = count(kind, day_of(start), options).day(kind)
    return day.isoformat() if day else ""


@pytest.mark.parametrize(("kind", "start", "options", "due"), cases(OWN))
def test_the_due_day_is_the_one_that_was_counted(
    kind: str, start: str, options: str, due: str
) -> None:
    assert due_day(kind, start, options) == due


def test_every_clock_has_a_case() -> None:
    assert {kind.removesuffix(".safe") for kind, *_ in cases(OWN)} == set(rules())


@pytest.mark.skipif(not SHARED.exists(), reason="the field's list of cases is not here")
def test_the_cases_of_the_field_agree() -> None:
    wrong = [case for case in cases(SHARED) if due_day(*case[:3]) != case[3]]
    assert wrong == []
