"""`request offices`: the offices that are known, by any of their names."""

from __future__ import annotations

import json

import pytest
from program import Run


def test_every_office_has_a_line_with_its_code_and_name(desk: Run) -> None:
    lines = [line.split("\t") for line in desk("request", "offices").out.splitlines()]
    assert {"nara", "state", "cia"} <= {line[0] for line in lines}
    assert all(line[1] for line in lines)


@pytest.mark.parametrize("name", ["nara", "National Archives", "NARA"])
def test_an_office_is_found_by_any_name(desk: Run, name: str) -> None:
    (found,) = json.loads(desk("request", "offices", name, "--format", "json").out)
    assert found["code"] == "nara"


def test_an_unknown_office_is_exit_3(desk: Run) -> None:
    done = desk("request", "offices", "Ministry of Nothing")
    assert (done.code, done.out, done.err.count("\n")) == (3, "", 1)
