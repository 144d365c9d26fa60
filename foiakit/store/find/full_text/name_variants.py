"""Words as FTS5's tokenizer splits them, and the spelling variants of names among them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache


def folded(text: str) -> tuple[str, ...]:
    """The words that FTS5's tokenizer makes of *text*: letters and digits, without accents."""
    bare = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(word for word in bare if not unicodedata.combining(word))
    return tuple(re.findall(r"[^\W_]+", bare))


def spelled(words: list[str], *, inside: bool = False) -> list[list[str]]:
    """Return the spellings of each word, or name of several words, its own first.

    *inside* a phrase, words that are not names stand for themselves, one by one.
    """
    pieces = [(word, tokens) for word in words if (tokens := folded(word))]
    if inside:
        pieces = [(token, (token,)) for _, tokens in pieces for token in tokens]
    known, longest = _spellings()
    found: list[list[str]] = []
    at = 0
    while at < len(pieces):
        for size in range(min(longest, len(pieces) - at), 0, -1):
            some = pieces[at : at + size]
            key = tuple(token for _, tokens in some for token in tokens)
            if key in known:
                own = " ".join(word for word, _ in some)
                found.append(
                    [own, *(" ".join(variant) for variant in known[key] if variant != key)]
                )
                break
        else:
            size = 1
            found.append([pieces[at][0]])
        at += size
    return found


@cache
def _spellings() -> tuple[dict[tuple[str, ...], list[tuple[str, ...]]], int]:
    from foiakit.model.vocabulary import names  # noqa: PLC0415 - for a name only

    known: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for name in names():
        forms = [folded(form) for form in (name.name, *name.aliases)]
        for form in forms:
            known.setdefault(form, forms)
    return known, max(len(form) for form in known)
