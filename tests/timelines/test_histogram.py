"""Records counted by period: each once, in the period that holds its date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.dates import bounds
from foiakit.model.record import Record
from foiakit.timelines.histogram import PARTS, histogram
from foiakit.timelines.periods import BY
from foiakit.timelines.tally import OTHER, DayCounts, tally

DATES = st.one_of(
    st.none(),
    st.dates(date(1971, 1, 1), date(1974, 12, 31)).map(date.isoformat),
    st.dates(date(1971, 1, 1), date(1974, 12, 31)).map(lambda day: day.isoformat()[:7]),
    st.sampled_from(["1972", "1973", "197X", "1972-22", "1973~"]),
)


LEVELS = st.sampled_from([None, "Secret", "Confidential", "Unclassified", "Cosmic"])


RECORDS = st.lists(
    st.builds(lambda day, level: Record(date=day, classification=level), DATES, LEVELS),
    max_size=60,
)


@given(records=RECORDS, by=st.sampled_from([None, *BY]))
def test_every_record_is_counted_once(records: list[Record], by: str | None) -> None:
    drawn = histogram(tally(records, "classification"), "classification", by)
    bars = sum(bar.total for bar in drawn.bars)
    spans = sum(span.total for span in drawn.spans)
    assert bars + spans + drawn.undated == drawn.total == len(records)
    assert all(sum(bar.counts) == bar.total > 0 for bar in drawn.bars)
    assert all(count >= 0 for bar in drawn.bars for count in bar.counts)


@given(records=RECORDS, by=st.sampled_from(BY))
def test_a_record_is_in_a_bar_only_if_its_date_lies_in_that_period(
    records: list[Record], by: str
) -> None:
    drawn = histogram(tally(records, "classification"), "classification", by)
    for bar in drawn.bars:
        inside = [
            record
            for record in records
            if record.date
            and bar.period.first <= bounds(record.date)[0]
            and bounds(record.date)[1] <= bar.period.last
        ]
        assert len(inside) == bar.total


def test_a_year_alone_is_no_january() -> None:
    records = [Record(date="1999"), Record(date="1999-01-05"), Record(date="1999-01")]
    drawn = histogram(tally(records, "classification"), "classification", "month")
    assert [(bar.period.name, bar.total) for bar in drawn.bars] == [("1999-01", 2)]
    assert [(span.label, span.total) for span in drawn.spans] == [("1999", 1)]


def test_parts_stand_from_the_highest_classification_down() -> None:
    levels = ["Unclassified", "Top Secret", None, "Confidential", "Secret", "cosmic"]
    records = [Record(date="1999", classification=level) for level in levels]
    drawn = histogram(tally(records, "classification"), "classification")
    assert drawn.parts == (
        "Top Secret",
        "Secret",
        "Confidential",
        "Unclassified",
        "cosmic",
        None,
    )
    assert drawn.names[-1] == "no classification"


def test_posts_beyond_the_greatest_are_one_part() -> None:
    posts = ["Karachi", "Kabul", "Paris", "Rome", "Oslo", "Bonn", "Lima", "Seoul", "Cairo"]
    records = [
        Record(date="1975-01-02", message=f"{post} {number:05}")
        for size, post in enumerate(reversed(posts), 1)
        for number in range(size)
    ]
    drawn = histogram(tally(records, "post"), "post")
    assert drawn.names == (*posts[:PARTS], OTHER)
    assert drawn.totals[-1] == 3


def test_the_busiest_weeks_are_named_and_coarse_dates_make_none_busy() -> None:
    days = ["1975-04-29"] * 5 + ["1975-05-01"] * 4 + ["1975-05-07"] * 3 + ["1975"] * 50
    drawn = histogram(tally([Record(date=day) for day in days], "classification"), "classification")
    assert [(week.label, count) for week, count in drawn.busiest] == [
        ("April 28 - May 4, 1975", 9),
        ("May 5-11, 1975", 3),
    ]


def test_what_is_dated_to_years_is_not_drawn_by_days() -> None:
    records = [Record(date=year) for year in ("1973", "1974", "1974", "1975")]
    assert histogram(tally(records, "classification"), "classification").by == "year"


def test_nothing_to_count_is_an_empty_picture() -> None:
    drawn = histogram(DayCounts(), "classification")
    assert (drawn.bars, drawn.total, drawn.reach) == ((), 0, None)


@pytest.mark.parametrize("by", BY)
def test_the_period_of_the_record_asked_for_is_marked(by: str) -> None:
    drawn = histogram(DayCounts(), "classification", by, around="1999-05-24")
    assert drawn.at is not None
    assert drawn.at.first <= "1999-05-24" <= drawn.at.last


@pytest.mark.parametrize(
    ("by", "reach"), [("year", ("1999", "2011")), ("month", ("1999-05", "2011-12"))]
)
def test_a_picture_claims_no_day_of_periods_that_are_longer(
    by: str, reach: tuple[str, str]
) -> None:
    records = [Record(date="1999-05-24"), Record(date="2011-12-30")]
    assert histogram(tally(records, "post"), "post", by).reach == reach
