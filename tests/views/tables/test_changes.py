"""Changes of the log on a terminal."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from views.screens import drawn, terminal

from foiakit.views.tables.changes import changes, differences


class Entry(NamedTuple):
    id: int
    time: str = "2026-11-27T10:00:00Z"
    command: str = "edit 4 --title Ice"
    undoes: int | None = None
    undone: int | None = None


ROWS = [
    (Entry(12), "1 record", [("changed", "  4 title")]),
    (Entry(11, undone=13), "2 records", []),
    (Entry(13, undoes=11), "2 records", [("removed", "4\x1b")]),
]


@pytest.mark.parametrize("width", [30, 59, 60, 100])
def test_each_change_has_its_number_its_time_and_its_lines(width: int) -> None:
    lines = drawn(changes(ROWS, terminal(width)), terminal(width))
    assert max(map(len, lines)) <= width
    page = " ".join(" ".join(lines).split())
    for words in (
        "2026-11-27 10:00:00",
        "edit 4 --title Ice",
        "undone by 13",
        "undid 11",
        r"4\x1b",
    ):
        assert words.replace(" ", "") in page.replace(" ", "")


def test_fields_are_shown_before_and_after() -> None:
    lines = drawn(differences([("title", "Ice", "Fog\x1b")]), terminal())
    assert lines[0].split() == ["Field", "Was", "Is"]
    assert lines[1].split() == ["title", "Ice", r"Fog\x1b"]
    assert drawn(differences([]), terminal()) in ([], [""])
