"""Values of a change on a line: labels, yes and no, empty, and the beginning of a long text."""

from __future__ import annotations

import pytest

from foiakit.commands.reports.changes.change_lines import differences, shown, spelled
from foiakit.model.record import Record


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("title", "Strike", "Strike"),
        ("title", "two\n lines", "two lines"),
        ("title", None, "(empty)"),
        ("title", "", "(empty)"),
        ("pages", 3, "3"),
        ("excised", True, "yes"),
        ("excised", 0, "no"),
        ("excised", None, "(empty)"),
        ("tags", ("x", "y"), "x, y"),
        ("tags", '["x","y"]', "x, y"),  # as a column has it
        ("tags", "[]", "(empty)"),
        ("tags", (), "(empty)"),
    ],
)
def test_a_value_is_the_same_from_a_record_and_from_a_column(
    name: str, value: object, line: str
) -> None:
    assert spelled(name, value) == line


def test_of_a_long_text_the_beginning_is_shown() -> None:
    text = shown("word " * 1000)
    assert text.startswith("word word")
    assert text.endswith("(4,999 characters)")
    assert len(text) < 300


def test_each_field_that_differs_has_a_line_but_not_the_time_of_the_change() -> None:
    before = Record(title="Strike", pages=12, tags=("x",), updated="2026-11-27T12:00:00Z")
    after = before._replace(pages=7, tags=(), updated="2026-11-28T12:00:00Z")
    assert list(differences(before, after)) == ["pages: 12 -> 7", "tags: x -> (empty)"]
    assert list(differences(before, before)) == []
