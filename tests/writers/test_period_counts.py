"""Counts by period for other programs."""

from __future__ import annotations

import csv
import io
import json

import pytest

from foiakit.model.record import Record
from foiakit.timelines.histogram import histogram
from foiakit.timelines.tally import DayCounts, tally
from foiakit.writers.period_counts import write

DATES = ["1999-05-24", "1999-05-25", "1999-07-01", "2001", None]
RECORDS = [Record(date=day, classification="Secret") for day in DATES]
COUNTS = [["1999-05", "Secret", "2"], ["1999-07", "Secret", "1"], ["2001", "Secret", "1"],
          ["undated", "Secret", "1"]]  # fmt: skip


def written(form: str, counted: DayCounts) -> str:
    out = io.StringIO(newline="")
    write(histogram(counted, "classification", "month"), form, out)
    return out.getvalue()


def test_each_period_is_a_line_and_records_that_none_holds_come_last() -> None:
    counted = tally(RECORDS, "classification")
    assert [line.split("\t") for line in written("plain", counted).splitlines()] == COUNTS
    table = list(csv.reader(io.StringIO(written("csv", counted), newline="")))
    assert table == [["period", "classification", "count"], *COUNTS]
    objects = json.loads(written("json", counted))
    assert [[str(value) for value in item.values()] for item in objects] == COUNTS


@pytest.mark.parametrize(("form", "empty"), [("plain", ""), ("json", "[]\n")])
def test_nothing_to_count_is_an_empty_answer(form: str, empty: str) -> None:
    assert written(form, DayCounts()) == empty
