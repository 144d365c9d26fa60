"""Columns that are named with --columns, in their order."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program import Run, bare, on_terminal


def plain(seen: str) -> list[str]:
    return [line.rstrip() for line in seen.splitlines()]


def test_columns_are_the_fields_that_are_named_in_that_order(seven: Path, desk: Run) -> None:
    names = "title,id,excised,captions,text"
    exported = desk("export", "--format", "csv", "--columns", names).out
    assert desk("list", "--columns", names, "--format", "csv").out == exported
    plain = desk("list", "--columns", names).out.splitlines()
    wanted = [
        [row["title"], str(row["id"]), str(row["excised"]).lower() if row["excised"] else ""]
        for row in json.loads(desk("list", "--columns", names, "--format", "json").out)
    ]
    assert [line.split("\t")[:3] for line in plain] == wanted
    assert {line.count("\t") for line in plain} == {4}


@pytest.mark.parametrize("columns", [20, 60, 100])
def test_a_table_of_named_columns_keeps_to_the_terminal_and_short_cells_whole(
    seven: Path, columns: int
) -> None:
    seen = bare(on_terminal("list", "--columns", "id,date,title,source", columns=columns))
    assert all(len(line) <= columns for line in seen)
    rows = [line for line in seen if line.strip()[:1].isdigit()]
    assert [line.split()[0] for line in rows] == list("1234567")
    if columns > 20:
        assert rows[3].split()[1] == "1999-05-24"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--columns", "id,tite"], "did you mean title?"),
        (["--columns", "id,id"], "name each column once"),
        (["--sort", "-pagse"], "did you mean pages?"),
        (["--columns", "id", "--format", "bibtex"], "bibtex has no columns to choose"),
    ],
)
def test_an_unknown_column_is_a_usage_error(
    seven: Path, desk: Run, arguments: list[str], says: str
) -> None:
    done = desk("list", *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert says in done.err
