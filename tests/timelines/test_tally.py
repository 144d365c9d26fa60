"""Records counted by day and part, before any period is chosen."""

from __future__ import annotations

from foiakit.model.record import Record
from foiakit.timelines.tally import part_of, tally


def test_a_part_is_the_classification_or_the_post() -> None:
    record = Record(classification="Secret", message="Islamabad 01717")
    assert part_of(record, "classification") == "Secret"
    other = Record(message="ISLAMABAD 5")
    assert part_of(record, "post") == part_of(other, "post") is not None
    assert part_of(Record(), "post") is None
    assert part_of(Record(), "classification") is None


def test_every_record_is_counted_whether_it_is_dated_or_not() -> None:
    records = [Record(date=day) for day in ("1999-05-24", "1999-05-24", "1999", None)]
    counted = tally(records, "classification")
    assert sum(count for *_, count in counted.days) == 3
    assert counted.spans == ((None, "1999-01-01", "1999-12-31", 1),)
    assert counted.undated == ((None, 1),)
