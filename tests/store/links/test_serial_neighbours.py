"""Held numbers around a serial number, and the known ranges that are kept with them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from foiakit.dating.held_numbers import Range
from foiakit.model.record import Record
from foiakit.store.links.serial_neighbours import last_of, nearby, neighbours, put_ranges, ranges
from foiakit.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.write(str(tmp_path / "x.db"), create=True) as store:
        with store.transaction():
            for serial, day in ((100, "1974-02-01"), (200, "1974-03-01"), (300, "1974-04-01")):
                store.add(Record(message=f"Lima {serial}", date=day, title=f"No. {serial}"))
            store.add(Record(message="Lima 200", date="1974-03-01"))  # a second release
            store.add(Record(message="Lima 210", date="1974-03"))  # no exact day
            doubtful = Record(message="Lima 220", date="1974-03-05", date_other="1974-05-03")
            store.add(doubtful)
            store.add(Record(message="Lima 230", date="1975-03-05", year=1974))  # another year's
            store.add(Record(message="Oslo 240", date="1974-03-05"))
        yield store


def serials(store: Store, serial: int, limit: int = 5) -> tuple[list[int], list[int]]:
    below, above = neighbours(store, "LIMA", 1974, serial, limit)
    return [held.serial for held in below], [held.serial for held in above]


def test_the_nearest_come_first_and_only_numbers_of_the_post_with_a_sure_day(store: Store) -> None:
    assert serials(store, 250) == ([200, 100], [300])
    assert serials(store, 250, limit=1) == ([200], [300])
    assert serials(store, 200) == ([100], [300])


def test_the_last_number_of_a_year_is_the_one_with_the_last_day(store: Store) -> None:
    found = last_of(store, "LIMA", 1974)
    assert found is not None
    assert (found.serial, found.day) == (300, "1974-04-01")
    assert last_of(store, "LIMA", 1973) is None


def test_nearby_records_come_later_in_id_within_the_days_and_have_a_title(store: Store) -> None:
    assert nearby(store, "LIMA", date(1974, 2, 28), 3, 1, 9) == [
        (2, "Lima 200", "No. 200", "1974-03-01")
    ]
    assert nearby(store, "LIMA", date(1974, 2, 28), 3, 2, 9) == []


def test_a_range_takes_the_place_of_the_one_of_its_month(store: Store) -> None:
    march = Range("LIMA", 1974, 3, 180, 290, "a table")
    with store.transaction():
        assert put_ranges(store, [march, march._replace(month=4)]) == 2
    with store.transaction():
        put_ranges(store, [march._replace(last=299)])
    assert [known.last for known in ranges(store, "LIMA", 1974)] == [299, 290]
    assert ranges(store, "LIMA", 1975) == []
