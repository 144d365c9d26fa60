"""Valid citation keys, and records named by their key or document number: ``state1999-095538``,
``C05764535``.
"""

from __future__ import annotations

import re

from foiakit.model.document_number import may_name_document
from foiakit.model.tuples import NamedTuple

LONGEST = 100
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_]*(?:[-:.][A-Za-z0-9_]+)*", re.ASCII)
_TELLING = re.compile(r"[-:.0-9]")


class CitationKey(NamedTuple):
    """A citation key or the number of a document, as it was typed to name a record."""

    printed: str


def is_key(text: str) -> bool:
    """Return whether *text* can be a citation key: BibTeX, pandoc and a URL accept it unchanged."""
    return len(text) <= LONGEST and _KEY.fullmatch(text) is not None


def key_in(text: str) -> CitationKey | None:
    """Return *text* as a key or document number; ``None`` for anything else, as a plain word."""
    text = text.strip()
    is_one = (is_key(text) and _TELLING.search(text)) or may_name_document(text)
    return CitationKey(text) if is_one else None
