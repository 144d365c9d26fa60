"""Dates as a person types them: ``5/6/1999`` is read in the order that the configuration says."""

from __future__ import annotations

from foiakit import configuration
from foiakit.model.dates import Date, numeric


def typed_date(text: str) -> Date | None:
    """The date that *text* states, ``None`` if it is none.

    `foiakit.model.dates.numeric.Ambiguous` where nothing says which number is the month.
    """
    in_figures = numeric.is_like(text.strip())
    return numeric.read_typed(text, configuration.holds("date_order")[0] if in_figures else None)


def in_configured_order(text: str) -> str:
    """*text*, or the same date as ``1999-06-05`` if the configuration is needed to read it."""
    if not numeric.is_like(text.strip()):
        return text
    try:
        date = typed_date(text)
    except numeric.Ambiguous:
        return text  # the filter says what is wrong with it
    return date.start if date else text
