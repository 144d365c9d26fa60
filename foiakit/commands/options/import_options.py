"""Options of the commands that take records in from elsewhere: import and merge."""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.commands.options.common import one_of
from foiakit.store.events import ON_CHANGE

OnChange = Annotated[
    str,
    typer.Option(
        parser=one_of(*ON_CHANGE),
        metavar="|".join(ON_CHANGE),
        help="What to do with a record that is here, where the source says something else.",
    ),
]
ReportAs = Annotated[
    str,
    typer.Option(
        "--report",
        parser=one_of("human", "json"),
        metavar="human|json",
        help="On stderr, or JSON on stdout.",
    ),
]
