"""Options that are declared once, as the fields of a named tuple."""

from __future__ import annotations

from typing import Annotated, NamedTuple

import pytest
import typer
from typer.testing import CliRunner

from foiakit.commands.options.bundles import bundled


class Window(NamedTuple):
    days: Annotated[int, typer.Option("--days", min=0, help="How many days.")] = 30
    words: Annotated[list[str] | None, typer.Option("--word", help="A word.")] = None


@bundled
def command(
    *,
    name: Annotated[str, typer.Argument()],
    window: Window,
    loud: Annotated[bool, typer.Option("--loud")] = False,
) -> None:
    typer.echo(f"{name} {window.days} {window.words} {loud}")


def answer(*arguments: str) -> tuple[int, str]:
    app = typer.Typer(rich_markup_mode=None)
    app.command()(command)
    done = CliRunner().invoke(app, arguments)
    return done.exit_code, done.output


@pytest.mark.parametrize(
    ("arguments", "output"),
    [
        (["Kabul"], "Kabul 30 None False"),
        (["Kabul", "--days", "2", "--word", "a", "--word", "b"], "Kabul 2 ['a', 'b'] False"),
        (["--loud", "Kabul", "--days=0"], "Kabul 0 None True"),
    ],
)
def test_the_command_receives_one_value_with_defaults_for_what_is_not_typed(
    arguments: list[str], output: str
) -> None:
    assert answer(*arguments) == (0, f"{output}\n")


def test_options_are_checked_as_typer_checks_them() -> None:
    assert answer("Kabul", "--days", "-1")[0] == 2


def test_help_lists_them_at_the_place_of_the_bundle() -> None:
    shown = answer("--help")[1]
    assert shown.index("--days") < shown.index("--word") < shown.index("--loud")
