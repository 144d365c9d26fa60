"""History Lab's table of the State Department's cables of 1973-79: 80 columns, many of them empty.

A row is identified by its National Archives number. Where the table repeats itself (subject and
title, body and raw_body, the classes), the value is taken once; 1960-01-01 means no date; a text
that only says that there is none becomes a note.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from foiakit.model.record import Record
from foiakit.readers.values.headers import fold
from foiakit.readers.values.record_values import NOTHING

_NO_TEXT = "TELEGRAM TEXT FOR THIS MRN IS UNAVAILABLE"
_GAP = re.compile(r"\s{2,}|\t")
_AGAIN = {
    "subject": "title", "id": "doc_nbr", "class": "origclass", "pclass": "origclass",
    "classification": "origclass", "raw_body": "body", "markings": "review_markings",
    "handling": "orighand",
}  # fmt: skip
"""Columns that mostly repeat another one: they count where they differ."""
_INSTEAD = {"subject", "raw_body", "handling"}
"""Columns used where the other one is empty."""


def wrap(
    make: Callable[[list[str]], Record], names: Sequence[str]
) -> Callable[[list[str]], Record]:
    """Wrap *make* so that repeated values are dropped before it, and addressees
    separated after it.
    """
    places = {fold(name): at for at, name in enumerate(names)}
    again = [
        (places[fold(column)], places[fold(other)], column in _INSTEAD)
        for column, other in _AGAIN.items()
        if fold(column) in places and fold(other) in places
    ]

    def filled(cells: list[str]) -> Record:
        cells = list(cells)
        for at, other, instead in again:
            if instead and cells[other].strip() in NOTHING:
                cells[other] = cells[at]
            if cells[at].split() == cells[other].split():
                cells[at] = ""
        record = make(cells)
        if record.text and _NO_TEXT in record.text:
            note = f"body: {' '.join(record.text.split())}"
            notes = f"{record.notes}\n{note}" if record.notes else note
            record = record._replace(text=None, notes=notes)
        if record.recipient and _GAP.search(record.recipient):
            record = record._replace(recipient=_GAP.sub("; ", record.recipient))
        return record

    return filled
