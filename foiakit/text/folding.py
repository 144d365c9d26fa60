"""Letters as people type them: lodz for ``łódź``, strasse for ``Straße``, Горбачев for
``Горбачёв``.

SQLite's full text folds only accented forms of English letters, and takes a line of Chinese,
Japanese, Korean or Thai for one word. `pieces` splits a text into fully folded words, and into
single characters for scripts that are written without spaces, or with particles attached, so that a
word is found inside a longer run as a phrase.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

LATIN = str.maketrans(
    {
        **dict(zip("łđðøıħŧŋȷƒɨə", "lddoihtnjfie", strict=True)),
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ĸ": "k",
        "ß": "ss",
    }
)
"""Small Latin letters that are not an English letter with an accent, and what is typed for them."""
_LETTERS = LATIN | str.maketrans(
    {
        # Persian and Urdu letters, and forms of one Arabic letter, as an Arabic keyboard has them.
        **dict(zip("ٱىیکةھہ", "اييكههه", strict=True)),
        **{chr(first + digit): str(digit) for first in (0x660, 0x6F0) for digit in range(10)},
        # Signs for ayn, hamza and the soft sign in transliterations; the Arabic filler.
        **dict.fromkeys("ʹʺʻʼʽʾʿ\u0640", ""),
    }
)
_SHORT_I = "\u0306"  # a combining breve
# Accents of Latin, Greek and Cyrillic (Russian й is a letter of its own); Hebrew and Arabic vowels.
_MARKS = re.compile(
    f"(?<!и){_SHORT_I}|[\u0300-\u0305\u0307-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]"
)
_ARTICLE = re.compile("[وفبك]?ال(?=...)|لل(?=...)")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
_SINGLE = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9d"  # Japanese
    "\uac00-\ud7a3"  # Korean
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Chinese
)
_IS_SINGLE = re.compile(f"[{_SINGLE}]")


class Piece(NamedTuple):
    """A word, or a single character, of a text: its place, and its folded form."""

    start: int
    end: int
    folded: str


@lru_cache(maxsize=2**16)
def fold(word: str) -> str:
    """Return *word* in small letters, each replaced by the letter that people type for it."""
    if _IS_SINGLE.match(word):
        return unicodedata.normalize("NFKC", word)
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", word).casefold()).translate(_LETTERS)
    bare = unicodedata.normalize("NFC", bare)
    return _ARTICLE.sub("", bare, count=1) if _ARTICLE.match(bare) else bare


def pieces(text: str) -> list[Piece]:
    """Return the folded words of *text*, in order; none is empty or contains a space."""
    found = []
    for match in _piece().finditer(text):
        folded = "".join(character for character in fold(match[0]) if not character.isspace())
        if folded:
            found.append(Piece(match.start(), match.end(), folded))
    return found


def folded_text(text: str) -> str:
    """Return the folded words of *text*, separated by spaces."""
    return " ".join(piece.folded for piece in pieces(text))


def is_beyond_accents(text: str) -> bool:
    """Return whether *text* has a letter that SQLite's full text folds differently."""
    return not text.isascii() and any(map(_is_beyond_accents, set(text)))


@lru_cache(maxsize=2**14)
def _is_beyond_accents(character: str) -> bool:
    if character.isascii():
        return False
    if character in "Ǡǡ" or _ARABIC.match(character) or _IS_SINGLE.match(character):
        return True
    if not character.isalnum():
        # A mark in a word of another script parts it for SQLite.
        return unicodedata.category(character)[0] == "M" and character > "\u036f"
    parts = unicodedata.normalize("NFD", character)
    if parts[0].isascii() and all("\u0300" <= part <= "\u036f" for part in parts[1:]):
        return False
    return fold(character) != character.lower()


@cache
def _piece() -> re.Pattern[str]:
    """Return a pattern: a character of `_SINGLE`, or a run of others, each with its marks."""
    marks = "".join(
        re.escape(chr(code))
        for code in range(0x300, 0x3100)
        if unicodedata.category(chr(code))[0] == "M"
    )
    marks += "\uff9e\uff9f"  # voiced and semi-voiced, half as wide
    return re.compile(f"[{_SINGLE}][{marks}]*|(?:(?![{_SINGLE}])[^\\W_][{marks}]*)+")
