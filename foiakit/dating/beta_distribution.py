"""The beta distribution, for `foiakit.dating.serial_dates`: progress through a stretch of numbers.

The share of the numbers between two days that was assigned by a moment in between is a beta
variable, if the counts of separate days are independent gamma variables of one scale.
"""

from __future__ import annotations

from math import exp, lgamma, log, log1p

_TINY = 1e-300
_CLOSE = 1e-9
_STEPS = 300


def share_below(share: float, before: float, after: float) -> float:
    """Return the probability that a beta variable with *before*, *after* is at most *share*.

    This is the regularised incomplete beta function by its continued fraction (DLMF 8.17.22),
    evaluated by Lentz's method on the side where it converges fast.
    """
    if share <= 0:
        return 0.0
    if share >= 1:
        return 1.0
    if share > (before + 1) / (before + after + 2):
        return 1 - share_below(1 - share, after, before)
    front = exp(before * log(share) + after * log1p(-share) - log_beta(before, after)) / before
    return min(1.0, front * _fraction(share, before, after))


def log_beta(before: float, after: float) -> float:
    """Return the logarithm of the beta function."""
    return lgamma(before) + lgamma(after) - lgamma(before + after)


def _fraction(x: float, a: float, b: float) -> float:
    up, down = 1.0, 1 / _safe(1 - (a + b) * x / (a + 1))
    total = down
    for step in range(1, _STEPS):
        even = step * (b - step) * x / ((a + 2 * step - 1) * (a + 2 * step))
        odd = -(a + step) * (a + b + step) * x / ((a + 2 * step) * (a + 2 * step + 1))
        for term in (even, odd):
            down = 1 / _safe(1 + term * down)
            up = _safe(1 + term / up)
            total *= up * down
        if abs(up * down - 1) < _CLOSE:
            break
    return total


def _safe(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
