"""Single records down a line of time."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from foiakit.model.record import Record
from foiakit.timelines.axis import axis
from foiakit.writers.pictures.marks import draw, marking

DATES = st.none() | st.sampled_from(["1962-10-16", "1962-10", "1996", "199X", "1999-05-24"])
RECORDS = st.lists(
    st.builds(lambda day, title: Record(date=day, title=title), DATES, st.text(max_size=200)),
    max_size=8,
)


@settings(max_examples=30)
@given(RECORDS)
def test_every_record_is_a_group_inside_the_picture(records: list[Record]) -> None:
    width, height, shapes = draw(axis([r._replace(id=n) for n, r in enumerate(records)]), _none)
    picture = ElementTree.fromstring(f"<svg>{''.join(shapes)}</svg>")
    assert len(picture.findall("g")) == len(records)
    for text in picture.iter("text"):
        assert 0 <= float(text.attrib["x"]) <= width
        assert 0 <= float(text.attrib["y"]) <= height + 20


def _none(_: Record) -> str | None:
    return None


def test_an_open_ring_is_not_dated_to_the_day_and_the_picture_says_so() -> None:
    _, _, shapes = draw(
        axis([Record(id=1, date="1999-05"), Record(id=2, date="1999-05-24")]), _none
    )
    picture = "".join(shapes)
    rings = re.findall(r'<circle [^>]*fill="(#\w+)"', picture)
    assert (rings[0], rings[1] != "#ffffff") == ("#ffffff", True)
    assert "An open ring is dated no closer than it says." in picture


def test_a_title_leads_where_its_record_does_and_the_record_asked_for_is_marked() -> None:
    records = [Record(id=1, date="1999", title="A"), Record(id=2, date="1999", title="B")]
    _, _, shapes = draw(axis(records, at=2), lambda record: f"#{record.id}")
    picture = "".join(shapes)
    assert [*re.findall(r'<a href="(#\d)"', picture)] == ["#1", "#2"]
    assert picture.count('fill="#fff3c4"') == 1


def test_a_marking_is_the_classification_and_its_captions() -> None:
    assert marking(Record(classification="Secret", captions=("NODIS",))) == "Secret, NODIS"
    assert marking(Record()) == ""
