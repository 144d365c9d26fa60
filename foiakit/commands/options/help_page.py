"""The layout of a command's help: its own options first, then fields, filters and common options.

An option names its section with ``rich_help_panel``, one of the names below; Typer shows these
panels only with Rich, which foiakit does not load for help.
"""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperCommand

from foiakit.commands.options.suggestions import ALL_RECORDS, hint_for_option, takes_all
from foiakit.errors import Usage

OWN, FIELDS, FILTERS, COMMON = "Options", "Fields", "Filters", "Common options"
SECTIONS = ("Arguments", OWN, FIELDS, FILTERS, COMMON)

ALONE = {"--ocr": ("bad", ("missing", "bad", "always"))}
"""Options that may stand alone: their default word, and their possible words."""


class SectionedCommand(TyperCommand):
    """A command whose help has sections, and which suggests the option that was probably meant."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        rows: dict[str, list[tuple[str, str]]] = {name: [] for name in SECTIONS}
        for param in self.get_params(ctx):
            row = param.get_help_record(ctx)
            if row is not None:
                rows[_section(param)].append(row)
        for name, some in rows.items():
            if some:
                with formatter.section(name):
                    formatter.write_dl(some)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        for param in self.params:
            if alone := ALONE.get(param.opts[0]):
                args = _with_word(args, param.opts[0], *alone)
        try:
            return super().parse_args(ctx, args)
        except typer.TyperException as error:
            unknown = getattr(error, "option_name", None)
            if unknown is None or not hasattr(error, "possibilities"):
                # The parser's own errors do not say which command they are of.
                unnamed: Any = error
                unnamed.ctx = getattr(error, "ctx", None) or ctx
                raise
            known = [flag for param in self.params for flag in (*param.opts, *param.secondary_opts)]
            if unknown == "--no-pager":
                raise Usage(
                    f"{ctx.command_path} never uses a pager: leave out --no-pager"
                ) from None
            if unknown == "--all" and takes_all(self.params):
                raise Usage(f"{ctx.command_path} has no option --all: {ALL_RECORDS}") from None
            hint = hint_for_option(unknown, [flag for flag in known if flag.startswith("--")])
            hint = hint or f"{ctx.command_path} --help lists the options"
            raise Usage(f"{ctx.command_path} has no option {unknown}; {hint}") from None


def _with_word(args: list[str], option: str, word: str, words: tuple[str, ...]) -> list[str]:
    """Return *args* with *word* after *option* wherever none of its *words* follows it."""
    end = args.index("--") if "--" in args else len(args)
    completed: list[str] = []
    for at, word_here in enumerate(args[:end]):
        completed.append(word_here)
        if word_here == option and not (at + 1 < end and args[at + 1] in words):
            completed.append(word)
    return completed + args[end:]


def _section(param: Any) -> str:
    if param.param_type_name == "argument":
        return "Arguments"
    if "--help" in param.opts:
        return COMMON
    return getattr(param, "rich_help_panel", None) or OWN
