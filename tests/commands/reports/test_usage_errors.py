"""A wrong command line is answered with what to type instead."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import typer
from program import Run

from foiakit.app import app
from foiakit.commands.registry import every_command

GROUP: Any = typer.main.get_command(app)


CONTEXT = GROUP.make_context("foiakit", ["list"], resilient_parsing=True)


EVERY = every_command()


def command_called(name: str) -> Any:
    """The command with that name, which may be of a group: ``request clock``."""
    found = GROUP
    for word in name.split():
        found = found.get_command(CONTEXT, word)
    return found


def params(command: str) -> list[Any]:
    return list(command_called(command).params)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("show", "foiakit show needs ID; for example: foiakit show 4 (foiakit show --help)"),
        ("verify x y", "foiakit verify does not take 'x y'; for example: foiakit verify"),
        ("edit 4 --tag", "--tag needs a value: --tag WORD (foiakit edit --help)"),
        ("list --all=3", "--all takes no value (foiakit list --help)"),
        ("list --limit -1", "Invalid value for --limit: -1 is less than 0 (foiakit list --help)"),
        ("list --post=", "Invalid value for --post: the value is empty (foiakit list --help)"),
        ("list --has titel", "a record has no field 'titel'; did you mean title?"),
        ("edit 4 --clear titels", "there is no field 'titels'; did you mean title?"),
        ("stats --no-pager", "foiakit stats never uses a pager: leave out --no-pager"),
        ("list 1..3", "did you mean 1-3? (foiakit list --help)"),
        ("--db mine.db list", "has no option --db; it follows the command: foiakit list --db"),
        ("list --limit x", "--limit: 'x' is not a whole number (foiakit list --help)"),
        ("serve --port 99999", "--port: 99999 is not between 0 and 65535 (foiakit serve --help)"),
        ("date x --year 74", "--year: 74 is not between 1000 and 9999 (foiakit date --help)"),
        ("stats --by post,year", "'post,year' is not one field; write --by post --by year"),
    ],
)
def test_a_wrong_command_line_is_answered_with_what_to_type(
    desk: Run, seven: Path, typed: str, sentence: str
) -> None:
    done = desk(*typed.split())
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert sentence in done.err


@pytest.mark.parametrize("command", EVERY)
def test_what_a_command_needs_is_named_with_an_example(desk: Run, command: str) -> None:
    if not any(param.required for param in params(command)):
        return
    done = desk(*command.split())
    assert (done.code, done.out) == (2, "")
    assert re.search(rf"foiakit {command} needs .*; for example: foiakit ", done.err), done.err
