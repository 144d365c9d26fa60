"""`--date` selects what is dated then, or possibly so, also where one end is open."""

from __future__ import annotations

import pytest
from program import Run

import foiakit


@pytest.fixture
def years(desk: Run) -> Run:
    for date in ("1973-12", "1974-06-01", "1974-03-01", "1975"):
        desk("add", "--title", date, "--date", date, "-q")
    desk("add", "--title", "undated", "-q")
    return desk


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["--date", "1974"], "3 2"),
        (["--date", "June 1974"], "2"),
        (["--date", "1974-03-05/.."], "2 4"),
        (["--date", "1974-03-05/"], "2 4"),
        (["--date", "../1974-03"], "1 3"),
        (["--date", "/1973"], "1"),
        (["--date", "1973..1974-03"], "1 3"),
        (["--date", "before 1974"], "1"),
        (["--date", "since 1975"], "4"),
        (["--date", "1974/..", "--until", "1974-04"], "3"),
        (["--date", "../1974", "--from", "1974-05"], "2"),
        (["--from", "1974-03-05/..", "--until", "../1974"], "2"),
    ],
)
def test_a_date_with_one_bound_or_two_selects(years: Run, words: list[str], ids: str) -> None:
    assert years("list", *words, "--format", "ids").out.split() == ids.split()


@pytest.mark.parametrize(
    ("option", "value", "why"),
    [
        ("--from", "../1974", "has no first day"),
        ("--until", "1974/..", "has no last day"),
        ("--date", "soon", "is not a date"),
        ("--date", "5/6/1974", "write which"),
    ],
)
def test_a_bound_that_is_not_there_is_an_error(
    years: Run, option: str, value: str, why: str
) -> None:
    done = years("list", option, value)
    assert (done.code, done.out) == (2, "")
    assert f"Invalid value for {option}" in done.err
    assert why in done.err


def test_it_is_saved_used_by_edit_and_known_to_python(years: Run) -> None:
    assert years("save", "early", "--date", "../1973").code == 0
    assert years("list", "@early", "--format", "ids").out == "1\n"
    assert years("edit", "--all", "--where-date", "../1973", "--tag", "x").code == 0
    with foiakit.open("records.db") as database:
        assert [record.id for record in database.select(date="1974/..")] == [3, 2, 4]
        assert [record.id for record in database.select(tag="x")] == [1]
