"""What the value of a filter means, and what is said of a value that means nothing."""

from __future__ import annotations

import pytest

from foiakit.errors import FoiakitError
from foiakit.filters import FILTERS


@pytest.mark.parametrize(
    ("name", "typed", "expected"),
    [
        ("classification", "secret", ("Secret",)),
        ("year", "1998", (1998,)),
        ("since", "Jan 1997", ("1997-01-01",)),
        ("until", "Jan 1997", ("1997-01-31",)),
        ("exemption", "(b)(6)", ("B6",)),
    ],
)
def test_a_value_is_understood_as_it_is_typed(name: str, typed: str, expected: object) -> None:
    assert FILTERS[name].parse(typed) == expected


@pytest.mark.parametrize(("name", "typed"), [("year", "soon"), ("since", "31/31/1999")])
def test_a_value_that_means_nothing_is_named(name: str, typed: str) -> None:
    with pytest.raises((FoiakitError, ValueError), match=typed):
        FILTERS[name].parse(typed)
