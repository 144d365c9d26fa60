"""Items become batches in order, and a batch passes from one process to another as it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from foiakit.errors import BadInput
from foiakit.model.record import Collection, Details, Record, Skipped
from foiakit.store.load import batches as batches_module
from foiakit.store.load.batches import Batch, Item, batches, empty, pack, unpack

MOMENT = "2026-11-27T12:00:00Z"
ITEMS: tuple[Item, ...] = (
    Collection("EBB 1", lead="Much was known."),
    Record(uid="a", title="Łódź", year=1973, tags=("x", "y"), citation_key="own"),
    Details("b", {"page_starts": [0, 5]}, "source text"),
    Record(uid="b", date="1989-05", excised=True),
    Skipped("a.csv:9", "no title", "x"),
    Record(uid="c"),
)


def made(items: list[Item | Batch], number: int = 2, place: str = "a.csv:3") -> list[Batch]:
    return list(batches(items, lambda: place, MOMENT, number))


def test_a_batch_comes_out_of_its_bytes_as_it_went_in() -> None:
    for batch in (*made([*ITEMS], 9), *made([*ITEMS], 1)):
        assert unpack(pack(batch)) == batch


@pytest.mark.parametrize("number", [1, 2, 4, 9])
def test_every_item_is_in_a_batch_and_in_order(number: int) -> None:
    found = made([*ITEMS], number)
    assert all(batch.size() <= number for batch in found)
    uids = [item.uid for item in ITEMS if isinstance(item, Record)]
    assert [row[Record._fields.index("uid")] for batch in found for row in batch.rows] == uids
    others = [item for item in ITEMS if not isinstance(item, Record)]
    assert [other for batch in found for other in batch.others] == others


def test_batches_of_another_process_pass_through_in_their_place() -> None:
    theirs = made([Record(uid="b")])[0]
    found = made([Record(uid="a"), theirs, Record(uid="c")], 5)
    assert [[row[1] for row in batch.rows] for batch in found] == [["a"], ["b"], ["c"]]


def test_long_texts_make_smaller_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches_module, "WEIGHT", 10)
    found = made([Record(uid=str(number), text="x" * 6) for number in range(4)], 500)
    assert [batch.size() for batch in found] == [2, 2, 0]


def test_the_batch_before_an_error_comes_before_it() -> None:
    def failing() -> Iterator[Item]:
        yield Record(uid="a")
        raise ValueError("a bad row")

    stream = batches(failing(), lambda: "", MOMENT)
    assert next(stream).size() == 1
    with pytest.raises(ValueError, match="a bad row"):
        next(stream)


@pytest.mark.parametrize("record", [Record(date="1989-02-30"), Record(title="\udcff")])
def test_a_value_that_is_not_valid_is_named_with_its_place(record: Record) -> None:
    with pytest.raises(BadInput, match=r"^a\.csv:3: "):
        made([record])


def test_places_are_kept_as_runs_of_lines() -> None:
    (batch, _) = made([Record(), Record()])
    assert (batch.names, list(batch.lines)) == ([("a.csv", True, 2)], [3, 3])
    (batch,) = made([Record()], place="mail.eml")
    assert (batch.names, list(batch.lines)) == ([("mail.eml", False, 1)], [0])
    assert empty().size() == 0
