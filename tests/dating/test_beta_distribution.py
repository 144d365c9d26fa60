"""The beta distribution, against values that are known in closed form."""

from __future__ import annotations

from math import isclose

from hypothesis import given
from hypothesis import strategies as st

from foiakit.dating.beta_distribution import log_beta, share_below

SHARES = st.floats(0.001, 0.999)
COUNTS = st.floats(0.5, 400)


@given(SHARES, st.integers(1, 60))
def test_a_power_is_the_chance_where_nothing_comes_after(share: float, before: int) -> None:
    assert isclose(share_below(share, before, 1), share**before, rel_tol=1e-6, abs_tol=1e-12)


@given(SHARES, COUNTS, COUNTS)
def test_it_is_a_chance_and_symmetric(share: float, before: float, after: float) -> None:
    below = share_below(share, before, after)
    assert 0 <= below <= 1
    assert isclose(below + share_below(1 - share, after, before), 1, abs_tol=1e-6)


@given(SHARES, SHARES, COUNTS, COUNTS)
def test_it_grows_with_the_share(share: float, other: float, before: float, after: float) -> None:
    less, more = sorted((share, other))
    assert share_below(less, before, after) <= share_below(more, before, after) + 1e-9


def test_the_ends_and_the_beta_function() -> None:
    assert (share_below(0, 2, 3), share_below(1, 2, 3)) == (0, 1)
    assert isclose(log_beta(1, 1), 0, abs_tol=1e-12)
