"""Cells that say how a document was released: the decision, the day, the exemptions."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from foiakit.model import releases
from foiakit.model.dates import numeric
from foiakit.model.record import labels_of
from foiakit.readers.values.days import days
from foiakit.readers.values.number_cells import NumberCell
from foiakit.readers.values.record_values import PLACE, Setter, noted

_BETWEEN = re.compile(r"[,;]")


def released(column: str, order: str | None = None) -> Setter:
    """Set a day of release; other words (``yes``, ``in part``) are kept in the notes.

    So is 5/6/1999, if *order* (``mdy`` or ``dmy``) does not say which number is the month.
    """

    def put(values: list[Any], text: str) -> None:
        if type(text) is NumberCell:
            values[PLACE["released"]] = text.day
            return
        try:
            found = days(text, order)
        except numeric.Ambiguous:
            found = None
        if found and found.first:
            values[PLACE["released"]] = found.first
        if found is None or found.says_more:
            noted(values, f"{column}: {text}")

    return put


def case(column: str) -> Setter:
    """Return several tracking numbers with semicolons between, as they are counted; else *text*."""

    def put(values: list[Any], text: str) -> None:
        values[PLACE["case"]] = releases.cases(text)

    return put


def decision(column: str) -> Setter:
    """Return a decision in the vocabulary's words, else as it was written."""

    def put(values: list[Any], text: str) -> None:
        values[PLACE["decision"]] = releases.decision(text) or text

    return put


@lru_cache(maxsize=4096)
def _exemptions_of(text: str) -> tuple[str, ...]:
    if releases.exemption(text):
        return releases.exemptions([text])
    words = labels_of(text) if text[:1] == "[" else _BETWEEN.split(text)
    return releases.exemptions(words)


def exemptions(column: str) -> Setter:
    """Return exemptions between commas or semicolons, each in its standard spelling."""

    def put(values: list[Any], text: str) -> None:
        values[PLACE["exemptions"]] = _exemptions_of(text)

    return put
