"""The National Archives' lists of JFK releases: what is neither a kind nor a date is a note."""

from __future__ import annotations

import pytest

from foiakit.model.record import Record
from foiakit.readers.catalogues.jfk import wrap
from foiakit.readers.values.headers import Column

COLUMNS = [
    Column("Record Number", 0, "document"),
    Column("Doc Type", 1, "kind"),
    Column("Doc Date", 2, "date"),
]


def read(*cells: str) -> Record:
    def make(row: list[str]) -> Record:
        return Record(document=row[0], kind=row[1] or None, date=row[2] or None)

    return wrap(make, COLUMNS)(list(cells))


@pytest.mark.parametrize(
    "medium", ["PAPER - TEXTUAL DOCUMENT", "Paper, textual document", "UNKNOWN"]
)
def test_a_medium_goes_to_the_notes(medium: str) -> None:
    found = read("104-10001-10000", medium, "1963-11-22")
    assert (found.kind, found.date, found.notes) == (None, "1963-11-22", f"Doc Type: {medium}")


@pytest.mark.parametrize("day", ["2000-01-01", "01/01/2000", "2000-01-01T00:00:00"])
def test_the_first_of_january_2000_is_not_a_date(day: str) -> None:
    found = read("104-10001-10000", "MEMORANDUM", day)
    assert (found.kind, found.date, found.notes) == ("MEMORANDUM", None, f"Doc Date: {day}")
