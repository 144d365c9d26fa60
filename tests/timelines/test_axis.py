from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.record import Record
from foiakit.timelines.axis import BROKEN, LONGEST, Gap, Mark, axis
from foiakit.timelines.periods import number

DATES = st.one_of(
    st.none(),
    st.dates(date(1940, 1, 1), date(2020, 12, 31)).map(date.isoformat),
    st.dates(date(1940, 1, 1), date(2020, 12, 31)).map(lambda day: day.isoformat()[:7]),
    st.integers(1940, 2020).map(str),
    st.integers(1940, 2020).map("{}~".format),
    st.integers(1940, 2020).map("{}-21".format),
    st.sampled_from(["194X", "197X"]),
)


def records(*dates: str | None) -> list[Record]:
    return [Record(id=number, date=day) for number, day in enumerate(dates, 1)]


@given(st.lists(DATES, max_size=40))
def test_every_record_stands_once_and_in_order(dates: list[str | None]) -> None:
    drawn = axis(records(*dates))
    shown = [mark.record.id for mark in drawn.marks] + [record.id for record in drawn.undated]
    assert sorted(number or 0 for number in shown) == list(range(1, len(dates) + 1))
    assert [mark.first for mark in drawn.marks] == sorted(mark.first for mark in drawn.marks)
    assert all(record.date is None for record in drawn.undated)


@given(st.lists(DATES, max_size=40))
def test_a_gap_is_to_scale_or_says_that_it_is_broken(dates: list[str | None]) -> None:
    drawn = axis(records(*dates))
    rows = drawn.rows
    for before, row, after in zip(rows, rows[1:], rows[2:], strict=False):
        if isinstance(row, Gap):
            assert isinstance(before, Mark)
            assert isinstance(after, Mark)
            between = number(after.first, drawn.unit) - number(before.first, drawn.unit) - 1
            assert row.units == between > 0
            assert len(row.empty) == (0 if row.broken else between)
            assert row.broken == (between > LONGEST)


@given(st.lists(DATES, max_size=60))
def test_the_picture_stays_short_however_far_apart_the_records_are(
    dates: list[str | None],
) -> None:
    drawn = axis(records(*dates))
    lines = sum(BROKEN if row.broken else row.units for row in drawn.rows if isinstance(row, Gap))
    assert lines <= LONGEST * max(len(drawn.marks) - 1, 0)


def test_decades_without_a_record_are_one_broken_gap() -> None:
    drawn = axis(records("1962-10-16", "1962-10-18", "1962-10-27", "1996-01-05"))
    assert drawn.unit == "day"
    gaps = [row for row in drawn.rows if isinstance(row, Gap)]
    assert [gap.units for gap in gaps[:2]] == [1, 8]
    assert (gaps[2].broken, gaps[2].label) == (True, "33 years")


def test_a_year_alone_stands_at_its_head_and_is_not_exact() -> None:
    drawn = axis(records("1999-01-01", "1999", "1999-05", "1999-05-24"))
    assert [mark.record.id for mark in drawn.marks] == [2, 1, 3, 4]
    assert [mark.exact for mark in drawn.marks] == [False, True, False, True]
    assert [mark.day for mark in drawn.marks] == ["", "Jan  1", "May", "May 24"]


def test_spans_seasons_and_about_say_what_they_are() -> None:
    drawn = axis(
        [
            Record(id=1, date="1975-03-30", date_end="1975-04-02"),
            Record(id=2, date="1975-03-03", date_end="1975-03-07"),
            Record(id=3, date="1962-21"),
            Record(id=4, date="1965~"),
        ]
    )
    assert {mark.record.id: mark.day for mark in drawn.marks} == {
        1: "Mar 30 - Apr  2",
        2: "Mar  3-7",
        3: "Spring",
        4: "c.",
    }


def test_no_records_are_an_empty_axis() -> None:
    drawn = axis(())
    assert (drawn.rows, drawn.total, drawn.reach) == ((), 0, None)


def test_two_records_some_months_apart_stand_on_a_whole_axis() -> None:
    drawn = axis(records("1998-06-12", "1999-05-24"))
    assert drawn.unit == "month"
    assert [row.units for row in drawn.rows if isinstance(row, Gap)] == [10]
