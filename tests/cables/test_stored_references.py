"""Stored references follow the text, the number and the date of their record."""

from __future__ import annotations

from typing import Any

from foiakit.cables.stored_references import Row, current_references
from foiakit.model.record import Record


def row(printed: str, message: str, **fields: Any) -> Row:
    post, _, serial = message.rpartition(" ")
    known = {"kind": "cable", "printed": printed, "message": message, "post": post,
             "serial": serial, "year": 1974, "year_by": "document", "letter": None, "date": None,
             "notal": 0, "also": None, "place": "ref", "first": 4, "last": 14,
             "sentence": None}  # fmt: skip
    return known | fields


LISTED = row("KABUL 1090", "Kabul 1090", letter="A")
NAMED = row("ROME 5", "Rome 5", place="text", first=None, last=None, sentence="PER ROME 5.")
TELEGRAM = Record(
    message="State 700", date="1974-04-10", year=1974, text="REF A SAYS SO. PER LIMA 77."
)


def now(record: Record, *stored: Row, **more: bool) -> list[tuple[Any, ...]]:
    arguments = {"is_telegram": True, "text_changed": True} | more
    rows = current_references(record, stored, **arguments)
    return [(row["message"], row["year"], row["place"], row["sentence"]) for row in rows]


def test_a_new_text_keeps_the_ref_line_and_replaces_what_the_old_text_named() -> None:
    assert now(TELEGRAM, LISTED, NAMED) == [
        ("Kabul 1090", 1974, "ref", "REF A SAYS SO."), ("Lima 77", 1974, "text", "PER LIMA 77."),
    ]  # fmt: skip


def test_the_ref_line_keeps_its_place_in_the_source() -> None:
    first, *_ = current_references(TELEGRAM, [LISTED], is_telegram=True, text_changed=True)
    assert (first["first"], first["last"]) == (4, 14)


def test_a_new_date_gives_its_year_to_references_that_had_theirs_from_there() -> None:
    printed = row("75 KABUL A-12", "Kabul A-12", year=1975, year_by="printed")
    moved = TELEGRAM._replace(date="1976-04-10", year=1976)
    assert now(moved, LISTED, printed, NAMED, text_changed=False) == [
        ("Kabul 1090", 1976, "ref", None), ("Kabul A-12", 1975, "ref", None),
        ("Rome 5", 1976, "text", "PER ROME 5."),
    ]  # fmt: skip


def test_a_record_that_is_not_a_telegram_has_what_its_text_and_notes_name() -> None:
    record = Record(message="Oslo 4", date="1980-02-01", year=1980, text="REF: OSLO 3; LIMA 8",
                    notes="reference: 79 ROME 12, OSLO 3")  # fmt: skip
    assert [row[:3] for row in now(record, NAMED, is_telegram=False)] == [
        ("Oslo 3", 1980, "ref"), ("Lima 8", 1980, "ref"), ("Rome 12", 1979, "attributes"),
    ]  # fmt: skip


def test_nothing_is_found_in_no_text() -> None:
    assert now(TELEGRAM._replace(text=None), NAMED) == []
    assert now(Record(), is_telegram=False) == []
