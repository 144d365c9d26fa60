"""Whether a page of a released document has words of its own, in addition to release stamps."""

from __future__ import annotations

from foiakit.cables.body.page_marks import sort
from foiakit.cables.layout.lines import lines_of

_MORE_THAN_STAMPS = 1000
"""With this many letters, a text is more than stamps, and they need not be looked for."""
_ENOUGH = 15
"""How many letters besides stamps make a text layer; a scan has stamps alone."""


def has_words(page: str) -> bool:
    """Return whether a page's text layer has more than the stamps and levels printed on it."""
    return own_letters(page) >= _ENOUGH


def own_letters(page: str) -> int:
    """Return how many letters a page's text layer has in addition to stamps and levels."""
    if (every := sum(map(str.isalpha, page))) > _MORE_THAN_STAMPS:
        return every
    own = "".join(line.text for line in sort(lines_of(page)).lines)
    return sum(map(str.isalpha, own))
