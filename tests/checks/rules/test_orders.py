"""Executive orders and declassification dates that do not fit the date."""

from __future__ import annotations

import pytest
from rule_case import Examined, RuleCase, assert_caught, assert_clean, cases_of, single

CASES = cases_of(
    "orders",
    {
        "order-early": RuleCase(
            single(text="E.O. 12958: DECL: OADR", date="1985-05-01"),
            single(text="E.O. 12958: N/A", date="1995-05-01"),
        ),
        "order-late": RuleCase(
            single(text="EO 11652: GDS", date="1985-05-01"),
            single(text="E.O. 12958: N/A", date="2009-05-01"),
        ),
        "declassified-before": RuleCase(
            single(text="DECL: 05/24/1989", date="1999-05-24"),
            single(text="DECL: 05/24/09 and DECL: 2024/05/24", date="1999-05-24"),
        ),
    },
)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_catches_what_it_must(code: str, examined: Examined) -> None:
    assert_caught(code, CASES[code], examined)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_lets_pass_what_it_must(code: str, examined: Examined) -> None:
    assert_clean(code, CASES[code], examined)
