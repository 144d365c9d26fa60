"""A record as the lines of a RIS reference."""

from __future__ import annotations

import pytest

from foiakit.citations.reference_files.ris import lines
from foiakit.model.record import Record


@pytest.mark.parametrize(
    ("date", "end", "value"),
    [
        ("1999-05-24", None, "1999/05/24/"), ("1999-05", None, "1999/05//"),
        ("1999", None, "1999///"),
        ("1999-21", None, "1999///Spring"), ("1999-05-24", "1999-05-26", "1999/05/24/May 24"),
    ],
)  # fmt: skip
def test_a_date_has_the_parts_that_are_known(date: str, end: str | None, value: str) -> None:
    assert dict(lines(Record(date=date, date_end=end), None))["DA"].startswith(value)


def test_a_decade_has_neither_date_nor_year() -> None:
    found = dict(lines(Record(date="196X", title="Ice"), None))
    assert (found.get("DA"), found.get("PY")) == (None, None)


def test_people_are_authors_of_their_own_and_an_office_has_no_comma() -> None:
    found = list(lines(Record(originator="Calloway, Ruth and Ferris, Tom; CIA, DI"), None))
    assert [value for tag, value in found if tag == "AU"] == [
        "Calloway, Ruth", "Ferris, Tom", "CIA. DI",
    ]  # fmt: skip


def test_every_value_is_one_line_and_the_record_comes_last() -> None:
    record = Record(uid="u1", title="Ice\nfog", description="a\n\nb", tags=("x", ""))
    found = list(lines(record, None))
    assert all("\n" not in value and value for _, value in found)
    assert (found[-1][0], found[-1][1][:9]) == ("ID", "foiakit:{")
