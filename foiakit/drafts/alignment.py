"""Aligns the whole of one sequence of words with a stretch of another, at the least cost.

A word in place of another costs 1; one that a scanner may have misread (a letter or two differ)
costs less; words that are only divided differently (``pre ssure``) cost nothing. The work grows
with the product of both lengths, so callers pass short stretches. (Two whole texts are aligned by
`foiakit.releases.alignment`.)
"""

from __future__ import annotations

from math import inf
from typing import NamedTuple

from foiakit.text.misreadings import is_misreading

MISREAD = 0.4
"""The cost of a misread word."""


class Step(NamedTuple):
    """A stretch of words that differ: its first word and the one after its last, in both."""

    sought: tuple[int, int]
    held: tuple[int, int]
    misread: bool


class Aligned(NamedTuple):
    """The stretch of the held words that was aligned, its cost, and the differences."""

    first: int
    end: int
    cost: float
    steps: tuple[Step, ...]


def align(sought: list[str], held: list[str], most: float = inf) -> Aligned | None:
    """Return the alignment of all of *sought* with the stretch of *held* that costs least.

    ``None`` if no stretch costs *most* or less.
    """
    rows = [[0.0] * (len(held) + 1)]
    moves: list[list[tuple[int, int]]] = [[(0, 0)] * (len(held) + 1)]
    costs: dict[tuple[str, str], float] = {}
    for i, word in enumerate(sought, 1):
        row, move = [rows[-1][0] + 1], [(1, 0)]
        for j, other in enumerate(held, 1):
            best, step = rows[i - 1][j - 1] + _cost(word, other, costs), (1, 1)
            if (without := rows[i - 1][j] + 1) < best:
                best, step = without, (1, 0)
            if (more := row[j - 1] + 1) < best:
                best, step = more, (0, 1)
            if j > 1 and rows[i - 1][j - 2] < best and word == held[j - 2] + other:
                best, step = rows[i - 1][j - 2], (1, 2)
            if i > 1 and rows[i - 2][j - 1] < best and sought[i - 2] + word == other:
                best, step = rows[i - 2][j - 1], (2, 1)
            row.append(best)
            move.append(step)
        # No step goes back more than two words, and none lowers the cost.
        if min(row) > most < min(rows[-1]):
            return None
        rows.append(row)
        moves.append(move)
    end = min(range(len(held) + 1), key=lambda at: rows[-1][at])
    if rows[-1][end] > most:
        return None
    first, steps = _back(sought, held, moves, end)
    return Aligned(first, end, rows[-1][end], steps)


def _cost(word: str, other: str, known: dict[tuple[str, str], float]) -> float:
    if word == other:
        return 0.0
    pair = word, other
    if pair not in known:
        known[pair] = MISREAD if is_misreading(word, other) else 1.0
    return known[pair]


def _back(
    sought: list[str], held: list[str], moves: list[list[tuple[int, int]]], end: int
) -> tuple[int, tuple[Step, ...]]:
    """Return where the stretch begins, and the stretches that differ, in order."""
    i, j = len(sought), end
    steps: list[Step] = []
    while i:
        up, left = moves[i][j]
        i, j = i - up, j - left
        ours, others = "".join(sought[i : i + up]), "".join(held[j : j + left])
        if ours == others:
            continue
        misread = (up, left) == (1, 1) and is_misreading(ours, others)
        here = Step((i, i + up), (j, j + left), misread)
        if steps and steps[-1].misread == misread and _is_next(here, steps[-1]):
            after = steps.pop()
            here = Step((i, after.sought[1]), (j, after.held[1]), misread)
        steps.append(here)
    return j, tuple(reversed(steps))


def _is_next(step: Step, after: Step) -> bool:
    """Return whether one step directly follows the other."""
    return step.sought[1] == after.sought[0] and step.held[1] == after.held[0]
