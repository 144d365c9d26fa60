"""Counts of values as horizontal bars."""

from __future__ import annotations

import io
import re
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from foiakit.writers.pictures.value_bars import MOST, picture, sentence, write

ROWS = st.lists(st.tuples(st.text(max_size=60), st.integers(0, 10**6)), max_size=60)


@settings(max_examples=30)
@given(ROWS)
def test_the_picture_is_xml_with_a_bar_for_each_of_the_first_values(
    rows: list[tuple[str, int]],
) -> None:
    drawn = "".join(picture("Posts", "records", rows))
    tree = ElementTree.fromstring(drawn)
    assert len(tree.findall("{*}g")) == min(len(rows), MOST)
    for bar in tree.iter("{http://www.w3.org/2000/svg}rect"):
        end = float(bar.get("x", "0")) + float(bar.attrib["width"])
        assert end <= float(tree.attrib["width"])


def test_values_that_are_not_drawn_are_summed_up_and_stay_in_the_table() -> None:
    rows = [(f"P{number}", 2) for number in range(MOST + 3)]
    assert sentence("records", rows) == "86 records, 43 values; 3 more values with 6"
    out = io.StringIO()
    write("html", "Posts", "records", rows, out)
    assert len(re.findall('<th scope="row">', out.getvalue())) == MOST + 3


def test_bars_are_as_long_as_their_numbers() -> None:
    drawn = "".join(picture("Posts", "records", [("A", 100), ("B", 50)]))
    first, second = (float(width) for width in re.findall(r'class="bar"[^>]* width="(\S+)"', drawn))
    assert abs(first - 2 * second) <= 0.2


def test_a_phone_shows_the_bars_in_the_table() -> None:
    out = io.StringIO()
    write("html", "Posts", "records", [("A", 100), ("B", 50), ("C", 0)], out)
    assert re.findall(r'<tr style="--share: (\d+%)">', out.getvalue()) == ["100%", "50%", "0%"]
    assert "figure { display: none; }" in out.getvalue().partition("(max-width: 40rem)")[2]
