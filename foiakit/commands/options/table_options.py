"""Options of `import` for the format of a table."""

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
        help="Whether 5/6/1999 is May 6 (mdy) or 5 June (dmy), if the column does not show it.",
    ),
]
Delimiter = Annotated[
    str | None,
    typer.Option("--delimiter", metavar="SIGN", help="Character between cells: tab, ; or another."),
]
Quote = Annotated[
    str | None,
    typer.Option("--quote", metavar="SIGN", help="Character around a cell, or none."),
]
Escape = Annotated[
    str | None,
    typer.Option("--escape", metavar="SIGN", help="Character before a quoted character: \\."),
]
Sheet = Annotated[
    str | None,
    typer.Option("--sheet", metavar="NAME|N", help="Sheet of a workbook to read."),
]
SkipLines = Annotated[
    int | None,
    typer.Option("--skip-lines", metavar="N", min=0, help="Number of rows above the header."),
]
NoHeader = Annotated[
    bool,
    typer.Option(
        "--no-header", help="The table has no header; columns are 1, 2, 3: --map 1=title."
    ),
]
