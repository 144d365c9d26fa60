"""How `search` reads names, and which hits come first."""

from __future__ import annotations

from typing import Annotated, NamedTuple

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.common import one_of


class SearchOptions(NamedTuple):
    """How names are read, and which hits come first."""

    exact: Annotated[bool, typer.Option("--exact", help="Names only as spelled here.")] = False
    sort: Annotated[
        str,
        typer.Option(
            "--sort",
            parser=one_of("rank", "date"),
            metavar="rank|date",
            autocompletion=completion.words(("rank", "date")),
            help="Which come first.",
        ),
    ] = "rank"
