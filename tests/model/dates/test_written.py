"""Reading written dates: each form, and never a day that the source did not give."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from foiakit.model.dates import Date, bounds, days_in, is_date, long_form
from foiakit.model.dates.written import full_year, is_undated, month_number, read

MANY = settings(max_examples=max(200, settings().max_examples))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("May 24, 1999", "1999-05-24", None),
        ("Mar 29, 1995", "1995-03-29", None),
        ("Sept. 5, 1962", "1962-09-05", None),
        ("6 May 1957", "1957-05-06", None),
        ("Monday, 6 May 1957", "1957-05-06", None),
        ("the 4th of July 1976".removeprefix("the "), "1976-07-04", None),
        ("4/23/1999", "1999-04-23", None),
        ("291324Z MAR 95", "1995-03-29", None),
        ("061507Z AUG 75", "1975-08-06", None),
        ("July 1998", "1998-07", None),
        ("late July 1998", "1998-07", None),
        ("1999", "1999", None),
        ("c. 1974", "1974~", None),
        ("circa May 1974", "1974-05~", None),
        ("ca. May 4, 1974", "1974-05-04~", None),
        ("Spring 1962", "1962-21", None),
        ("Autumn 1962", "1962-23", None),
        ("the 1960s", "196X", None),
        ("[May 1974]", "1974-05", None),
        ("March 3-7, 1975", "1975-03-03", "1975-03-07"),
        ("March 3 and 5, 1975", "1975-03-03", "1975-03-05"),
        ("3-7 March 1975", "1975-03-03", "1975-03-07"),
        ("March 30 - April 2, 1975", "1975-03-30", "1975-04-02"),
        ("March 30–April 2, 1975", "1975-03-30", "1975-04-02"),
        ("30 March - 2 April 1975", "1975-03-30", "1975-04-02"),
        ("June 10, 1969 and June 12, 1969", "1969-06-10", "1969-06-12"),
        ("March-April 1975", "1975-03", "1975-04"),
        ("March 1975 to April 1976", "1975-03", "1976-04"),
        ("1974-1976", "1974", "1976"),
        ("1974-76", "1974", "1976"),
        ("1960s - 1970s", "196X", "197X"),
        ("c. 1974 - 1976", "1974~", "1976"),
        ("1999-05-24", "1999-05-24", None),
    ],
)
def test_each_form_is_read(text: str, start: str, end: str | None) -> None:
    assert read(text) == Date(start, end)


@pytest.mark.parametrize(
    "text",
    [
        *("", "May", "May 24", "24", "Secret", "14 pp.", "February 30, 1999", "13/13/1999"),
        *(
            "May 7, 1975 - March 3, 1975",
            "March 3, 1975, March 5, 1975",
            "2 and 1999",
            "1. 2. 1999",
        ),
        *("May 24, 1999, 1 p.", "May 24, 1999, Secret", "in 1999", "1999 1999", "Haqqani 1999"),
        *("today", "Monday", "10", "9:30 A.M.", "\x00", "1" * 100, "May 1999 " * 50),
    ],
)
def test_what_states_no_date_gives_none(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize("text", ["n.d.", "n. d.", "undated", "Undated", "no date", "[undated]"])
def test_there_is_no_date_in_these_words(text: str) -> None:
    assert is_undated(text)
    assert read(text) is None


def test_a_day_or_month_that_is_missing_is_never_filled_in() -> None:
    # dateutil takes today's; whatever it is asked, the answer may not change with the calendar.
    for text, start in (("July 1998", "1998-07"), ("1998", "1998"), ("Jul. '98", "1998-07")):
        got = read(text)
        assert (got.start if got else None) == start


def test_short_years_are_those_in_which_cables_are_numbered() -> None:
    assert [full_year(year) for year in ("45", "99", "00", "10", "1893")] == [
        *("1945", "1999", "2000", "2010", "1893"),
    ]


def test_a_short_year_is_never_one_to_come() -> None:
    this = datetime.date.today().year
    assert all(int(full_year(f"{year:02}")) <= this for year in range(100))
    assert full_year(f"{(this + 1) % 100:02}") == str(this + 1 - 100)


def test_months_have_names_and_numbers() -> None:
    assert [month_number(name) for name in ("March", "Mar.", "MAR", "3")] == [3] * 4


@pytest.mark.parametrize(
    ("text", "start"),
    [
        *[
            ("3 mars 1956", "1956-03-03"),
            ("1er août 1958", "1958-08-01"),
            ("le 9 juil. 1960", "1960-07-09"),
        ],
        *[("24. Februar 1966", "1966-02-24"), ("den 5. Mai 1961", "1961-05-05")],
        *[("5 maggio 1970", "1970-05-05"), ("12 de marzo de 1955", "1955-03-12")],
        *[("Dezember 1962", "1962-12"), ("32. Mai 1961", None), ("31 juin 1950", None)],
    ],
)
def test_months_of_other_languages_are_read(text: str, start: str | None) -> None:
    found = read(text)
    assert (found.start if found else None) == start


@st.composite
def dates(draw: st.DrawFn) -> str:
    year, month = draw(st.integers(1000, 9999)), draw(st.integers(1, 12))
    day = draw(st.integers(1, days_in(year, month)))
    season = draw(st.integers(21, 24))
    forms = [f"{year}-{month:02}", f"{year}-{month:02}-{day:02}", f"{year}-{season}"]
    forms.append(f"{1500 + year % 600}")
    return draw(st.sampled_from([*forms, *(f"{form}~" for form in forms), f"{str(year)[:3]}X"]))


@MANY
@given(dates())
def test_every_date_written_out_is_read_back(edtf: str) -> None:
    assert read(long_form(edtf)) == Date(edtf)


@MANY
@given(dates(), dates())
def test_every_span_written_out_is_read_back(first: str, second: str) -> None:
    start, end = sorted((first, second), key=bounds)
    expected = Date(start, end if end != start else None)
    assert read(long_form(start, end)) == expected


@MANY
@given(
    st.text(max_size=120)
    | st.lists(
        st.sampled_from(
            ["May", "5", "1999", ",", " ", "-", "c.", "to", "and", "Z", "/", "p.", "75"]
        ),
        max_size=9,
    ).map(" ".join)
)
@example("٣ May 1999")
def test_any_text_gives_a_date_that_can_be_or_none(text: str) -> None:
    date = read(text)
    if date:
        assert is_date(date.start)
        assert date.end is None or is_date(date.end)
        assert date.start[:3] in text or date.start[2:3] in text  # a year that the text has


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [("circa 1974-1976", "1974~", "1976~"), ("ca. March-April 1975", "1975-03~", "1975-04~"),
     ("about 1974 to 1976", "1974~", "1976~"), ("c. May 3-5, 1974", "1974-05-03~", "1974-05-05~"),
     ("c. 1974 - 1976", "1974~", "1976")],
)  # fmt: skip
def test_neither_end_of_a_span_that_is_about_right_is_exact(
    text: str, start: str, end: str | None
) -> None:
    assert read(text) == (start, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("7.IX.1961", "1961-09-07", None),
        ("7/IX/61", "1961-09-07", None),
        ("XII.1961", "1961-12", None),
        ("1961.09.07", "1961-09-07", None),
        ("the 7th of September, 1961", "1961-09-07", None),
        ("7 Sept ’61", "1961-09-07", None),
        ("Sep-61", "1961-09", None),
        ("1961-09-00", "1961-09", None),
        ("1961-00-00", "1961", None),
        ("c1961", "1961~", None),
        ("1961 (?)", "1961?", None),
        ("1961 Autumn", "1961-23", None),
        ("Spring-Summer 1961", "1961-21", "1961-22"),
        ("1961 Feb 03-1961 Nov 30", "1961-02-03", "1961-11-30"),
        ("Donnerstag, 7. September 1961", "1961-09-07", None),
        ("jueves 7 de septiembre de 1961", "1961-09-07", None),
        ("четверг, 7 сентября 1961 г.", "1961-09-07", None),
        ("7. září 1961", "1961-09-07", None),
        ("1.º de abril de 1961", "1961-04-01", None),
        ("1961 ca.", "1961~", None),
        ("prob. 1961", "1961?", None),
        ("c. 1961-3", "1961~", "1963~"),
        ("1961 Feb-March", "1961-02", "1961-03"),
        ("1961 February 3-7", "1961-02-03", "1961-02-07"),
        ("1961, Feb. 3-March 7", "1961-02-03", "1961-03-07"),
        ("7 września 1961 r.", "1961-09-07", None),
        ("7 сентября 1961 г.", "1961-09-07", None),
        ("7 Eylül 1961", "1961-09-07", None),
        ("7 de março de 1961", "1961-03-07", None),
        ("7 maart 1961", "1961-03-07", None),
        ("1961年9月7日", "1961-09-07", None),
    ],
)
def test_forms_of_other_countries_and_programs_are_read(
    text: str, start: str, end: str | None
) -> None:
    assert read(text) == Date(start, end)


@pytest.mark.parametrize(
    "text",
    ["V 1961", "IIII.1961", "7.XIII.1961", "1961.13.07", "1961-13-00", "Sep-05", "31.II.1961"],
)
def test_what_only_resembles_such_a_form_is_not_a_date(text: str) -> None:
    assert read(text) is None
