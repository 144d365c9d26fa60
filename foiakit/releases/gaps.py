"""Words that one of two messages has and the other lacks, in the same place.

The messages are aligned. A gap is a stretch of one message where the other has no words, or only
specks, with the same words before and after it. The beginning and end of a message count as such
words: a message may be withheld whole.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from foiakit.releases.alignment import Run, align
from foiakit.text.misreadings import is_misreading

LEAST = 5
"""A gap of fewer words proves nothing."""
_CONTEXT = 12
"""This many words before and after a gap are compared."""
_ENOUGH = 3
"""This many of them must be the same, or all up to the end of the message."""
_SURE = 10
"""This many, if the words are the only evidence that it is the same message."""
_LEFT = 3
"""More words than this left over on the hiding side make it another text."""


class Gap(NamedTuple):
    """Words *shown_first* to *shown_end* of one text, at words *first* to *end* of the other."""

    first: int
    end: int
    shown_first: int
    shown_end: int
    before: int
    """The number of words just before it that are the same in both."""
    after: int
    at_start: bool
    """Whether the message begins here."""
    at_end: bool
    """Whether it ends here."""

    @property
    def words(self) -> int:
        """The number of words shown here."""
        return self.shown_end - self.shown_first


def gaps(
    hides: Sequence[str],
    shows: Sequence[str],
    *,
    same_message: bool,
    cut: Callable[[Gap], int | None] = lambda _: None,
) -> list[Gap]:
    """Return the gaps of *hides* that *shows* fills, in order.

    *same_message* says that both are known to be one message, by the moment it was sent and its
    subject. Where *hides* has words too, *cut* finds the place among them where something is cut
    out.
    """
    if len(shows) < LEAST:
        return []
    runs = _with_misreadings(_without_chance(align(hides, shows), shows), hides, shows)
    ends = [Run(0, 0, 0), *runs, Run(len(hides), len(shows), 0)]
    found = []
    for number, (left, right) in enumerate(pairwise(ends)):
        gap = Gap(
            left.start_a + left.length, right.start_a, left.start_b + left.length, right.start_b,
            _same_before(ends, number), _same_after(ends, number + 1),
            left.start_b + left.length == 0, right.start_b == len(shows),
        )  # fmt: skip
        if gap.words < LEAST:
            continue
        if gap.end - gap.first > _LEFT:
            if (place := cut(gap)) is None:
                continue
            gap = gap._replace(first=place, end=place)
        if _holds(gap, same_message=same_message):
            found.append(gap)
    return found


def _without_chance(runs: list[Run], shows: Sequence[str]) -> list[Run]:
    """Return *runs* without chance matches: single letters, as in a paragraph's marking ``C``."""
    ends = [Run(0, 0, 0), *runs, Run(0, len(shows), 0)]
    return [
        run
        for left, run, right in zip(ends, runs, ends[2:], strict=False)
        if run.length > 1
        or len(shows[run.start_b]) > 1
        or shows[run.start_b].isdigit()
        or min(run.start_b - left.start_b - left.length, right.start_b - run.start_b - 1) < LEAST
    ]


def _with_misreadings(runs: list[Run], a: Sequence[str], b: Sequence[str]) -> list[Run]:
    """Return *runs* extended by words that a scanner may have misread in one text."""
    longer: list[Run] = []
    at_a = at_b = 0
    for run in (*runs, Run(len(a), len(b), 0)):
        while at_a < run.start_a and at_b < run.start_b and is_misreading(a[at_a], b[at_b]):
            longer.append(Run(at_a, at_b, 1))
            at_a, at_b = at_a + 1, at_b + 1
        start_a, start_b = run.start_a, run.start_b
        while at_a < start_a and at_b < start_b and is_misreading(a[start_a - 1], b[start_b - 1]):
            start_a, start_b = start_a - 1, start_b - 1
        longer.append(Run(start_a, start_b, run.start_a - start_a + run.length))
        at_a, at_b = run.start_a + run.length, run.start_b + run.length
    return longer[:-1] if not longer[-1].length else longer


def _holds(gap: Gap, *, same_message: bool) -> bool:
    """Return whether enough words before and after the gap are the same."""
    if not same_message:
        return gap.before >= _SURE and gap.after >= _SURE
    if gap.at_start and gap.first == 0:
        return gap.at_end or gap.after >= _ENOUGH
    return gap.before >= _ENOUGH and (gap.at_end or gap.after >= _ENOUGH)


def _same_before(runs: list[Run], number: int) -> int:
    """Return how many words before the end of run *number* are in runs, in both texts.

    A message that begins within reach counts as `_ENOUGH`.
    """
    last = runs[number]
    end_a, end_b = last.start_a + last.length, last.start_b + last.length
    same = 0
    for run in runs[number::-1]:
        near = min(
            run.length,
            run.start_a + run.length - (end_a - _CONTEXT),
            run.start_b + run.length - (end_b - _CONTEXT),
        )
        if near <= 0:
            break
        same += near
    if same and same == max(end_a, end_b):  # from the message's first word on
        return max(same, _ENOUGH)
    return same


def _same_after(runs: list[Run], number: int) -> int:
    """Return the same as `_same_before`, from the start of run *number* on."""
    start_a, start_b = runs[number].start_a, runs[number].start_b
    same = 0
    for run in runs[number:]:
        near = min(run.length, start_a + _CONTEXT - run.start_a, start_b + _CONTEXT - run.start_b)
        if near <= 0:
            break
        same += near
    end_a, end_b = runs[-1].start_a, runs[-1].start_b
    if same and same == max(end_a - start_a, end_b - start_b):
        return max(same, _ENOUGH)
    return same
