"""Options that mean the same in every command, declared once."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.help_page import COMMON
from foiakit.commands.options.values.format_names import format_name
from foiakit.store.file.connection import LockWait
from foiakit.text.visible import visible
from foiakit.writers import WRITERS

if TYPE_CHECKING:
    from foiakit.store.store import Store


def one_of_these(known: Iterable[str]) -> str:
    """Return the help of an option that takes one of the words *known*."""
    return f"One of: {', '.join(known)}."


Db = Annotated[
    str,
    typer.Option(
        "--db", envvar="FOIAKIT_DB", metavar="PATH", help="The database.", rich_help_panel=COMMON
    ),
]
DB = "records.db"
"""The default of --db: a file in the current folder."""


def bounded(number: float | None) -> float | None:
    """Return *number*, or at most a trillion: SQLite refuses larger numbers.

    `BadParameter` for ``nan``, which is neither more nor less than any number.
    """
    if number is not None and number != number:  # noqa: PLR0124 - true of nan alone
        raise typer.BadParameter("nan is not a number")
    return number if number is None else min(number, 10**12)


Wait = Annotated[
    float,
    typer.Option(
        "--wait",
        min=0,
        callback=bounded,
        metavar="SECONDS",
        help="How long to wait for another writer.",
        rich_help_panel=COMMON,
    ),
]
WAIT = 120.0

Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="Print errors only.", rich_help_panel=COMMON)
]
Yes = Annotated[
    bool, typer.Option("--yes", "-y", help="Do not ask for confirmation.", rich_help_panel=COMMON)
]
Replace = Annotated[
    bool, typer.Option("--yes", "-y", help="Replace an existing file.", rich_help_panel=COMMON)
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write to FILE instead of standard output."
    ),
]
DryRun = Annotated[
    bool,
    typer.Option(
        "--dry-run", help="Show what would be done; change nothing.", rich_help_panel=COMMON
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        parser=format_name,
        metavar="NAME",
        help=one_of_these(("table", *WRITERS)),
        autocompletion=completion.words(completion.writer_formats),
    ),
]
"""The formats of a command that lists records; a table is for a person's terminal."""


def one_of(*known: str) -> Callable[[str], str]:
    """The parser of an option that takes one of the words *known*; `BadParameter` lists them."""

    def check(text: str) -> str:
        if text not in known:
            raise typer.BadParameter(f"{text!r} is not one of: {', '.join(known)}")
        return text

    return check


def formats(known: Iterable[str]) -> Any:
    """Return --format of a command with formats of its own: *known*."""
    return typer.Option(
        "--format",
        parser=format_name,
        metavar="NAME",
        help=one_of_these(known),
        autocompletion=completion.words(tuple(known)),
    )


Limit = Annotated[
    int | None,
    typer.Option("--limit", min=0, callback=bounded, metavar="N", help="Show at most N records."),
]


_typed: list[str] = []


def typed(arguments: Sequence[str]) -> None:
    """Remember the current command line."""
    _typed[:] = arguments


def command_line() -> str:
    """Return the current command line, in the form in which it is logged."""
    return shlex.join(["foiakit", *_typed])


def lock_wait(seconds: float, *, quiet: bool = False) -> LockWait:
    """Return a `Patience` that reports on stderr what it waits for."""
    return LockWait(seconds, None if quiet else print_message)


def writing(
    db: str, wait: float, *, quiet: bool = False, create: bool = False, shared: bool = False
) -> Store:
    """Open the database for writing; the current command line is logged with its changes.

    *create* and *shared* are `Store.write`'s.
    """
    from foiakit.store.store import Store  # noqa: PLC0415 - the overview and `parse` need no store

    waiting = lock_wait(wait, quiet=quiet)
    return Store.write(db, waiting, create=create, command=command_line(), shared=shared)


def print_message(sentence: str) -> None:
    """Print a message for the person: on stderr, so that stdout stays data."""
    sys.stderr.write(f"foiakit: {visible(sentence)}\n")


def talker(*, quiet: bool) -> Callable[[str], None]:
    """Return `talk`, or a function that prints nothing with --quiet."""
    return (lambda _: None) if quiet else print_message


def on_terminal() -> bool:
    """Whether a person is watching stdout; ``TERM=dumb`` is a terminal that can show no table."""
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
