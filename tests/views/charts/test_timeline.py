"""Records along time on a terminal."""

from __future__ import annotations

from views.screens import drawn, pipe, terminal

from foiakit.model.record import Record
from foiakit.timelines.axis import Gap, axis
from foiakit.views.charts.timeline import timeline

RECORDS = [
    Record(id=1, date="1995-03-29", classification="Secret", title="Harbor talks"),
    Record(id=2, date="1997-01-07", classification="Confidential", title="Ice in the bay"),
]


def lines(records: list[Record], width: int = 80, at: int | None = None) -> list[str]:
    screen = terminal(width)
    return drawn(timeline(axis(records, at=at), screen), screen)


def test_each_record_is_at_its_date_with_its_marking_and_title() -> None:
    found = lines(RECORDS)
    assert found[0] == "1995 ■ Mar 29 1 Secret       Harbor talks"
    assert "1997 ■ Jan  7 2 Confidential Ice in the bay" in found
    assert found[-2] == "2 records, March 29, 1995 - January 7, 1997"


def test_an_empty_stretch_is_as_long_as_it_lasted() -> None:
    between = lines(RECORDS)[1:-4]
    assert len(between) == sum(len(row.empty) for row in axis(RECORDS).rows if isinstance(row, Gap))
    assert all("│" in line for line in between)


def test_a_long_gap_is_broken_with_its_length() -> None:
    found = lines([Record(id=1, date="1962-10-16"), Record(id=2, date="1962-10-18"),
                   Record(id=3, date="1996-01-05")])  # fmt: skip
    assert any("⋮" in line and "without a record" in line for line in found)
    assert "except where it is broken" in found[-1]


def test_undated_and_approximate_records_have_a_mark_of_their_own() -> None:
    found = lines([*RECORDS, Record(id=3, title="Undated"), Record(id=4, date="1996")])
    assert any(line.startswith("n.d. □") and line.endswith("Undated") for line in found)
    assert found[-1] == "□ approximate date, placed where it begins"
    assert any("; 1 undated" in line for line in found)


def test_the_record_asked_for_has_an_arrow() -> None:
    assert [line for line in lines(RECORDS, at=2) if "►" in line] == [
        "1997 ■ Jan  7 ►2 Confidential Ice in the bay"
    ]


def test_a_narrow_terminal_has_marking_and_title_below_the_date() -> None:
    found = lines(RECORDS, width=40)
    assert found[:3] == ["1995 ■ Mar 29 1", "     │ Secret", "     │ Harbor talks"]
    assert max(map(len, found)) <= 40


def test_a_title_cannot_send_control_characters() -> None:
    record = RECORDS[0]._replace(title="Harbor\x1b[31m talks")
    screen = pipe()
    assert "\x1b" not in "\n".join(drawn(timeline(axis([record]), screen), screen))
