"""A mistyped option or command is answered with what was probably meant."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import typer
from program import Run

from foiakit.app import app
from foiakit.commands.options import suggestions
from foiakit.commands.registry import COMMANDS, every_command

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
    ("typed", "meant"),
    [
        ("list --since 1999", "--from"), ("list --after 1999", "--from"),
        ("list --before 1999", "--until"), ("list --type cable", "--kind"),
        ("list --class s", "--classification"), ("list --level s", "--classification"),
        ("list --cap NODIS", "--caption"), ("list --clasification s", "--classification"),
        ("list --json", "--format json"), ("list --least s", "--at-least"),
        ("edit 4 --where-since 1999 --all", "--where-from"), ("export --out x.csv", "--output"),
        ("cite --list-styles", "--styles"), ("timeline --around=4 --day 3", "--days"),
        ("export --type csv", "--kind or --format"), ("list --order-by date", "--sort"),
        ("list -n 3", "--limit"), ("list --text haqqani", "foiakit search WORDS"),
        ("cite --format bibtex 4", "--style or foiakit export --format"),
        ("list --secret", "--classification secret"), ("list --nodis", "--caption nodis"),
        ("export --cable", "--kind cable"), ("cite 4 --output x", "'> FILE'"),
        ("-V", "--version"), ("--list", "list"),
    ],
)  # fmt: skip
def test_an_unknown_option_names_the_one_that_is_meant(desk: Run, typed: str, meant: str) -> None:
    done = desk(*typed.split())
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert re.search(rf"did you mean .*{re.escape(meant)}(?!\w)", done.err), done.err


@pytest.mark.parametrize("command", ["list", "request clock", "request letter"])
def test_an_option_like_none_names_the_help(desk: Run, command: str) -> None:
    done = desk(*command.split(), "--qqq")
    name = f"foiakit {command}"
    assert done.err == f"foiakit: {name} has no option --qqq; {name} --help lists the options\n"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("find", "search"), ("rm", "remove"), ("delete", "remove"), ("tag", "edit"),
        ("stat", "stats"), ("time", "timeline"), ("res", "restore"),
        ("Cite", "cite"), ("serach", "search"), ("version", "--version"),
        ("init", "import"), ("sort", "list"), ("dedupe", "merge-records"), ("4", "show 4"),
    ],
)  # fmt: skip
def test_an_unknown_command_names_the_one_that_is_meant(desk: Run, typed: str, meant: str) -> None:
    done = desk(typed, "x")
    assert (done.code, done.out) == (2, "")
    assert done.err == f"foiakit: no command called {typed}; did you mean {meant}?\n"


def test_synonyms_name_what_there_is() -> None:
    assert set(suggestions.COMMANDS.values()) <= {*COMMANDS, "--version", "--help"}
    assert not set(suggestions.COMMANDS) & set(COMMANDS)
    flags = {flag for command in EVERY for param in params(command) for flag in param.opts}
    for meant in suggestions.OPTIONS.values():
        assert {name.partition(" ")[0] for name in meant if name.startswith("--")} <= flags


@pytest.mark.parametrize("command", ["list", "show", "cite", "refs", "read", "open", "export"])
def test_a_word_in_place_of_an_id_names_the_search(desk: Run, seven: Path, command: str) -> None:
    done = desk(command, "haqqani")
    assert (done.code, done.out) == (3 if command == "show" else 2, "")
    assert "foiakit search haqqani" in done.err


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("list Secret", "to filter: foiakit list --classification Secret"),
        ("cite NODIS", "to filter: foiakit cite --caption NODIS"),
        ("stats secret", "to filter: foiakit stats --classification secret"),
        ("publish secret", "to filter: foiakit publish --classification secret"),
        ("edit secret --tag x", "to filter: foiakit list --classification secret"),
        ("publish 1-", "a range has two ends, such as 1-7; without ids and filters it takes all"),
        ("list --id 5..", "a range has two ends, such as 5-11; without ids and filters it takes"),
        ("publish --all", "has no option --all: without ids and filters it takes all records"),
        ("export --all", "has no option --all: without ids and filters it takes all records"),
        ("show Kabul", "to filter: foiakit list --post Kabul"),
        ("stats year", "to count by it: foiakit stats --by year"),
        ("cite all", "did you mean --all?"), ("list help", "did you mean --help?"),
    ],
)  # fmt: skip
def test_a_word_in_place_of_an_id_names_the_option_that_takes_it(
    desk: Run, seven: Path, typed: str, meant: str
) -> None:
    done = desk(*typed.split())
    assert (done.out, done.err.count("\n")) == ("", 1)
    assert meant in done.err
