"""A date that the numbers before and after it do not allow."""

from __future__ import annotations

import pytest
from rule_case import Examined, RuleCase, assert_caught, assert_clean, cases_of, series

CASES = cases_of(
    "serials",
    {
        "serial-date": RuleCase(
            series(
                "1976-01-05", "1976-01-19", "1976-02-02", "1976-09-16", "1976-03-01", "1976-03-15"
            ),
            series(
                "1976-01-05", "1976-01-19", "1976-02-02", "1976-02-16", "1976-03-01", "1976-03-15"
            ),
            4,
            "belongs between",
        ),
    },
)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_catches_what_it_must(code: str, examined: Examined) -> None:
    assert_caught(code, CASES[code], examined)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_lets_pass_what_it_must(code: str, examined: Examined) -> None:
    assert_clean(code, CASES[code], examined)
