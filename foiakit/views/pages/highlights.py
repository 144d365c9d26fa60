"""Marks in a running text: the words that were searched for, and the places of excisions.

An excision is printed as ``[Excised]`` (National Security Archive), ``[2 lines not declassified]``
(FRUS), ``[REDACTED]``, as the exemption it rests on, ``(b)(1)``, or as a black block.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from rich.text import Text

from foiakit.text.visible import visible

EXCISION = "reverse"
HIT = "bold underline yellow"
"""Visible without colours too."""
_EXCISED = re.compile(
    r"\[[^\[\]\n]{0,120}?\b(?:excised|redacted|sanitized|deleted|withheld|not declassified)\b"
    r"[^\[\]\n]{0,80}\]"
    r"|\[?\(b\)\s?\(\d\)(?:\s?\([A-F]\))?\]?"
    r"|█{2,}",
    re.I,
)


def marked(line: str, words: Sequence[str] = ()) -> Text:
    """Return *line* with its excisions marked, and *words* where they begin a word of it."""
    shown = visible(line)
    text = Text(shown)
    for start, end in excisions(shown):
        text.stylize(EXCISION, start, end)
    for start, end in hits(shown, words):
        text.stylize(HIT, start, end)
    return text


def excisions(line: str) -> Iterator[tuple[int, int]]:
    """Yield the places where *line* shows an excision."""
    return (match.span() for match in _EXCISED.finditer(line))


def hits(line: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where one of *words* is in *line*, in any case, with any accents, to the word's end."""
    wanted = [re.escape(_folded(word)) for word in words if word.strip()]
    if wanted:
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(wanted)})\w*")
        yield from (match.span() for match in pattern.finditer(_folded(line)))


def _folded(text: str) -> str:
    # Character for character, so that places in it are places in the text.
    if text.isascii():
        return text.lower()
    return "".join((unicodedata.normalize("NFD", c)[0].lower() or c)[0] for c in text)
