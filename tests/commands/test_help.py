"""Help: the overview in groups, an example first, sections, 80 columns."""

from __future__ import annotations

import re
import shlex
from typing import Any

import pytest
import typer
from program import Run

from foiakit.app import app
from foiakit.commands.options.help_page import SECTIONS
from foiakit.commands.registry import GROUPS, every_command

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
