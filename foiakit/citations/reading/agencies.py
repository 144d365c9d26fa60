"""Names of agencies, as the vocabulary has them."""

from __future__ import annotations

from functools import cache

from foiakit.citations.reading.passage import Piece
from foiakit.model import vocabulary


def is_agency(piece: Piece) -> bool:
    """Return whether *piece* is the name, or the short name, of an agency."""
    return len(piece.text) <= 120 and vocabulary.fold(piece.text) in _agencies()


@cache
def _agencies() -> frozenset[str]:
    rows = vocabulary.agencies()
    names = (name for row in rows for name in (row.name, row.acronym, *row.aliases) if name)
    return frozenset(map(vocabulary.fold, names))
