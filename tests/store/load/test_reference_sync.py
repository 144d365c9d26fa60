"""References stay in step with their record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from foiakit.model.record import Details, Record
from foiakit.store import telegrams
from foiakit.store.store import Store

TELEGRAM = Details(
    "u",
    {"form": "aad", "references": [
        {"kind": "cable", "printed": "KABUL 1090", "span": [4, 14], "message": "Kabul 1090",
         "post": "Kabul", "serial": "1090", "year": 1974, "year_by": "document", "letter": "A"},
        {"kind": "airgram", "printed": "75 KABUL A-12", "span": [20, 33], "message": "Kabul A-12",
         "post": "Kabul", "serial": "A-12", "year": 1975, "year_by": "printed"},
        {"kind": "cable", "printed": "ROME 5", "message": "Rome 5", "post": "Rome", "serial": "5",
         "year": 1974, "year_by": "document", "place": "text", "sentence": "PER ROME 5."},
    ]},
    "REF: KABUL 1090, AND 75 KABUL A-12",
)  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.write(str(tmp_path / "x.db"), create=True) as store:
        with store.transaction():
            record = Record(uid="u", message="State 700", date="1974-04-10", text="PER ROME 5.")
            store.put([TELEGRAM, record])
        yield store


def rows(store: Store, record: int = 1) -> list[tuple[Any, ...]]:
    return [
        (reference["message"] or reference["kind"], reference["year"], reference["place"])
        for reference in telegrams.references(store, record)
    ]


def edit(store: Store, **fields: Any) -> None:
    with store.transaction():
        store.change(1, fields)


def test_an_edited_text_is_read_again_and_the_ref_line_stays(store: Store) -> None:
    edit(store, text="REF A SAYS SO. PER LIMA 77. FIGURES FOLLOW SEPTEL.")
    assert rows(store) == [
        ("Kabul 1090", 1974, "ref"), ("Kabul A-12", 1975, "ref"), ("Lima 77", 1974, "text"),
        ("septel", None, "text"),
    ]  # fmt: skip
    first, *_ = telegrams.references(store, 1)
    assert (first["sentence"], first["first"]) == ("REF A SAYS SO.", 4)
    edit(store, text=None)
    assert rows(store) == [("Kabul 1090", 1974, "ref"), ("Kabul A-12", 1975, "ref")]


def test_an_edited_date_gives_its_year_to_what_had_it_from_there(store: Store) -> None:
    edit(store, date="1973-04-10")
    assert rows(store) == [
        ("Kabul 1090", 1973, "ref"), ("Kabul A-12", 1975, "ref"), ("Rome 5", 1973, "text")
    ]  # fmt: skip
    edit(store, date="1974-04-10")
    assert [year for _, year, _ in rows(store)] == [1974, 1975, 1974]


def test_an_edit_that_has_nothing_to_do_with_it_changes_nothing(store: Store) -> None:
    before = telegrams.references(store, 1)
    edit(store, title="Other", pages=3)
    assert telegrams.references(store, 1) == before


def test_a_text_that_is_added_is_read_at_once(store: Store) -> None:
    with store.transaction():
        # The number is higher than the record's own: it is of the year before.
        text = "We wrote in Oslo 312 of it."
        new = store.add(Record(message="Oslo 4", date="1980-02-01", text=text))
        bare = store.add(Record(message="Oslo 5", date="1980-02-01", text="Nothing else."))
    assert rows(store, new) == [("Oslo 312", 1979, "text")]
    assert telegrams.details(store, bare) is None


def test_texts_of_a_table_are_read_when_that_is_asked_for(store: Store) -> None:
    record = Record(uid="t", message="Oslo 4", date="1980-02-01", text="REF: OSLO 3; LIMA 8",
                    notes="reference: 79 ROME 12, OSLO 3")  # fmt: skip
    with store.transaction():
        store.put([record])
    assert rows(store, 2) == []
    with store.transaction():
        assert store.read_references(store.get(2))
        assert not store.read_references(store.get(2))
    assert rows(store, 2) == [
        ("Oslo 3", 1980, "ref"), ("Lima 8", 1980, "ref"), ("Rome 12", 1979, "attributes")
    ]  # fmt: skip
