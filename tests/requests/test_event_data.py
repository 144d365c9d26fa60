"""The data of an event: read from words, checked by kind, and named where it is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.errors import BadInput
from foiakit.requests.event_data import cents, check_data, kind_called, read_data


def test_words_become_values_that_the_check_accepts() -> None:
    data = read_data("extended", ["days=10"])
    assert data == {"days": 10}
    check_data("extended", data)
    assert kind_called(" Fee-Estimate ") == "fee_estimate"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["days=x"], "extended: days: 'x' is not a number of days"),
        (["weeks=2"], "'weeks=2' is not one of its details: days=days"),
        (["days"], "'days' is not one of its details"),
        (["days=1", "days=2"], "extended: days is given twice"),
    ],
)
def test_a_wrong_word_is_named(words: list[str], message: str) -> None:
    with pytest.raises(BadInput, match=message):
        read_data("extended", words)


@given(st.integers(0, 10**9))
def test_an_amount_is_read_back_in_cents(amount: int) -> None:
    dollars, rest = divmod(amount, 100)
    assert cents("fee", f"${dollars:,}.{rest:02}") == cents("fee", f"{dollars}.{rest:02}") == amount


@pytest.mark.parametrize("value", ["", "-1", "1.5", "1,00", "١", "9" * 16])
def test_what_is_not_an_amount_is_refused(value: str) -> None:
    with pytest.raises(BadInput, match=r"not an amount of dollars; write 25 or 25\.50"):
        cents("fee", value)


def test_stored_data_of_another_type_is_refused() -> None:
    with pytest.raises(BadInput, match="extended: days: '10' is not valid"):
        check_data("extended", {"days": "10"})
    with pytest.raises(BadInput, match="no kind of event called 'sentt'"):
        kind_called("sentt")
