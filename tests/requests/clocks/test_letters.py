"""The last day that a letter names, or that was agreed on, compared with the counted one."""

from __future__ import annotations

from datetime import date

from foiakit.requests.clocks.count import count
from foiakit.requests.clocks.letters import Last, last_day
from foiakit.requests.clocks.options import Options
from foiakit.requests.clocks.working import Case, Working
from foiakit.requests.days import day_of

BEGIN = date(2026, 3, 2)
COUNTED = date(2026, 5, 31)


def last(options: Options, kind: str = "foia.appeal") -> tuple[Last, Working]:
    working = Working()
    case = Case.of(kind, day_of(BEGIN.isoformat()), options)
    return last_day(case, BEGIN, COUNTED, working), working


def test_without_a_letter_the_counted_day_stays() -> None:
    found, working = last(Options())
    assert found == Last(COUNTED, COUNTED)
    assert (working.lines, working.warnings) == ([], [])


def test_a_letter_that_gives_fewer_days_than_the_law_gives_the_day_to_keep() -> None:
    found = count("foia.appeal", day_of("2026-01-15"), Options(named_days=30))
    assert (found.due, found.safe) == (date(2026, 4, 15), date(2026, 2, 13))
    assert "fewer than the 90 days" in found.warnings[0]


def test_a_later_day_of_the_letter_takes_the_place_of_the_counted_one() -> None:
    found, working = last(Options(named_day=day_of("2026-06-30")))
    assert found == Last(date(2026, 6, 30), date(2026, 6, 30))
    assert working.lines == [
        "the letter names Tue 30 Jun 2026 as the last day, in place of Sun 31 May 2026"
    ]


def test_a_date_that_was_agreed_on_takes_the_place_of_the_counted_one() -> None:
    found, working = last(Options(agreed=day_of("2026-08-03")), "foia.determination")
    assert found == Last(date(2026, 8, 3), date(2026, 8, 3))
    assert working.lines[0].startswith("agreed: Mon 3 Aug 2026, in place of Sun 31 May 2026")


def test_a_last_day_that_is_a_day_off_moves_only_where_that_is_the_rule() -> None:
    moved, working = last(Options(roll=True))
    assert moved.due == date(2026, 6, 1)
    assert "moved to the next working day" in working.lines[0]
