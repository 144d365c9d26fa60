"""Dates that disagree, are impossible or do not fit the number, and those that do not."""

from __future__ import annotations

import pytest
from rule_case import Examined, RuleCase, assert_caught, assert_clean, cases_of, posting, single

_NOTE = "June 19, 1995 Note to Smith"

CASES = cases_of(
    "dates",
    {
        "date-conflict": RuleCase(
            single(date="2010-07-06", date_other="2010-06-06"),
            single(date="2010-07", date_other="2010-07-06"),
            says="July 6, 2010 is more likely",
        ),
        "date-impossible": RuleCase(
            single(date="1995-03-29", date_end="1995-03-30"),
            single(date="1995-03", date_end="1995-03-29"),
            elsewhere={"date_end": "1995-03-01"},
        ),
        "date-late": RuleCase(
            posting({"date": "2021-01-10"}), posting({"date": "2012-09"}), 1, "posted"
        ),
        "date-more-exact": RuleCase(
            single(date="2010-07", date_other="2010-07-06"),
            single(date="2010-07-06", date_other="2010-06-06"),
        ),
        "title-date": RuleCase(
            single(title=_NOTE, date="1995-06-20"), single(title=_NOTE, date="1995-06-19")
        ),
        "weekday-mismatch": RuleCase(
            single(date="1974-01-04", notes="Date: Wednesday, January 4, 1974"),
            single(date="1974-01-04", notes="Date: Friday, January 4, 1974"),
            says="which was a Friday",
        ),
        "date-weekend": RuleCase(
            single(message="Lima 00001", date="2010-06-06"),
            single(message="Lima 00001", date="2010-07-06"),
        ),
        "year-mismatch": RuleCase(
            single(message="Lima 00154", year=1996, date="1997-01-07"),
            single(message="Lima 09154", year=1996, date="1997-01-01"),
        ),
    },
)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_catches_what_it_must(code: str, examined: Examined) -> None:
    assert_caught(code, CASES[code], examined)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_lets_pass_what_it_must(code: str, examined: Examined) -> None:
    assert_clean(code, CASES[code], examined)
