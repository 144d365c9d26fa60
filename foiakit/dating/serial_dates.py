"""Dating by serial number: when a post assigned a number, estimated from the numbers around it.

A post numbers its messages in order and begins again each 1 January (since 1973; before that some
began on 1 July, so there both neighbours must be held). The numbers that are held with their days
are the *anchors*. What lies between two of them is not even: posts have busy weeks. So the counts
of separate days are taken as independent gamma variables; the share of the numbers between two
anchors that was given out by a moment is then a beta variable, whose spread depends on how uneven
the post is. That unevenness is weighed by what the anchors themselves show.

Anchors that are out of order (a slip in a date, a number sent late) are left out: the largest set
in order is kept. How often that happens is how far the answer itself is doubted. Nothing here
knows a database: in go pairs of serial and day, out comes an `Estimate`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import accumulate, pairwise
from math import exp, log
from typing import NamedTuple

from foiakit.dating.beta_distribution import log_beta, share_below

EACH_YEAR = 1973
"""From this year on numbers are known to begin on 1 January (domain: telegrams of 1973-79)."""
FEW = 3
"""An estimate from fewer anchors is called rough."""
_STEADINESS = ((0.01, 2), (0.02, 3), (0.04, 4), (0.08, 4), (0.2, 2), (0.5, 1), (1.2, 0.5))
"""Gamma shapes of one day's count, small for an uneven post, with their weights beforehand."""
_NEGLIGIBLE = 1e-3
_SHORTEST = 0.25
_CONTRADICTED = 0.01
"""A day that leaves an estimate less probability than this contradicts it."""
_NEAR = (0.01, 0.04, 0.9, 0.04, 0.01)
"""A message's date against the day its number was given out: two days before to two after."""
_NEXT_YEAR = 3
"""A number of 31 December may be sent in January; none is sent before its year."""
_LATE_DAYS = 8.0
_LATE_REACH = 45


class Anchor(NamedTuple):
    """A number of the same post and year, and the day of its message (`date.toordinal`)."""

    serial: int
    day: int
    name: str = ""
    """Its name for a person: ``record 3``, ``known range``."""


class Estimate(NamedTuple):
    """When a serial number was assigned. Days are ordinals."""

    first: int
    last: int
    probability: float
    """The probability that the day is between *first* and *last*."""
    likeliest: int
    below: Anchor | None
    above: Anchor | None
    used: int
    left_out: tuple[Anchor, ...]
    start: int
    chances: tuple[float, ...]
    """The probability of each day from *start* on."""

    def chance(self, day: int) -> float:
        """Return the probability of one day."""
        place = day - self.start
        return self.chances[place] if 0 <= place < len(self.chances) else 0.0

    def beyond(self, day: int) -> float:
        """Return the probability of a day at least as unlikely as *day*; small if *day* does not
        fit.
        """
        limit = self.chance(day)
        return min(1.0, sum(chance for chance in self.chances if chance <= limit))


def estimate(
    serial: int, year: int, anchors: Sequence[Anchor], probability: float = 0.9
) -> Estimate | None:
    """Return when *serial* of *year* was assigned; ``None`` if too few anchors are held.

    *probability* is the least that the interval of days must have.
    """
    kept = chain(anchors)
    left_out = tuple(sorted(set(anchors) - set(kept)))
    place = bisect_right([anchor.serial for anchor in kept], serial)
    below = kept[place - 1] if place else None
    above = kept[place] if place < len(kept) else None
    counted_from_new_year = year >= EACH_YEAR
    if (below is None and above is None) or not (counted_from_new_year or (below and above)):
        return None
    new_year, last_day = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    weights = _weights(kept, new_year if counted_from_new_year else None)
    core = _core(serial, below, above, (new_year, last_day), weights)
    doubt = (len(left_out) + 2) / (len(anchors) + 20)
    start = core[0] - _LATE_REACH
    chances = _within(_blurred(core[1], doubt), new_year - start, last_day + _NEXT_YEAR - start)
    first, last = _shortest(chances, probability)
    return Estimate(
        start + first,
        start + last,
        min(1.0, sum(chances[first : last + 1])),
        start + chances.index(max(chances)),
        below,
        above,
        len(kept),
        left_out,
        start,
        tuple(chances),
    )


def not_after(found: Estimate, day: int, probability: float = 0.9) -> Estimate:
    """Return *found*, given that it was no later than *day*: nothing is cited before it is sent.

    It is unchanged if that leaves it almost no probability: then the year, or a date, is wrong.
    """
    if day >= found.start + len(found.chances) - 1:
        return found
    last = day - found.start
    if last < 0 or sum(found.chances[: last + 1]) < _CONTRADICTED:
        return found
    chances = _within(found.chances, 0, last)
    first, last = _shortest(chances, probability)
    return found._replace(
        first=found.start + first,
        last=found.start + last,
        probability=min(1.0, sum(chances[first : last + 1])),
        likeliest=found.start + chances.index(max(chances)),
        chances=tuple(chances),
    )


def chain(anchors: Sequence[Anchor]) -> list[Anchor]:
    """Return the largest set of anchors whose days never decrease while their serials increase."""
    ordered = sorted(set(anchors))
    ends: list[int] = []  # the least day that a chain of each length ends with
    tails: list[int] = []
    before: list[int | None] = []
    for place, anchor in enumerate(ordered):
        length = bisect_right(ends, anchor.day)
        ends[length : length + 1] = [anchor.day]
        tails[length : length + 1] = [place]
        before.append(tails[length - 1] if length else None)
    kept: list[Anchor] = []
    at = tails[-1] if tails else None
    while at is not None:
        kept.append(ordered[at])
        at = before[at]
    return kept[::-1]


def _weights(kept: Sequence[Anchor], new_year: int | None) -> list[tuple[float, float]]:
    """Return each steadiness and its weight, given the gaps between the anchors."""
    points = [] if new_year is None else [(0.0, float(new_year))]
    points += [(float(anchor.serial), anchor.day + 0.5) for anchor in kept]
    gaps = [
        (max(later[0] - sooner[0], 1.0), max(later[1] - sooner[1], _SHORTEST))
        for sooner, later in pairwise(points)
    ]
    logs = [log(before) + _log_likelihood(shape, gaps) for shape, before in _STEADINESS]
    highest = max(logs)
    each = [exp(log - highest) for log in logs]
    return [
        (shape, weight / sum(each))
        for (shape, _), weight in zip(_STEADINESS, each, strict=True)
        if weight / sum(each) > _NEGLIGIBLE
    ]


def _log_likelihood(shape: float, gaps: Sequence[tuple[float, float]]) -> float:
    """Return how well a steadiness explains the numbers in the gaps (Dirichlet)."""
    total, numbers, days = 0.0, 0.0, 0.0
    for count, time in gaps:
        if numbers:
            share = count / (numbers + count)
            before, after = shape * time, shape * days
            total += (before - 1) * log(share) + (after - 1) * log(1 - share)
            total -= log_beta(before, after)
        numbers, days = numbers + count, days + time
    return total


def _core(
    serial: int,
    below: Anchor | None,
    above: Anchor | None,
    year: tuple[int, int],
    weights: Sequence[tuple[float, float]],
) -> tuple[int, list[float]]:
    """Return the first day that the anchors allow, and the probability of it and each later day."""
    new_year, last_day = year
    number, begin = (below.serial, below.day + 0.5) if below else (0, float(new_year))
    first, last = below.day if below else new_year, above.day if above else last_day
    sums = [0.0] * (last - first + 1)
    for shape, weight in weights:
        reached = [0.0]
        for day in range(first + 1, last + 2):
            if above is not None:
                span = above.day + 0.5 - begin
                gone = min(max(day - begin, 0.0), span)
                share = (serial - number) / max(above.serial - number, 1)
                reached.append(_passed(share, shape * gone, shape * (span - gone)))
            else:  # how the numbers so far compare with those that are still to come
                gone = day - begin
                held = begin - new_year
                reached.append(share_below(number / serial, shape * held, shape * gone))
        whole = reached[-1]
        if whole > 0:
            for place, (sooner, later) in enumerate(pairwise(reached)):
                sums[place] += weight * (later - sooner) / whole
    total = sum(sums)
    return first, [part / total for part in sums] if total else [1 / len(sums)] * len(sums)


def _passed(share: float, before: float, after: float) -> float:
    """Return the probability that more than *share* of a stretch was assigned *before* its end."""
    if before <= 0:
        return 0.0
    return 1.0 if after <= 0 else 1 - share_below(share, before, after)


def _blurred(core: Sequence[float], doubt: float) -> list[float]:
    """Return *core* widened on both sides, as late numbers and slips blur dates."""
    late = [exp(-abs(day) / _LATE_DAYS) for day in range(-_LATE_REACH, _LATE_REACH + 1)]
    kernel = [doubt * share / sum(late) for share in late]
    for place, share in enumerate(_NEAR, _LATE_REACH - len(_NEAR) // 2):
        kernel[place] += (1 - doubt) * share
    chances = [0.0] * (len(core) + 2 * _LATE_REACH)
    for day, chance in enumerate(core):
        if chance > 1e-12:
            for step, weight in enumerate(kernel):
                chances[day + step] += chance * weight
    return chances


def _within(chances: Sequence[float], first: int, last: int) -> list[float]:
    """Return *chances* with nothing outside of *first* to *last*, normalised to 1."""
    kept = [chance if first <= place <= last else 0.0 for place, chance in enumerate(chances)]
    whole = sum(kept)
    return [chance / whole for chance in kept] if whole else list(chances)


def _shortest(chances: Sequence[float], probability: float) -> tuple[int, int]:
    """Return the shortest run of days that has *probability*."""
    sums = [0.0, *accumulate(chances)]
    best = (0, len(chances) - 1)
    end = 0
    for begin in range(len(chances)):
        while end < len(chances) and sums[end] - sums[begin] < probability:
            end += 1
        if sums[end] - sums[begin] < probability:
            break
        if end - 1 - begin < best[1] - best[0]:
            best = (begin, end - 1)
    return best


def pace_odds(
    serial: int, first: float, other: float, known_serial: int, known_days: float
) -> float:
    """Return how much better *serial* fits *first* than *other*, in days since the new year.

    This is for years of which nothing is held: *known_serial*, *known_days* into a year nearby,
    gives the pace. Two counts of one scale are in proportion as a beta-prime variable.
    """
    total = [0.0, 0.0]
    for shape, weight in _STEADINESS:
        for place, days in enumerate((first, other)):
            mine, known = shape * days, shape * known_days
            share = serial / (serial + known_serial)
            density = (mine * log(share)) + known * log(1 - share) - log_beta(mine, known)
            total[place] += weight * exp(density)
    return total[0] / total[1] if total[1] else 1.0
