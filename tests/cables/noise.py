"""Noise as scanners make it, the same for the same seed: for texts that we composed ourselves.

The kinds are those seen in released copies: a letter taken for another (O and 0, l and 1, S and 5,
B and 8, E and F), a blank set into a word or before a colon, a full stop lost in ``E.O.``, a speck
for a line, a line's own blanks doubled.
"""

from __future__ import annotations

import random

LOOKS = {
    "O": "0", "0": "O", "1": "l", "I": "l", "S": "5", "5": "S", "B": "8", "8": "B", "E": "F",
    "C": "G", "M": "N", "e": "c", "i": "l", "n": "u", "h": "b", ".": ",", ",": ".",
}  # fmt: skip
SPECKS = ("~", ".", "• '", "_ .", "|")


def noisy(text: str, seed: int, rate: float = 0.01) -> str:
    """*text* with about *rate* of its characters misread."""
    chance = random.Random(seed)
    return "\n".join(_line(line, chance, rate) for line in text.split("\n"))


def _line(line: str, chance: random.Random, rate: float) -> str:
    made = []
    for character in line:
        if chance.random() < rate and character in LOOKS:
            made.append(LOOKS[character])
        elif character == ":" and chance.random() < 10 * rate:
            made.append(" :")
        elif character.isalpha() and chance.random() < rate / 4:
            made.append(character + " ")
        elif character.isalpha() and chance.random() < rate / 8:
            continue
        else:
            made.append(character)
    noise = "".join(made)
    if noise.startswith("E.O.") and chance.random() < 20 * rate:
        noise = chance.choice(["E.0.", "E.C.", "E,O.", "E O", "E.O "]) + noise[4:]
    return f"{noise}\n{chance.choice(SPECKS)}" if chance.random() < rate else noise


def laid_twice(text: str, seed: int, rate: float = 0.01) -> str:
    """*text* as a page with two text layers gives it: on each line every run of words twice.

    Each layer has its own misreadings and its own runs, so that now and then they fall out of step,
    or one of them lacks a word, as in the released scans.
    """
    chance = random.Random(seed)
    made = []
    for line in text.split("\n"):
        first, second = (
            [_line(word, chance, rate).partition("\n")[0] for word in line.split()] for _ in (0, 1)
        )
        made.append(_laid(first, second, chance))
    return "\n".join(made)


def _laid(first: list[str], second: list[str], chance: random.Random) -> str:
    layers, places, made = (first, second), [0, 0], []
    while any(place < len(layer) for place, layer in zip(places, layers, strict=True)):
        length = chance.choice((1, 1, 2, 2, 3, 4))
        for each in (0, 1) if chance.random() < 0.9 else (1, 0):
            stop = places[each] + length
            other_end = places[1 - each] if places[1 - each] > places[each] else stop
            stop = max(stop, other_end) if chance.random() < 0.9 else stop + 1
            run = layers[each][places[each] : stop]
            made += [word for word in run if chance.random() > 0.01]
            places[each] = max(places[each], stop)
    return " ".join(made)
