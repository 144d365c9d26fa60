"""The passages of one release that another one shows, in brief: for checks and letters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from foiakit.releases.compared_text import ComparedText
from foiakit.releases.comparison import LACKS, MARKED, NEARBY, compare

LEAST = 8
"""A shorter passage proves little."""
_BEGINS = 8
"""This many words identify a passage."""


class ShownPassage(NamedTuple):
    """Words that one release withholds under a mark and another shows."""

    words: int
    exemptions: tuple[str, ...]
    page: int | None
    """Its page in the release that shows it."""
    begins: str
    """Its first words."""


def shown_elsewhere(hides: ComparedText, shows: ComparedText) -> Iterator[ShownPassage]:
    """Yield the passages that *hides* marks as withheld, there or nearby, and *shows* has."""
    if not hides.marks:
        return
    for block in compare([hides, shows]):
        if block.kind != LACKS or block.shows != (1,) or block.lacks[0].reason not in _HIDING:
            continue
        first, end = block.spans[1]
        if end - first < LEAST:
            continue
        begins = " ".join(shows.printed(first, min(end, first + _BEGINS)).split())
        yield ShownPassage(end - first, block.lacks[0].exemptions, shows.page(first), begins)


_HIDING = frozenset({MARKED, NEARBY})
