"""`request show`: everything about a request, as it stands on a day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program import Run


@pytest.mark.parametrize("name", ["1", "NGC16-0321", "ngc 16 0321"])
def test_a_request_is_named_by_its_id_or_its_number(desk: Run, decided: Path, name: str) -> None:
    out = desk("request", "show", name).out
    for words in ("Kabul 8106", "NGC16-0321", "2016-03-08"):
        assert words in out


def test_the_state_is_that_of_the_day(desk: Run, decided: Path) -> None:
    states = [
        json.loads(desk("request", "show", "1", "--today", day, "--format", "json").out)["state"]
        for day in ("2016-03-09", "2016-06-07")
    ]
    assert states == ["appealable", "final"]


def test_an_unknown_request_is_exit_3(desk: Run, decided: Path) -> None:
    done = desk("request", "show", "9")
    assert (done.code, done.out, done.err.count("\n")) == (3, "", 1)
