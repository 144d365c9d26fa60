"""`request list`: each request with its state and the next act, the most urgent first."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program import Run


def test_a_line_has_the_request_its_state_and_the_next_act(desk: Run, decided: Path) -> None:
    line = desk("request", "list", "--today", "2016-03-09").out.rstrip("\n").split("\t")
    assert line[:5] == ["1", "foia", "nara", "NGC16-0321", "appealable"]
    assert line[-1] == "Two"
    (found,) = json.loads(desk("request", "list", "--today", "2016-03-09", "--format", "json").out)
    assert found["state"] == "appealable"


def test_closed_requests_are_listed_only_when_asked_for(desk: Run, decided: Path) -> None:
    desk("request", "event", "1", "withdrawn", "--on", "2016-04-01")
    assert desk("request", "list").out == ""
    assert desk("request", "list", "--all").out.startswith("1\t")


@pytest.mark.parametrize(
    ("words", "number"),
    [
        (["--state", "appealable"], 1),
        (["--state", "overdue"], 0),
        (["--office", "National Archives"], 1),
        (["--office", "state"], 0),
    ],
)
def test_states_and_offices_select(desk: Run, decided: Path, words: list[str], number: int) -> None:
    out = desk("request", "list", "--today", "2016-03-09", *words).out
    assert len(out.splitlines()) == number
