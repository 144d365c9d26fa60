"""Hidden passages as rows of a table."""

from __future__ import annotations

import csv
import io

from foiakit.releases.passages import Passage, Release
from foiakit.writers.hidden_passages import COLUMNS, LIFTED, cells, write_csv

FIRST = Release(4, "C05512345", "released in full", "2015-08-31")
PASSAGE = Passage(
    3, Release(9, "C05512999", None, None), ("B5",), (FIRST, FIRST._replace(id=5)),
    "of\nthe  harbor", "2010-03-02", "Harbor", 2, is_sure=True,
)  # fmt: skip


def test_a_passage_is_a_row_with_a_cell_for_each_column() -> None:
    row = dict(zip(COLUMNS, cells(PASSAGE), strict=True))
    assert (row["words"], row["hidden_in"], row["shown_in"]) == (3, 9, 4)
    assert (row["also_shown_in"], row["sure"], row["text"]) == ("5", "yes", "of the harbor")


def test_what_was_shown_later_has_its_days_too() -> None:
    lifted = PASSAGE._replace(withheld="2012-01-01", shown="2012-01-31")
    out = io.StringIO(newline="")
    write_csv([lifted], out, lifted=True)
    headings, row = csv.reader(io.StringIO(out.getvalue(), newline=""))
    assert headings == [*COLUMNS, *LIFTED]
    assert row[-3:] == ["2012-01-01", "2012-01-31", "30"]
