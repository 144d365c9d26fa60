"""The options of `search`: how names are read, and which hits come first."""

from __future__ import annotations

from typing import Annotated, NamedTuple

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.common import one_of


class SearchOptions(NamedTuple):
    """How names are read, and which hits come first."""

    exact: Annotated[bool, typer.Option("--exact", help="Find names only in this spelling.")] = (
        False
    )
    sort: Annotated[
        str,
        typer.Option(
            "--sort",
            parser=one_of("rank", "date"),
            metavar="rank|date",
            autocompletion=completion.words(("rank", "date")),
            help="Order of the hits.",
        ),
    ] = "rank"
    quote: Annotated[
        bool, typer.Option("--quote", help="Print the passage with its page and citation.")
    ] = False
