"""How long a clock runs: its unit, its extension, and the days that are left out, with reasons."""

from __future__ import annotations

from datetime import date

import pytest

from foiakit.requests.clocks.clock import LeftOut
from foiakit.requests.clocks.count import count
from foiakit.requests.clocks.length import counted, left_out
from foiakit.requests.clocks.options import Options
from foiakit.requests.clocks.working import Case, Working
from foiakit.requests.days import day_of

DETERMINATION = "foia.determination"
START = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("kind", "options", "due", "line"),
    [
        ("foia.appeal", Options(), "2026-05-31", "counted: 90 calendar days after Mon 2 Mar 2026"),
        ("foia.appeal", Options(mail=5), "2026-06-05", "5 days are added for the mail"),
        ("mdr.again", Options(), "2028-03-02", "counted: 2 years, day for day"),
        (DETERMINATION, Options(), "2026-03-30", "counted: 20 working days after Mon 2 Mar 2026"),
    ],
)
def test_each_unit_is_counted_and_shown(kind: str, options: Options, due: str, line: str) -> None:
    working = Working()
    found = counted(Case.of(kind, day_of("2026-03-02"), options), START, working)
    assert found.due == date.fromisoformat(due)
    assert line in working.lines


def test_a_notice_that_came_too_late_is_a_warning() -> None:
    late = Options(extension=10, notice=day_of("2026-04-02"))
    found = count(DETERMINATION, day_of("2026-03-02"), late)
    assert "came after the time had run out on Mon 30 Mar 2026" in found.warnings[0]


def test_no_more_than_ten_days_are_taken_without_an_agreement() -> None:
    found = count(DETERMINATION, day_of("2026-03-02"), Options(extension=30))
    assert found.due == count(DETERMINATION, day_of("2026-03-02"), Options(extension=10)).due
    assert "agreed=DAY" in found.warnings[0]


def test_days_are_left_out_by_reason_and_weekends_are_together() -> None:
    days = [
        LeftOut(date(2026, 7, 3), "Independence Day, observed"),
        LeftOut(date(2026, 7, 4), "Saturday"),
        LeftOut(date(2026, 7, 5), "Sunday"),
        LeftOut(date(2026, 7, 11), "Saturday"),
    ]
    assert list(left_out(days)) == [
        "3 Jul 2026: Independence Day, observed",
        "4-5 Jul, 11 Jul 2026: weekends",
    ]
