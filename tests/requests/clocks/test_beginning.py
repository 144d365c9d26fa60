"""The day from which a clock is counted, and the reason if it is not the day of its letter."""

from __future__ import annotations

from datetime import date

import pytest

from foiakit.requests.clocks.beginning import begin
from foiakit.requests.clocks.options import NEXT, Options
from foiakit.requests.clocks.working import Case, Working
from foiakit.requests.days import day_of


def begun(start: str, options: Options, kind: str = "foia.determination") -> tuple[date, Working]:
    working = Working()
    return begin(Case.of(kind, day_of(start), options), working), working


@pytest.mark.parametrize(
    ("start", "options", "expected", "line"),
    [
        ("2026-03-02", Options(), "2026-03-02", "start: Mon 2 Mar 2026, receipt of the request"),
        (
            "2026-03-07",
            Options(receipt=NEXT),
            "2026-03-09",
            "it came on a day off, and is taken as received on Mon 9 Mar 2026",
        ),
        (
            "2026-03-02",
            Options(perfected=day_of("2026-03-20")),
            "2026-03-20",
            "the records were described well enough on Fri 20 Mar 2026",
        ),
        ("2026-03-02", Options(perfected=day_of("2026-02-20")), "2026-03-02", "start: Mon 2 Mar"),
        (
            "2026-03-02",
            Options(routed=day_of("2026-03-05")),
            "2026-03-05",
            "the right office received it on Thu 5 Mar 2026",
        ),
        (
            "2026-03-02",
            Options(routed=day_of("2026-05-04")),
            "2026-03-16",
            "the time begins 10 working days after the first receipt at the latest",
        ),
        ("2026-03-02", Options(from_day=day_of("2026-04-01")), "2026-04-01", "counted from Wed 1"),
    ],
)
def test_the_day_and_its_reason(start: str, options: Options, expected: str, line: str) -> None:
    day, working = begun(start, options)
    assert day == date.fromisoformat(expected)
    assert any(found.startswith(line) for found in working.lines)


def test_an_approximate_day_is_a_warning_and_the_later_one_for_an_office() -> None:
    day, working = begun("2026-03", Options())
    assert day == date(2026, 3, 31)
    assert working.warnings == ["2026-03 is approximate, and so is what is counted"]
    assert begun("2026-03", Options(), "foia.appeal")[0] == date(2026, 3, 1)
