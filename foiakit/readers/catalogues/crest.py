"""The CIA's CREST catalogue: rows identified by their id (``CIA-RDP01-00707R000200090016-9``)."""

from __future__ import annotations

from typing import Any

from foiakit.model import markings
from foiakit.readers.values.record_values import PLACE

_PLACE = PLACE["classification"]


def classification(values: list[Any], text: str) -> None:
    """U is Unclassified; any other letter stays a letter.

    The catalogue has R on papers of the 1970s and 80s, when there was no Restricted, and does not
    say what its letters mean.
    """
    values[_PLACE] = markings.classification(text) if text == "U" or len(text) > 1 else text
