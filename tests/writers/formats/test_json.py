"""One JSON array of records."""

from __future__ import annotations

import io
import json

import pytest

from foiakit.model.record import Record
from foiakit.writers import WriteOptions
from foiakit.writers.formats.json import write


@pytest.mark.parametrize("number", [0, 1, 3])
def test_the_array_has_every_record_on_a_line_of_its_own(number: int) -> None:
    out = io.StringIO()
    write([Record(id=n, title=f"é{n}") for n in range(number)], out, {})
    values = json.loads(out.getvalue())
    assert [value["id"] for value in values] == list(range(number))
    assert out.getvalue().count("\n") == (number + 2 if number else 1)


def test_only_the_columns_asked_for_are_keys() -> None:
    out = io.StringIO()
    write([Record(id=4, title="A")], out, {}, WriteOptions(("title",)))
    assert json.loads(out.getvalue()) == [{"title": "A"}]
