"""Terms that the vocabulary does not have."""

from __future__ import annotations

import pytest
from rule_case import Examined, RuleCase, assert_caught, assert_clean, cases_of, single

CASES = cases_of(
    "terms",
    {
        "unknown-classification": RuleCase(
            single(classification="Confidental"),
            single(classification="Secret"),
            says="Confidential",
        ),
        "unknown-caption": RuleCase(
            single(captions=("NODISS",)),
            single(captions=("NODIS", "NODIS/OAK", "EYES ONLY FOR THE AMBASSADOR")),
            says="NODIS",
        ),
        "unknown-kind": RuleCase(
            single(kind="Cabel"), single(kind="Memoranda of Conversation"), says="Cable"
        ),
        "unknown-post": RuleCase(
            single(message="Islamabd 00154"), single(message="ISLAMA 00154"), says="Islamabad"
        ),
        "unknown-tag": RuleCase(
            single(traffic_tags=("PRELL",)),
            single(traffic_tags=("PREL", "OVIP (KISSINGER, HENRY A.)")),
        ),
    },
)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_catches_what_it_must(code: str, examined: Examined) -> None:
    assert_caught(code, CASES[code], examined)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_lets_pass_what_it_must(code: str, examined: Examined) -> None:
    assert_clean(code, CASES[code], examined)
