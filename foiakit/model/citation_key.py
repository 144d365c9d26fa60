"""What a citation key may be, and a record that is named by its key: ``state1999-095538``."""

from __future__ import annotations

import re

from foiakit.model.tuples import NamedTuple

LONGEST = 100
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_]*(?:[-:.][A-Za-z0-9_]+)*", re.ASCII)
_TELLING = re.compile(r"[-:.0-9]")


class CitationKey(NamedTuple):
    """A citation key as it was typed, where a record is asked for."""

    printed: str


def is_key(text: str) -> bool:
    """Whether *text* may be a citation key: one that BibTeX, pandoc and a URL take as it is."""
    return len(text) <= LONGEST and _KEY.fullmatch(text) is not None


def key_in(text: str) -> CitationKey | None:
    """The key that *text* is, if it looks like one: a plain word without a digit does not."""
    text = text.strip()
    return CitationKey(text) if is_key(text) and _TELLING.search(text) else None
