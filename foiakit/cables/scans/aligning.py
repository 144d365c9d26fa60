"""Aligns two readings of one line: which words are at the same place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foiakit.cables.layout.ocr_letters import distance
from foiakit.text.known_words import LEAST, bare, is_known

Place = tuple[str | None, str | None]
"""The words of two readings at one place; ``None`` for a missing one."""
_ALONE = 0.6
"""The cost of a word that only one reading has; two quite different words cost 1."""
_MOST_WORDS = 60
"""Longer lines are compared place by place: they are not lines of a head."""


def aligned(left: Sequence[str], right: Sequence[str]) -> list[Place]:
    """The places of *left* and *right* in order, the words at each as similar as possible."""
    if max(len(left), len(right)) > _MOST_WORDS:
        return list(zip(left, right, strict=False))
    costs = [[_ALONE * second for second in range(len(right) + 1)]]
    for number, word in enumerate(left):
        row = [costs[-1][0] + _ALONE]
        for at, other in enumerate(right):
            row.append(
                min(costs[number][at] + _cost(word, other), row[-1] + _ALONE,
                    costs[number][at + 1] + _ALONE)
            )  # fmt: skip
        costs.append(row)
    return list(_without_splits(list(_path(left, right, costs))[::-1]))


def _path(
    left: Sequence[str], right: Sequence[str], costs: Sequence[Sequence[float]]
) -> Iterator[Place]:
    """Yield the places, the last one first."""
    first, second = len(left), len(right)
    while first or second:
        here = costs[first][second]
        if first and second:
            word, other = left[first - 1], right[second - 1]
            if here == costs[first - 1][second - 1] + _cost(word, other):
                yield word, other
                first, second = first - 1, second - 1
                continue
        if first and here == costs[first - 1][second] + _ALONE:
            first -= 1
            yield left[first], None
        else:
            second -= 1
            yield None, right[second]


def _cost(word: str, other: str) -> float:
    if word == other:
        return 0.0
    plain, wanted = bare(word), bare(other)
    longest = max(len(plain), len(wanted), 1)
    return distance(plain, wanted, longest) / longest


def _without_splits(places: Sequence[Place]) -> Iterator[Place]:
    """Yield *places* without the parts of a word that one reading split and the other has whole."""
    at = 0
    while at < len(places):
        here, after = places[at], places[at + 1] if at + 1 < len(places) else (None, None)
        for mine in (0, 1):
            parts, wholes = [here[mine], after[mine]], [here[1 - mine], after[1 - mine]]
            whole = wholes[0] or wholes[1]
            if all(parts) and whole and None in wholes and _is_split(parts, whole):
                here, at = (whole, whole), at + 1
                break
        yield here
        at += 1


def _is_split(parts: Sequence[str | None], whole: str) -> bool:
    joined = "".join(bare(part or "") for part in parts)
    return len(joined) > LEAST and is_known(whole) and distance(joined, bare(whole), 1) <= 1
