"""The Typer program: groups that import a command when it is called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from foiakit import __version__, configuration
from foiakit.commands.options.common import typed
from foiakit.commands.options.help_page import SectionedCommand
from foiakit.commands.options.suggestions import hint_for_command
from foiakit.commands.output.completion_scripts import install_fish_script, prepare_completion
from foiakit.commands.registry import COMMANDS, GROUPS, CommandEntry
from foiakit.commands.reports.usage_errors import sentence
from foiakit.errors import DONE, FoiakitError, InterruptedTooLate, Usage
from foiakit.store.file.sqlite_errors import named_at_last
from foiakit.system import interrupts

HELP = ["-h", "--help"]
SETTINGS = {"help_option_names": HELP, "max_content_width": 80}


class Stopped(BaseException):
    """Carries a Ctrl-C through Typer, which would turn it into an exit code without a message."""

    def __init__(self, by: KeyboardInterrupt) -> None:
        super().__init__()
        self.by = by


class _Summary:
    """What completion needs of a command: its summary, and that it is not hidden."""

    hidden = False

    def __init__(self, summary: str) -> None:
        self.summary = summary

    def get_short_help_str(self) -> str:
        """Return the summary; Typer calls this."""
        return self.summary


class Group(TyperGroup):
    """A group that lists its `entries` and imports the command that is called."""

    entries: Mapping[str, CommandEntry] = {}
    prefix = ""
    """The words before the name of a command, with a blank at the end: ``request``."""
    _names_only = False
    """Whether only the names and summaries are needed, for completion."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse as any command does; without arguments, or after ``help``, show the help."""
        if args[:1] == ["help"]:
            args = [*args[1:], "--help"]
        elif not args and not ctx.resilient_parsing:
            args = ["--help"]
        return list(super().parse_args(ctx, args))

    def list_commands(self, ctx: Any) -> list[str]:
        return list(self.entries)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in self.entries:
            return None
        entry = self.entries[cmd_name]
        if self._names_only:
            return _Summary(entry.summary)
        return _command(cmd_name, entry) if entry.commands is None else _group(cmd_name, entry)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Complete the name of a command, without importing any."""
        self._names_only = True
        try:
            return list(super().shell_complete(ctx, incomplete))
        finally:
            self._names_only = False

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.summary) for name, entry in self.entries.items()])

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args[0] not in self.entries and not args[0].startswith("-"):
            hint = hint_for_command(args[0], self.entries, self.prefix)
            hint = hint or f"foiakit {self.prefix}--help lists them"
            raise Usage(f"no command called {self.prefix}{args[0]}; {hint}")
        return super().resolve_command(ctx, args)


def _command(name: str, entry: CommandEntry) -> Any:
    single = typer.Typer(rich_markup_mode=None, add_completion=False)
    module = import_module(entry.module)
    kind = getattr(module, "Command", SectionedCommand)
    single.command(name, cls=kind, help=_help(entry.module), context_settings=SETTINGS)(module.run)
    return typer.main.get_command(single)


def _group(name: str, entry: CommandEntry) -> Any:
    own = type(name.title(), (Group,), {"entries": entry.commands, "prefix": f"{name} "})
    group = typer.Typer(
        name=name,
        cls=own,
        help=_help(entry.module),
        rich_markup_mode=None,
        add_completion=False,
        context_settings=SETTINGS,
    )
    group.callback()(lambda: None)
    return typer.main.get_command(group)


class Program(Group):
    """The group of all commands; applies the configuration file to the one that is called."""

    entries = COMMANDS

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        widest = max(map(len, COMMANDS))
        for name, group in GROUPS.items():
            with formatter.section(name):
                formatter.write_dl(
                    [(f"{command:{widest}}", entry.summary) for command, entry in group.items()]
                )

    def invoke(self, ctx: Any) -> Any:
        try:
            with named_at_last():
                return super().invoke(ctx)
        except KeyboardInterrupt as stopped:
            raise Stopped(stopped) from None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        asked = set(args) & set(HELP)
        # An error in the file must not hide the help, nor `config`, which names the file.
        if not asked and args[0] != "config" and not ctx.resilient_parsing:
            ctx.default_map = _default_options(configuration.settings())
        return super().resolve_command(ctx, args)


def _default_options(found: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the settings *found* in the configuration file as default options of each command."""
    if (database := found.get("database")) is None:
        return {}
    options = {"db": database}
    return {
        name: options if entry.commands is None else dict.fromkeys(entry.commands, options)
        for name, entry in COMMANDS.items()
    }


def _help(module: str) -> str:
    text = import_module(module).__doc__ or ""
    return text.strip()


def _version(*, asked: bool) -> None:
    if asked:
        typer.echo(f"foiakit {__version__}")
        raise typer.Exit


app = typer.Typer(cls=Program, rich_markup_mode=None, context_settings=SETTINGS)
OVERVIEW = """Collect, find, check and cite declassified records.

\b
    foiakit import docs/examples/ebb389.txt     import a posting
    foiakit list --classification secret        list records
    foiakit cite 4                              cite one

foiakit COMMAND --help explains a command.
"""


@app.callback(help=OVERVIEW)
def root(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Options that precede a command."""


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code; raises `FoiakitError`."""
    interrupts.install()
    typed(arguments)
    prepare_completion()
    if {"--install-completion", "--show-completion"} & set(arguments):
        install_fish_script()
    try:
        result = typer.main.get_command(app).main(
            list(arguments), prog_name="foiakit", standalone_mode=False
        )
    except Stopped as past:
        raise past.by from None
    except SystemExit as ended:
        # Typer ends the program when a pipe is closed; `main` handles that itself.
        if isinstance(ended.__context__, BrokenPipeError):
            raise ended.__context__ from None
        raise
    except typer.Abort as ended:
        stopped = ended.__cause__ or ended.__context__
        if isinstance(stopped, InterruptedTooLate):
            raise InterruptedTooLate from None
        if isinstance(stopped, KeyboardInterrupt | EOFError):
            raise KeyboardInterrupt from None
        raise FoiakitError("cancelled; nothing was changed") from None
    except typer.TyperException as error:
        raise _usage(sentence(error), error.exit_code) from error
    return result if isinstance(result, int) else DONE


def _usage(text: str, code: int) -> Usage:
    problem = Usage(text)
    problem.exit_code = code
    return problem
