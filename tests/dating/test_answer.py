"""The answer about a number's date, as lines and as JSON, with and without an estimate."""

from __future__ import annotations

from datetime import date

from foiakit.dating.answer import as_json, dated, sentences
from foiakit.dating.held_numbers import HeldSerial
from foiakit.dating.serial_dates import Anchor
from foiakit.model.message import Number
from foiakit.model.record import Record

FIFTH = Number("KABUL", 1979, 500)


class Around:
    def __init__(self, *anchors: tuple[int, str]) -> None:
        self.held = [
            Anchor(serial, date.fromisoformat(day).toordinal(), f"record {serial}")
            for serial, day in anchors
        ]

    def anchors(self, number: Number) -> list[Anchor]:
        return self.held

    def pace(self, number: Number) -> HeldSerial | None:
        return None


def test_a_number_between_two_held_ones_is_dated_between_their_days() -> None:
    around = Around((400, "1979-02-01"), (600, "1979-02-11"))
    found = dated(around, "Kabul 500", FIFTH, None, 0.9)
    answer = as_json(found)
    assert "1979-02-01" <= answer["first"] <= answer["likeliest"] <= answer["last"] <= "1979-02-11"
    assert (answer["before"]["date"], answer["after"]["date"]) == ("1979-02-01", "1979-02-11")
    assert next(sentences(found)) == "Kabul 500 of 1979, not in the database"
    assert "  before it: record 400, February 1, 1979" in list(sentences(found))


def test_a_record_far_from_its_number_is_named_as_outside() -> None:
    around = Around((400, "1979-02-01"), (600, "1979-02-11"))
    record = Record(id=7, message="Kabul 500", year=1979, date="1979-09-01")
    lines = list(sentences(dated(around, "Kabul 500", FIFTH, record, 0.9)))
    assert lines[0] == "Kabul 500 of 1979, record 7"
    assert "its record says 1979-09-01, which is outside" in lines[-1]


def test_without_other_numbers_the_answer_says_why() -> None:
    found = dated(Around(), "Kabul 500", FIFTH, None, 0.9)
    assert list(sentences(found))[1:] == [
        "  cannot tell: no other dated cable from this post in 1979 is in the database"
    ]
    assert as_json(found)["why_not"] == found.why_not
