"""Tab-separated values: cells with a tab or a line break are between quotation marks."""

from __future__ import annotations

import csv
import io

import pytest

from foiakit.model.record import Record
from foiakit.writers import WriteOptions
from foiakit.writers.formats.tsv import write


@pytest.mark.parametrize("title", ["plain", "a\tb", 'a "b"', "a\nb", "=1+1"])
def test_a_cell_comes_back_as_it_was(title: str) -> None:
    out = io.StringIO(newline="")
    write([Record(id=4, title=title)], out, {}, WriteOptions(("title", "id")))
    rows = list(csv.reader(io.StringIO(out.getvalue(), newline=""), delimiter="\t"))
    assert rows == [["title", "id"], [title, "4"]]
    assert out.getvalue().startswith("title\tid\n")


def test_formulas_are_made_harmless_where_that_is_asked_for() -> None:
    out = io.StringIO(newline="")
    write([Record(title="=1+1")], out, {}, WriteOptions(("title",), formula_safe=True))
    assert out.getvalue() == "title\n'=1+1\n"
