"""Names of agencies, as the vocabulary has them."""

from __future__ import annotations

from functools import cache

from foiakit.citations.reading import kinds
from foiakit.citations.reading.passage import LIKELY, Finding, Piece
from foiakit.model import vocabulary


def is_agency(piece: Piece) -> bool:
    """Return whether *piece* is the name, or the short name, of an agency."""
    return len(piece.text) <= 120 and vocabulary.fold(piece.text) in _agencies()


@cache
def _agencies() -> frozenset[str]:
    rows = vocabulary.agencies()
    names = (name for row in rows for name in (row.name, row.acronym, *row.aliases) if name)
    return frozenset(map(vocabulary.fold, names))


def put_agency_in_kind(piece: Piece, found: Finding) -> bool:
    """Put the agency in a known kind such as ``INR Weekly Review``; return whether it has one."""
    first, _, rest = piece.text.partition(" ")
    cut = len(piece.text) - len(rest)
    if not rest or not is_agency(piece.cut(0, len(first))) or not kinds.known(rest.strip()):
        return False
    found.put("originator", first, piece.cut(0, len(first)), LIKELY)
    found.put("kind", kinds.label(rest), piece.cut(cut))
    return True
