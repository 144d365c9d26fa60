"""Classifications and captions that were not in use, or not together."""

from __future__ import annotations

import pytest
from rule_case import Examined, RuleCase, assert_caught, assert_clean, cases_of, single

from foiakit.checks import HINT
from foiakit.model.record import Record

CASES = cases_of(
    "markings",
    {
        "classification-late": RuleCase(
            single(classification="Limited Official Use", date="1997-02-03"),
            single(classification="Limited Official Use", date="1995-09-30"),
        ),
        "classification-early": RuleCase(
            single(classification="Sensitive But Unclassified", date="1990-02-03"),
            single(classification="Sensitive But Unclassified", date="1995"),
        ),
        "caption-level": RuleCase(
            single(classification="Confidential", captions=("UMBRA",)),
            single(classification="Top Secret", captions=("UMBRA", "NODIS")),
            says="Top Secret",
        ),
        "caption-time": RuleCase(
            single(captions=("SIPDIS",), date="1985-05-01"),
            single(captions=("SIPDIS",), date="2005-05-01"),
        ),
    },
)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_catches_what_it_must(code: str, examined: Examined) -> None:
    assert_caught(code, CASES[code], examined)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_lets_pass_what_it_must(code: str, examined: Examined) -> None:
    assert_clean(code, CASES[code], examined)


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (Record(classification="Confidential", captions=("GAMMA",)), "caption-level"),
        (Record(classification="Top Secret", date="1940"), "classification-early"),
    ],
)
def test_a_fact_from_general_knowledge_is_no_more_than_a_hint(
    record: Record, code: str, examined: Examined
) -> None:
    assert {finding.severity for finding in examined(code, record)} == {HINT}
