"""The index of a site that foiakit made, saved as plain text or copied out of a browser.

The words that the site prints on every page are `foiakit/site/words.toml`'s. A saved page has the
book's head as data; text has what a person reads, and letters that the style sheet made capitals.
"""

from __future__ import annotations

import re

from foiakit.model.record import Collection
from foiakit.readers.documents import posting_head

_SKIP, _LAST = "Skip to the content", "About"
_INTRODUCTION = "Introduction"
_END_OF_LEAD = ("Timeline", "Documents")
_MOST_NAVIGATION = 8
_NUMBER = re.compile(r"\b(?:No\.?|#)\s*(\d+)", re.I)
_FACTS = " · "


def is_index(lines: list[str]) -> bool:
    """Whether *lines* begin as a site's pages do: the title, and the names of its parts."""
    top = [line for line in lines[:50] if line][:_MOST_NAVIGATION]
    return top[:1] == [_SKIP] and "Contents" in top and _LAST in top


def first_document(lines: list[str], numbered: int) -> int:
    """Return where the documents begin: below their heading, the last before *numbered*."""
    headings = [at for at, line in enumerate(lines[:numbered]) if line == _END_OF_LEAD[-1]]
    return headings[-1] + 1 if headings else numbered


def collection(lines: list[str], name: str | None) -> Collection:
    """Return the posting of an index whose *lines* end where its documents begin.

    *name* is what it is called; else it is called by its briefing book's number, or its title.
    """
    filled = [line for line in lines if line]
    title = filled[1]
    body = filled[filled.index(_LAST) + 1 :]
    at = body.index(title) if title in body else 0
    series = body[at - 1] if at else None
    end = next((place for place, line in enumerate(body) if line in _END_OF_LEAD), len(body))
    start = body.index(_INTRODUCTION, at, end) if _INTRODUCTION in body[at:end] else end
    front = [part for line in body[at + 1 : start] for part in line.split(_FACTS)]
    said = posting_head.collection([series or "", title, *front], name=name or title)
    lead = "\n\n".join(body[start + 1 : end])
    number = _NUMBER.search(series) if series else None
    is_book = bool(series and posting_head.SERIES.search(series))
    return said._replace(
        name=name or (f"EBB {number[1]}" if number and is_book else title),
        series=series,
        number=number[1] if number else None,
        title=title,
        subtitles=tuple(
            line for line in front if not line.startswith(("Edited by", "Published", "Posted"))
        ),
        lead=lead or None,
        references=posting_head.references(lead),
    )
