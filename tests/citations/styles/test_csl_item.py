"""A record as an item of CSL-JSON."""

from __future__ import annotations

import pytest

from foiakit.citations.styles.csl_item import date, frus_item, item
from foiakit.model.record import Record


@pytest.mark.parametrize(
    ("start", "end", "value"),
    [
        ("1999-05-24", None, {"date-parts": [[1999, 5, 24]]}),
        ("1965~", None, {"date-parts": [[1965]], "circa": True}),
        ("1962-22", None, {"date-parts": [[1962]], "season": 2}),
        ("1999-05-01", "1999-05-03", {"date-parts": [[1999, 5, 1], [1999, 5, 3]]}),
        (None, None, {}),
    ],
)  # fmt: skip
def test_a_date_has_the_parts_that_are_known(
    start: str | None, end: str | None, value: object
) -> None:
    assert date(start, end) == value


@pytest.mark.parametrize("start", ["196X", "1965?", "1965%"])
def test_a_date_for_which_csl_has_no_sign_is_words(start: str) -> None:
    assert set(date(start, None)) == {"literal"}


def test_a_paper_of_an_archive_has_the_archive_and_the_place_in_it() -> None:
    found = item(Record(title="Ice", source="Nixon Library, NSC Files, Box 7"), None, "ice")
    assert (found["archive"], found["archive_location"]) == ("Nixon Library", "NSC Files, Box 7")
    assert "archive" not in item(Record(title="Ice", source="FOIA"), None, "ice")


def test_variables_without_a_value_are_left_out_and_the_record_is_carried() -> None:
    found = item(Record(title="Ice", uid="u1", captions=("NODIS",)), None, "ice")
    assert (found["id"], found["type"], found["title"]) == ("ice", "report", "Ice")
    assert found["custom"]["captions"] == ["NODIS"]
    assert found["custom"]["foiakit"]["uid"] == "u1"
    assert all(found.values())


def test_in_the_series_words_a_telegram_has_its_number_and_no_title() -> None:
    record = Record(message="Islamabad 01717", kind="Cable", title="Ice")
    found = frus_item(record, None, "x")
    assert (found["genre"], found["number"], "title" in found) == ("Telegram", "1717", False)
