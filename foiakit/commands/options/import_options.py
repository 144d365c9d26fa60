"""Options of the commands that add records from elsewhere: import and merge."""

from __future__ import annotations

from typing import Annotated, NamedTuple

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.common import Replace, one_of
from foiakit.store.events import ON_CHANGE

Files = Annotated[
    list[str],
    typer.Argument(metavar="FILE...", help="Files or folders; - is standard input."),
]
OnChange = Annotated[
    str,
    typer.Option(
        parser=one_of(*ON_CHANGE),
        metavar="|".join(ON_CHANGE),
        autocompletion=completion.words(ON_CHANGE),
        help="What to do when a record already exists but the source now differs.",
    ),
]
ReportAs = Annotated[
    str,
    typer.Option(
        "--report",
        parser=one_of("human", "json"),
        metavar="human|json",
        autocompletion=completion.words(("human", "json")),
        help="Report format: text on stderr, or JSON on stdout.",
    ),
]


class Keeping(NamedTuple):
    """The options for the result of an import."""

    on_change: OnChange = "keep"
    strict: Annotated[
        bool,
        typer.Option("--strict", help="Import nothing if any row is invalid or conflicts."),
    ] = False
    skipped: Annotated[
        str | None,
        typer.Option(
            "--skipped", metavar="FILE", help="Write skipped rows to FILE, to be corrected."
        ),
    ] = None
    yes: Replace = False
    report: ReportAs = "human"
