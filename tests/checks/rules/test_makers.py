"""Who made a document: names and posts that contradict each other."""

from __future__ import annotations

import pytest
from rule_case import Examined, RuleCase, assert_caught, assert_clean, cable, cases_of, single

from foiakit.checks import HINT
from foiakit.model.record import Record

CASES = cases_of(
    "makers",
    {
        "originator-mismatch": RuleCase(
            single(
                originator="U.S. Consulate Karachi",
                description="A report by the U.S. Department of State on a group says more.",
            ),
            single(
                originator="U.S. Consulate Karachi",
                description='A report by the U.S. Consulate in Karachi: "a report by the CIA."',
            ),
            says="Karachi",
        ),
        "post-mismatch": RuleCase(
            single(message="Karachi 01617", originator="U.S. Embassy (Islamabad)"),
            single(message="State 01617", originator="U.S. Department of State"),
        ),
        "post-time": RuleCase(
            (cable(1, "Almaty", "1990-05-01"),),
            (cable(1, "Alma Ata", "1990-05-01"),),
            says="Alma Ata",
        ),
    },
)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_catches_what_it_must(code: str, examined: Examined) -> None:
    assert_caught(code, CASES[code], examined)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_lets_pass_what_it_must(code: str, examined: Examined) -> None:
    assert_clean(code, CASES[code], examined)


def test_that_a_post_had_another_name_is_no_more_than_a_hint(examined: Examined) -> None:
    (found,) = examined("post-time", Record(message="Almaty 00001", date="1990-05-01"))
    assert found.severity == HINT
