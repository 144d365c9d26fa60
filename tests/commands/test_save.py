"""Filters kept under a name work wherever filters do."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import Any

import pytest
from program import Run

pytestmark = pytest.mark.usefixtures("seven")


def test_a_saved_selection_is_a_filter_of_every_command(desk: Run) -> None:
    assert desk("save", "nineties", "--from", "1995", "--until", "1999", "-q").code == 0
    assert desk("list", "@nineties", "--format", "ids").out == "1\n2\n3\n4\n"
    assert desk("export", "@nineties", "--format", "ids").out == "1\n2\n3\n4\n"
    assert desk("timeline", "@nineties", "--format", "ids").out == "1\n2\n3\n4\n"
    assert desk("stats", "@nineties").out == "Confidential\t2\nSecret\t2\n"
    assert desk("search", "ladin OR karachi", "@nineties", "--format", "ids").code == 0
    assert desk("search", "unscr", "@nineties").out == ""
    assert len(desk("cite", "@nineties").out.splitlines()) == 4
    assert len(desk("cite", "7", "@nineties").out.splitlines()) == 5
    assert desk("edit", "@nineties", "--notes", "x").code == 2
    assert desk("edit", "@nineties", "--all", "--tag", "x").code == 0
    assert desk("list", "--tag", "x", "--format", "ids").out == "1\n2\n3\n4\n"
    assert desk("remove", "@nineties", "--yes").code == 0
    assert desk("list", "--format", "ids").out == "5\n6\n7\n"


def test_it_is_narrowed_by_filters_and_by_other_selections(desk: Run) -> None:
    desk("save", "nineties", "--from", "1995", "--until", "1999")
    desk("save", "secret", "--classification", "S")
    assert (
        desk("list", "@nineties", "--classification", "secret", "--format", "ids").out == "1\n4\n"
    )
    assert desk("list", "@nineties", "@secret", "--format", "ids").out == "1\n4\n"
    assert desk("list", "@secret", "--classification", "C").out == ""
    desk("save", "both", "@nineties", "@secret", "--year", "1999")
    assert desk("list", "@both", "--format", "ids").out == "4\n"


def test_it_is_listed_as_it_would_be_typed_and_removed(desk: Run) -> None:
    desk("save", "a", "1-3", "--post", "amembassy islamabad", "--not-excised", "--from", "Jan 1997")
    line = "@a\t1-3 --post 'amembassy islamabad' --from 'Jan 1997' --not-excised\n"
    assert desk("save", "--list").out == line
    assert desk("save").out == line
    assert desk("save", "--remove", "@a").code == 0
    assert desk("save").out == ""
    assert desk("save", "--remove", "a").code == 3


def test_a_new_one_takes_the_place_of_the_old_and_says_so(desk: Run) -> None:
    desk("save", "a", "--year", "1997")
    assert "replacing the old one" in desk("save", "a", "--year", "1998").err
    assert desk("list", "@a", "--format", "ids").out == "3\n"


def test_a_dry_run_keeps_nothing(desk: Run) -> None:
    assert "would be saved" in desk("save", "a", "--year", "1997", "--dry-run").err
    assert desk("save").out == ""
    desk("save", "a", "--year", "1997")
    assert desk("save", "--remove", "a", "--dry-run").code == 0
    assert desk("save").out != ""


@pytest.mark.parametrize(
    "arguments",
    [["a"], ["a", "b", "--year", "1997"], ["--year", "1997"], ["@", "--year", "1997"], [" "]],
    ids=str,
)
def test_what_makes_no_sense_is_a_usage_error(desk: Run, arguments: list[str]) -> None:
    done = desk("save", *arguments)
    assert (done.code, done.out) == (2, "")
    assert desk("save").out == ""


def test_an_unknown_selection_is_named_with_the_nearest(desk: Run) -> None:
    desk("save", "haqqani", "--year", "1997")
    for command in ("list", "cite", "stats", "export"):
        done = desk(command, "@haqani")
        assert (done.code, done.out) == (3, "")
        assert "@haqqani" in done.err
    assert desk("save", "b", "@nobody", "--year", "1997").code == 3


def test_a_selection_made_from_itself_is_refused(desk: Run) -> None:
    desk("save", "a", "--year", "1997")
    desk("save", "b", "@a", "--kind", "cable")
    done = desk("save", "a", "@b")
    assert done.code == 4
    assert "made from itself" in done.err
    assert desk("list", "@b", "--format", "ids").out == "2\n"


FOREIGN: tuple[Any, ...] = (
    *([], None, 1, "text", {"year": 1}, {"which": "1-7"}, {"excised": {}}, {"excised": "yes"}),
    *({"kind": [1]}, {"post": {}}, {"since": None}, {"message": [["a"]]}, {"tag": True}),
)


@pytest.mark.parametrize("value", FOREIGN, ids=json.dumps)
def test_what_another_program_has_put_there_is_damage(desk: Run, value: Any) -> None:
    desk("save", "a", "--year", "1997")
    with closing(sqlite3.connect("records.db")) as connection, connection:
        connection.execute("UPDATE selections SET arguments = ?", (json.dumps(value),))
    for command in (["save"], ["list", "@a"], ["save", "--remove", "a"]):
        done = desk(*command)
        assert (done.code, done.out) == (5, "")
        assert "the saved selection @a holds no filters" in done.err


def test_a_filter_that_this_foiakit_does_not_have_is_named(desk: Run) -> None:
    desk("save", "a", "--year", "1997")
    with closing(sqlite3.connect("records.db")) as connection, connection:
        connection.execute('UPDATE selections SET arguments = \'{"colour": ["red"]}\'')
    assert "--colour red" in desk("save").out
    done = desk("list", "@a")
    assert (done.code, done.out) == (4, "")
    assert "no filter is called colour" in done.err
