"""What cells become."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from foiakit.readers.values.cell_values import setter
from foiakit.readers.values.record_values import BLANK, PLACE, Unfit


def put(field: str, text: str) -> list[Any]:
    values = BLANK.copy()
    setter(field, "column")(values, text)
    return values


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("1999-05-24", "1999-05-24", None),
        ("5/24/1999", "1999-05-24", None),
        ("May 1999", "1999-05", None),
        ("1999", "1999", None),
        ("March 3-7, 1975", "1975-03-03", "1975-03-07"),
        ("291324Z MAR 95", "1995-03-29", None),
        ("1973-02-03T00:00:00", "1973-02-03", None),
        ("1973-02-03 00:00:00.000Z", "1973-02-03", None),
        ("c. 1974", "1974~", None),
        ("undated", None, None),
    ],
)
def test_dates(text: str, start: str | None, end: str | None) -> None:
    values = put("date", text)
    assert (values[PLACE["date"]], values[PLACE["date_end"]]) == (start, end)
    assert values[PLACE["notes"]] is None


def test_a_time_is_not_lost() -> None:
    values = put("date", "1973-02-03T14:05:00")
    assert values[PLACE["date"]] == "1973-02-03"
    assert values[PLACE["notes"]] == "column: 1973-02-03T14:05:00"


@pytest.mark.parametrize(
    "text", ["1995-02-30", "1973-02-30T00:00:00", "31/13/1999", "30/2/1999", "13/00/1999", "x"]
)
def test_days_that_cannot_be_are_refused(text: str) -> None:
    with pytest.raises(Unfit, match="is not a valid date"):
        put("date", text)


@pytest.mark.parametrize("text", ["5/6/1999", "05.06.1999", "5-6-99", "1/2/2000 10:30"])
def test_a_date_of_which_nobody_knows_the_month_is_refused(text: str) -> None:
    with pytest.raises(Unfit, match="--date-order mdy or dmy"):
        put("date", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31/12/1999", "1999-12-31"), ("25.12.1999", "1999-12-25"), ("12/25/1999", "1999-12-25"),
        ("5/5/1999", "1999-05-05"), ("12/28/1966 18:48", "1966-12-28"), ("05/00/1975", "1975-05"),
        ("00/00/1976", "1976"), ("1/31/30", "1930-01-31"),
    ],
)  # fmt: skip
def test_figures_that_can_be_read_in_one_way_only_are_read(text: str, expected: str) -> None:
    assert put("date", text)[PLACE["date"]] == expected


@pytest.mark.parametrize(("order", "expected"), [("mdy", "1999-05-06"), ("dmy", "1999-06-05")])
def test_a_known_order_says_which_is_the_month(order: str, expected: str) -> None:
    values = BLANK.copy()
    setter("date", "column", order)(values, "5/6/1999")
    assert values[PLACE["date"]] == expected


@pytest.mark.parametrize(
    "text", ["00/00/0000", "0001-01-01T00:00:00", "0001-01-01", "n.d.", "No date", "00000000"]
)
def test_what_a_database_writes_for_no_date_is_none(text: str) -> None:
    values = put("date", text)
    assert (values[PLACE["date"]], values[PLACE["notes"]]) == (None, None)


@pytest.mark.parametrize(("text", "date"), [("01/01/0000", None), ("early 1974", "1974")])
def test_words_that_say_more_than_the_date_are_kept(text: str, date: str | None) -> None:
    values = put("date", text)
    assert (values[PLACE["date"]], values[PLACE["notes"]]) == (date, f"column: {text}")


@pytest.mark.parametrize(
    ("text", "message", "year"),
    [
        ("Islamabad 00154", "Islamabad 00154", None),
        ("97 ISLAMABAD 154", "ISLAMABAD 154", 1997),
        ("ISLAMABAD 154 (97)", "ISLAMABAD 154", 1997),
        ("1997ISLAMA00154", "ISLAMA 00154", 1997),
        ("no number", "no number", None),
    ],
)
def test_message_numbers(text: str, message: str, year: int | None) -> None:
    values = put("message", text)
    assert (values[PLACE["message"]], values[PLACE["year"]]) == (message, year)


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        ("captions", "NODIS; EXDIS", ("NODIS", "EXDIS")),
        ("captions", "nodis/exdis", ("NODIS", "EXDIS")),
        ("captions", '["Eyes Only", "Purple"]', ("EYES ONLY", "PURPLE")),
        ("tags", "Taliban; to read, twice", ("Taliban", "to read, twice")),
        ("traffic_tags", "PREL, OVIP (KISSINGER, HENRY A.), US", None),
        ("pages", "3.0", 3),
        ("pages", "014", 14),
        ("year", "1997", 1997),
        ("excised", "Yes", True),
        ("excised", "0", False),
        ("kind", "cables", "Cable"),
        ("kind", "Parchment", "Parchment"),
    ],
)
def test_other_values(field: str, text: str, expected: object) -> None:
    if expected is None:
        expected = ("PREL", "OVIP (KISSINGER, HENRY A.)", "US")
    assert put(field, text)[PLACE[field]] == expected


def test_a_marking_is_a_level_and_its_captions() -> None:
    values = put("classification", "S E C R E T/NODIS")
    assert values[PLACE["classification"]] == "Secret"
    assert values[PLACE["captions"]] == ("NODIS",)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("pages", "-1"),
        ("pages", "2.5"),
        ("pages", "٣"),
        ("year", "0"),
        ("excised", "x"),
        ("number", "x"),
    ],
)
def test_values_that_cannot_be(field: str, text: str) -> None:
    with pytest.raises(Unfit, match="column: "):
        put(field, text)


@pytest.mark.parametrize(
    ("cell", "tags"),
    [
        ("PREL, PTER; AF", ("PREL", "PTER", "AF")),
        ("PREL, PGOV (BHUTTO, BENAZIR), PK", ("PREL", "PGOV (BHUTTO, BENAZIR)", "PK")),
        ("(A, B) C, D", ("(A, B) C", "D")),
        ("A (B, C", ("A (B", "C")),
        ("A, B) C", ("A, B) C",)),
    ],
)
def test_a_comma_within_brackets_parts_no_traffic_tags(
    read: Callable[..., Any], cell: str, tags: tuple[str, ...]
) -> None:
    record = read(f'title,traffic_tags\nA,"{cell}"\n').record
    assert record.traffic_tags == tags
