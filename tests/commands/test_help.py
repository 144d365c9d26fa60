"""Help: the overview in groups, an example first, sections, 80 columns, and what was meant."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer
from program import Run

from foiakit.app import app
from foiakit.commands.options import suggestions
from foiakit.commands.options.help_page import SECTIONS
from foiakit.commands.registry import COMMANDS, GROUPS, every_command

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


@pytest.mark.parametrize("asked", ["request", "help request"])
def test_a_group_alone_prints_its_help(desk: Run, asked: str) -> None:
    assert desk(*asked.split()) == desk("request", "--help")


@pytest.mark.parametrize("asked", [[], ["--help"], ["-h"], ["help"]], ids=" ".join)
def test_the_overview_lists_every_command_in_its_group(desk: Run, asked: list[str]) -> None:
    done = desk(*asked)
    assert (done.code, done.err) == (0, "")
    for title, group in GROUPS.items():
        _, _, rest = done.out.partition(f"\n{title}:\n")
        listed = rest.partition("\n\n")[0].splitlines()
        assert [line.split()[0] for line in listed] == list(group)


def test_help_of_a_command_is_asked_for_in_either_way(desk: Run) -> None:
    assert desk("help", "cite") == desk("cite", "--help")


@pytest.mark.parametrize("command", EVERY)
def test_help_has_examples_then_sections_in_80_columns(
    desk: Run, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    help_text = desk(*command.split(), "--help").out
    assert max(map(len, help_text.splitlines())) <= 80
    before_sections = re.split(
        r"\n(?:Arguments|Options|Fields|Filters|Common options):\n", help_text
    )[0]
    paragraphs = before_sections.split("\n\n")
    assert re.search(rf"^ +.*foiakit {command}", paragraphs[2], re.M), "the example comes first"
    found = re.findall(r"^(\S.*):$", help_text, re.M)
    assert found == [name for name in SECTIONS if name in found]
    assert found[-1] == "Common options"


@pytest.mark.parametrize("command", EVERY)
def test_every_example_is_a_command_line_that_foiakit_takes(desk: Run, command: str) -> None:
    lines = re.findall(r"^ {6}(.*foiakit .*)$", desk(*command.split(), "--help").out, re.M)
    assert lines
    for line in lines:
        typed = re.split(r" {2,}|[|>] |\)\"(?=  |$)", line[line.index("foiakit ") :])[0]
        words = shlex.split(typed)[1:]
        name = " ".join(words[:2]) if " ".join(words[:2]) in EVERY else words[0]
        called, words = command_called(name), words[len(name.split()) :]
        # Raises for an option that there is not, or a value that its option refuses.
        called.make_context(name, words, parent=CONTEXT)


def test_the_filters_are_in_a_section_of_their_own_in_every_command_that_has_them() -> None:
    for command in EVERY:
        for option in params(command):
            if option.name.startswith("filter_") and option.param_type_name == "option":
                assert option.rich_help_panel == "Filters", (command, option.name)
            elif option.name in {"db", "wait", "quiet", "dry_run", "no_pager", "yes"}:
                assert option.rich_help_panel == "Common options", (command, option.name)


@pytest.mark.parametrize(
    "command", [command for command in EVERY if any("--format" in p.opts for p in params(command))]
)
def test_help_names_every_format_of_a_command(desk: Run, command: str) -> None:
    (option,) = (param for param in params(command) if "--format" in param.opts)
    offered = [choice.value for choice in option.shell_complete(CONTEXT, "")]
    help_text = (
        desk(*command.split(), "--help").out.partition("\n  --format")[2].partition("\n  -")[0]
    )
    words = re.sub(r"-\n +", "-", help_text)
    assert offered
    for name in offered:
        assert re.search(rf"[\s,]{re.escape(name)}[,.\s]", words), name


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
        ("cite NODIS", "to filter: foiakit list --caption NODIS"),
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
