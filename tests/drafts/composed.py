"""Texts and quotations that are composed: what the score of `draft` is measured with.

Sentences are put together from a small grammar, so that many texts share words and phrases, as the
papers of one office do. Each quotation is made from a text and changed in one known way.
"""

from __future__ import annotations

import random
from typing import NamedTuple

_WHO = (
    "the ambassador|the secretary|our consul|the foreign minister|the desk officer|a senior "
    "official|the delegation|the trade counselor|the deputy|the harbor master".split("|")
)
_DID = "said|reported|believed|denied|confirmed|complained|argued|repeated|suggested|feared".split(
    "|"
)
_WHAT = (
    "the talks|the lease|the shipment|the new tariff|the survey|the border post|the fishing fleet|"
    "the loan|the weather station|the visit|the draft treaty|the airline agreement".split("|")
)
_STATE = (
    "would be delayed|had been settled|was no longer urgent|could not be discussed|deserved a "
    "reply|had cost too much|would end in failure|pleased nobody|was a matter for experts|had been "
    "leaked to the press".split("|")
)
_WHEN = (
    "before the winter|in the next week|after the election|since his return|at the last meeting|"
    "without much hope|in spite of the rain|for the third time|on instructions|as everyone "
    "knew".split("|")
)
_ODD = (
    "granite lantern barley copper harness saddle orchard pepper ribbon velvet anchor beacon "
    "cellar dagger engine feather goblet hammer island jacket kettle ladder mirror needle oyster "
    "paddle quarry ransom silver timber".split()
)
NOISE = {"e": "c", "l": "1", "o": "0", "n": "u", "r": "t", "h": "b", "i": "l"}


class Composed(NamedTuple):
    """A quotation, the text that it was made from, and what should be found."""

    kind: str
    quotation: str
    text: int | None
    status: str
    changed: tuple[str, str] | None = None


def _name(chance: random.Random) -> str:
    """One of some 1,700 names."""
    first, middle, last = chance.choices("bdfgklmnprst", k=3)
    return (
        f"{first}{chance.choice('aeiou')}{middle}{chance.choice(['ar', 'ova', 'in'])}{last}".title()
    )


def text(chance: random.Random, sentences: int = 40) -> str:
    """A text of this many sentences, in lines and two pages."""
    lines = []
    for _ in range(sentences):
        words = [chance.choice(part) for part in (_WHO, _DID, _WHAT, _STATE, _WHEN)]
        who, did, what, state, when = words
        name, place, odd = _name(chance), _name(chance), chance.choice(_ODD)
        lines.append(
            f"{who.capitalize()} {did} to {name} that {what} of {place}"
            f" and the {odd} {state} {when}."
        )
    whole = "\n".join(lines)
    middle = whole.index("\n", len(whole) // 2)
    return f"{whole[:middle]}\f{whole[middle + 1 :]}"


def noisy(text: str, chance: random.Random, share: float) -> str:
    """*text* as a scanner misreads it: *share* of its letters are others."""
    return "".join(
        NOISE.get(letter, letter) if chance.random() < share else letter for letter in text
    )


def quotations(texts: list[str], chance: random.Random, each: int) -> list[Composed]:
    """*each* quotations of each kind."""
    made: list[Composed] = []
    for _ in range(each):
        number = chance.randrange(len(texts))
        words = texts[number].replace("\f", "\n").split()
        length = chance.randint(9, 24)
        first = chance.randrange(len(words) - length)
        passage = words[first : first + length]
        at = chance.randrange(2, length - 3)
        exact = " ".join(passage)
        made.append(Composed("exact", exact, number, "found"))
        other = chance.choice([odd for odd in _ODD if odd not in passage])
        changed = [*passage[:at], other, *passage[at + 1 :]]
        pair = other, passage[at].strip(".").lower()
        made.append(Composed("changed", " ".join(changed), number, "differs", pair))
        cut = [*passage[: at + 1], ". . .", *passage[at + 2 :]]
        made.append(Composed("elided", " ".join(cut), number, "found"))
        clear = [*passage[:at], "[the man]", *passage[at + 1 :]]
        letter = f"[{clear[0][0].swapcase()}]{clear[0][1:]}"
        made.append(Composed("bracketed", " ".join([letter, *clear[1:]]), number, "found"))
        half = [chance.choice(_ODD) if place % 2 else word for place, word in enumerate(passage)]
        made.append(Composed("paraphrased", " ".join(half), number, "not-found"))
        invented = [chance.choice(_ODD) for _ in passage]
        made.append(Composed("invented", " ".join(invented), None, "not-found"))
    return made
