"""Values of JSON documents as cells, and what JSON may not contain."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.readers.values.json_values import (
    DECODER,
    as_cell,
    check_keys,
    check_letters,
    has_zero,
    json_value,
)
from foiakit.readers.values.record_values import Unfit


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""), (True, "true"), (12, "12"), ("a", "a"), (["a", "b"], "a; b"),
        ([1, 2], "[1, 2]"), ({"b": 1, "a": None}, '{"a": null, "b": 1}'),
    ],
)  # fmt: skip
def test_a_value_is_a_cell(value: object, cell: str) -> None:
    assert as_cell(value) == cell


def test_a_number_with_a_fraction_stays_as_it_is_written() -> None:
    assert DECODER.decode('{"a": 1.10, "b": 2}') == {"a": "1.10", "b": 2}
    with pytest.raises(Unfit, match="NaN is not JSON"):
        DECODER.decode("[NaN]")


@given(
    st.recursive(
        st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
        ),
        max_leaves=8,
    )
)
def test_an_object_whose_keys_are_all_different_is_accepted(value: object) -> None:
    found = {"a": value}
    check_keys(found, json.dumps(found))


@pytest.mark.parametrize(
    "text", ['{"a": 1, "a": 2}', '{"b": {"a": 1, "a": 2}}', '{"a": "\\":", "a": 1}']
)
def test_a_key_that_appears_twice_is_refused(text: str) -> None:
    with pytest.raises(Unfit, match="the key 'a' appears twice"):
        check_keys(json.loads(text), text)


@pytest.mark.parametrize("text", [r'"\u0000"', r'"a\\\u0000"', r'"\ud800"'])
def test_escapes_that_are_not_characters_are_refused(text: str) -> None:
    with pytest.raises(Unfit):
        check_letters(text)
    with pytest.raises(Unfit):
        json_value(text)


def test_an_escaped_backslash_is_not_an_escape_of_zero() -> None:
    assert not has_zero(r'"\\u0000"')
    check_letters(r'"\\u0000 \ud83d\ude00"')
    assert json_value("{") is None
