"""`foiakit config`: the settings in effect, where each comes from, and the style of a database."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program import Run


def test_each_setting_has_its_value_and_its_origin(desk: Run, seven: Path) -> None:
    assert desk("config", "--set", "style=mla").code == 0
    (line,) = [line for line in desk("config").out.splitlines() if line.startswith("style\t")]
    assert line.split("\t")[1:] == ["mla", "database"]
    found = json.loads(desk("config", "--format", "json").out)
    assert found["settings"]["style"]["value"] == "mla"


def test_the_style_of_a_database_is_what_cite_uses_until_it_is_unset(
    desk: Run, seven: Path
) -> None:
    archive = desk("cite", "4").out
    mla = desk("cite", "4", "--style", "mla").out
    desk("config", "--set", "style=mla")
    assert desk("cite", "4").out == mla != archive
    assert desk("config", "--unset", "style").code == 0
    assert desk("cite", "4").out == archive


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--set", "style=nothing"], 3),
        (["--set", "colour"], 2),
        (["--set", "style=mla", "--unset", "style"], 2),
    ],
)
def test_a_setting_that_is_not_valid_changes_nothing(
    desk: Run, seven: Path, words: list[str], code: int
) -> None:
    before = seven.read_bytes()
    done = desk("config", *words)
    assert (done.code, done.err.count("\n")) == (code, 1)
    assert seven.read_bytes() == before
