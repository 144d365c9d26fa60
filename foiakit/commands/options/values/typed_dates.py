"""Dates as a person types them: ``5/6/1999`` is read in the order of --date-order, else of the
configuration.
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit import configuration
from foiakit.commands.options import completion
from foiakit.commands.options.help_page import FILTERS
from foiakit.model.dates import Date, numeric

_order_typed: list[str] = []
"""The --date-order of the current command line."""


def _order(text: str) -> str:
    if text not in numeric.ORDERS:
        raise typer.BadParameter(f"{text!r} is not one of: {', '.join(numeric.ORDERS)}")
    return text


def _hear(order: str | None) -> str | None:
    """Store --date-order before any date is read: it is an eager option."""
    _order_typed[:] = [order] if order else []
    return order


DATE_ORDER = Annotated[
    str | None,
    typer.Option(
        "--date-order",
        parser=_order,
        metavar="|".join(numeric.ORDERS),
        callback=_hear,
        is_eager=True,
        autocompletion=completion.words(numeric.ORDERS),
        rich_help_panel=FILTERS,
        help="Whether 5/6/1999 is May 6 (mdy) or 5 June (dmy).",
    ),
]


def typed_date(text: str) -> Date | None:
    """Return the date that *text* states, ``None`` if it is not one.

    `foiakit.model.dates.numeric.Ambiguous` if nothing says which number is the month.
    """
    if not numeric.is_like(text.strip()):
        return numeric.read_typed(text, None)
    return numeric.read_typed(
        text, _order_typed[0] if _order_typed else configuration.holds("date_order")[0]
    )


def in_configured_order(text: str) -> str:
    """Return *text*, or the same date as ``1999-06-05`` if reading it depends on an order."""
    if not numeric.is_like(text.strip()):
        return text
    try:
        date = typed_date(text)
    except numeric.Ambiguous:
        return text  # the filter reports what is wrong with it
    return date.start if date else text
