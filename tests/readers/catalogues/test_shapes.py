"""Whether a JSON value has the shape of a named tuple."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from foiakit.readers.catalogues.shapes import DEEPEST, check_size, fit, fit_object, keys_of
from foiakit.readers.values.record_values import Unfit


class Inner(NamedTuple):
    name: str
    number: int | None = None


class Outer(NamedTuple):
    title: str | None
    inner: tuple[Inner, ...] = ()


def test_a_value_of_the_shape_is_accepted() -> None:
    fit_object({"title": None, "inner": [{"name": "a"}, {"name": "b", "number": 3}]}, Outer, "x", 9)
    fit(["a"], tuple[str, ...], "x", 9)
    assert set(keys_of(Outer)) == {"title", "inner"}


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ({"title": 3}, "x.title"), ({"inner": {"name": "a"}}, "x.inner"),
        ({"inner": [{"name": "a"}, {"name": 4}]}, r"x.inner\[1\].name"),
        ({"inner": [{"name": "a", "number": "3"}]}, r"x.inner\[0\].number"),
        ([], "x"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_named_by_its_path(value: Any, path: str) -> None:
    with pytest.raises(Unfit, match=f"^{path}: "):
        fit_object(value, Outer, "x", 9)


def test_a_value_has_a_limit_of_depth_and_size() -> None:
    deep: Any = "x"
    for _ in range(DEEPEST + 2):
        deep = [deep]
    with pytest.raises(Unfit, match="nested too deeply"):
        check_size(deep, "x", 999)
    with pytest.raises(Unfit, match="longer than 10 characters"):
        check_size("x" * 20, "x", 10)
    with pytest.raises(Unfit, match="half of a pair"):
        check_size("\ud800", "x", 10)
