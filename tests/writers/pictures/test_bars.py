"""Counts by period as columns of a picture."""

from __future__ import annotations

import re

import pytest

from foiakit.model.record import Record
from foiakit.timelines.histogram import histogram
from foiakit.timelines.tally import tally
from foiakit.writers.pictures import bars
from foiakit.writers.pictures.paper import width_of


@pytest.mark.parametrize(("count", "by"), [(1, "year"), (7, "month"), (398, "year"), (12, "week")])
def test_a_picture_has_a_line_at_its_highest_bar_or_above_it_and_no_label_beyond_its_end(
    count: int, by: str
) -> None:
    days = ["1999-05-24"] * count + ["2001-01-10", "2010-07-06", "2011-12-30"]
    drawn = histogram(tally([Record(date=day) for day in days], "post"), "post", by)
    _, _, shapes = bars.draw(drawn)
    picture = "".join(shapes)
    lines = [(float(y), float(x)) for y, x in re.findall(r'y1="(\S+)" x2="(\S+)"', picture)]
    tops = [float(y) for y in re.findall(r'<rect x="\d+\.\d\d" y="(\S+)"', picture)]
    assert min(y for y, _ in lines) <= min(tops) + 0.01
    labels = re.findall(r'<text x="(\S+)" \S+ font-size="11" fill="#6b6b6b">(\d+)', picture)
    end = max(x for _, x in lines)
    assert labels
    assert all(float(x) + width_of(label, 11) <= end + 0.01 for x, label in labels)
