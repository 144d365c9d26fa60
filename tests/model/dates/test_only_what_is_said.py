"""Every reader of dates returns only days that are in the text."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from foiakit.model.dates import MONTHS, Date, numeric, written
from foiakit.readers.values import days

MANY = settings(max_examples=max(200, settings().max_examples))


def of_a_cell(text: str) -> Date | None:
    found = days.days(text)
    return Date(found.first, found.last) if found and found.first else None


READERS: list[Callable[[str], Date | None]] = [written.read, numeric.read_typed, of_a_cell]
PIECES = [
    *("1974", "74", "1987-06-15", "1974-03-05", "15", "17", "5", "03", "3", "19740105"),
    *("March", "mar", "JAN", "June", "May", "mid-", "early ", "Monday", "?", "~", "c. "),
    *("/", "..", "-", " - ", " ", ", ", ",", ".", "T", ":", "to", "and", "Z", "(", "[", "]"),
]


def days_in_text(text: str) -> set[str]:
    """The days, months and years that the figures and names may be."""
    numbers = {int(number) for number in re.findall(r"\d+", text)}
    numbers |= {int(number) for number in re.findall(r"(?=(\d\d))", text)}
    months = {n for n, name in enumerate(MONTHS, 1) if name[:3].lower() in text.lower()} | numbers
    return {f"{month:02}-{day:02}" for month in months for day in numbers}


@pytest.mark.parametrize("read", READERS)
@MANY
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join))
@example("../1974-03-05")
@example("1974-03-05/..")
@example("1974-03-05 2:30 15")
def test_no_reader_gives_a_day_that_its_text_does_not_have(
    read: Callable[[str], Date | None], text: str
) -> None:
    try:
        date = read(text)
    except ValueError:
        return
    for number in date or ():
        if number and len(number.rstrip("~?%")) == 10:
            assert number[5:10] in days_in_text(text)
            assert number[2:4] in text


DAYS = ["1974-03-05", "March 5, 1974", "5 March 1974", "05-MAR-74", "3/15/1974", "1974-03", "1974"]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize(
    "form",
    [
        *("../{}", "{}/..", "{} ..", "..{}", "{}..", "[{}..]", "[..{}]", "{}/", "/{}", "{}-"),
        *("-{}", "{} - ", "{}T10:00/..", "{}?", "{}%", "?{}", "[{}?]", "{} (?)", "since {}"),
        *("after {}", "before {}", "{} or later", "not before {}", "{{{},1974-03-06}}"),
    ],
)
def test_an_open_or_uncertain_date_is_never_a_plain_one(
    read: Callable[[str], Date | None], form: str, day: str
) -> None:
    try:
        date = read(form.format(day))
    except ValueError:
        date = None
    # "1974-" alone may be the start of a name; it is not a year either.
    assert date is None or ({*"?%"} & {*form} and date.start[-1] in "?%")


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("1987-06-15/17", "1987-06-15", "1987-06-17"),
        ("1987-06-15/07-02", "1987-06-15", "1987-07-02"),
        ("1987-06-15/1987-06-17", "1987-06-15", "1987-06-17"),
        ("1987-06/07", "1987-06", "1987-07"),
        ("1987/88", "1987", "1988"),
    ],
)
def test_the_short_end_of_a_span_is_read_as_its_end(
    read: Callable[[str], Date | None], text: str, start: str, end: str
) -> None:
    assert read(text) == Date(start, end)


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("text", ["1987-06-17/15", "1987-06-15/31", "1987-07/06", "1987-06-15/5"])
def test_a_span_that_cannot_be_is_no_date(read: Callable[[str], Date | None], text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize("read", [numeric.read_typed, of_a_cell])
@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("june 15,1987", "1987-06-15"),
        ("June 15 , 1987", "1987-06-15"),
        ("05-JAN-74", "1974-01-05"),
        ("5-Jan-1974", "1974-01-05"),
        ("5 Jan 74", "1974-01-05"),
        ("17 Sept 67", "1967-09-17"),
        ("05JAN74", "1974-01-05"),
        ("05JAN1974", "1974-01-05"),
        ("19740105", "1974-01-05"),
        ("25.1.1974", "1974-01-25"),
    ],
)
def test_a_clear_day_is_read_in_the_spellings_of_catalogues(
    read: Callable[[str], Date | None], text: str, day: str
) -> None:
    assert read(text) == Date(day)


@pytest.mark.parametrize("read", [numeric.read_typed, of_a_cell])
@pytest.mark.parametrize("text", ["19741305", "19740230", "12340105", "32-JAN-74", "30FEB74"])
def test_figures_that_make_no_day_are_no_date(
    read: Callable[[str], Date | None], text: str
) -> None:
    assert read(text) is None
