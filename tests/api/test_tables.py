"""A list of records reads like a list and shows its first rows as a table."""

from __future__ import annotations

import re

import pytest
from program import Run

import foiakit


def test_a_selection_is_read_like_a_list(db: foiakit.Database) -> None:
    found = db.select(since="1999")
    assert len(found) == 4
    assert [record.id for record in found] == [4, 5, 6, 7]
    assert (found[0].id, found[-1].id) == (4, 7)
    assert [record.id for record in found[1:3]] == [5, 6]
    assert len(db.select(limit=2)) == 2
    with pytest.raises(IndexError, match="no row 4"):
        found[4]


def test_a_selection_shows_its_first_rows_as_a_table(db: foiakit.Database) -> None:
    lines = repr(db.select(classification="secret", until="1999-12-31")).splitlines()
    assert lines[0] == "2 records of records.db"
    assert lines[1].split() == ["id", "date", "message", "title"]
    assert re.fullmatch(r"4 +1999-05-24  State 095538 +Usama bin Ladin: .*\.\.\.", lines[3])
    assert len(lines) == 4
    assert repr(db.select(4)).startswith("1 record of")
    assert repr(db.select(year=1963)) == "0 records of records.db"
    for number in range(5):
        assert len(repr(db.select(limit=number)).splitlines()) == (number + 2 if number else 1)


def test_a_long_selection_says_how_many_more_there_are(desk: Run, db: foiakit.Database) -> None:
    for number in range(8):
        desk("add", "--title", f"Paper {number}")
    lines = repr(db.select()).splitlines()
    assert lines[0] == "15 records of records.db"
    assert lines[-1] == "... and 5 more"
    assert len(lines) == 13
    assert "... and 5 more" in db.select()._repr_html_()
