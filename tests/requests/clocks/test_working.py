"""The case of a clock: the rule that an agency applies, and approximate days made exact."""

from __future__ import annotations

from datetime import date

from foiakit.requests.clocks.options import Options
from foiakit.requests.clocks.rules import rules
from foiakit.requests.clocks.working import Case
from foiakit.requests.days import day_of


def test_an_approximate_day_is_the_latest_for_an_office_and_the_earliest_for_oneself() -> None:
    month = day_of("2026-03")
    assert Case.of("foia.determination", month, Options()).at(month) == date(2026, 3, 31)
    assert Case.of("foia.appeal", month, Options()).at(month) == date(2026, 3, 1)


def test_the_rule_is_that_of_the_agency_and_the_unit_that_of_the_letter() -> None:
    day = day_of("2026-03-02")
    for kind, general in rules().items():
        for agency in general.agencies:
            case = Case.of(kind, day, Options(agency=agency))
            assert (case.general, case.rule) == (general, general.of_agency(agency))
    assert Case.of("foia.appeal", day, Options()).unit == "calendar"
    assert Case.of("foia.appeal", day, Options(unit="working")).unit == "working"
