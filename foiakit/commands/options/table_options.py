"""Options of `import` that say how a table is written."""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.common import one_of
from foiakit.model.dates.numeric import ORDERS

DateOrder = Annotated[
    str | None,
    typer.Option(
        parser=one_of(*ORDERS),
        metavar="|".join(ORDERS),
        autocompletion=completion.words(ORDERS),
        help="Which of 5/6/1999 is the month, where its column does not show it.",
    ),
]
Delimiter = Annotated[
    str | None,
    typer.Option(
        "--delimiter", metavar="SIGN", help="What stands between cells: tab, ; or another."
    ),
]
Quote = Annotated[
    str | None,
    typer.Option("--quote", metavar="SIGN", help="What stands around a cell, or none."),
]
Escape = Annotated[
    str | None,
    typer.Option("--escape", metavar="SIGN", help="What stands before a sign that is no sign: \\."),
]
Sheet = Annotated[
    str | None,
    typer.Option("--sheet", metavar="NAME|N", help="The sheet of a workbook to read."),
]
SkipLines = Annotated[
    int | None,
    typer.Option("--skip-lines", metavar="N", min=0, help="How many rows stand above the header."),
]
NoHeader = Annotated[
    bool,
    typer.Option("--no-header", help="There is no header; columns are 1, 2, 3: --map 1=title."),
]
