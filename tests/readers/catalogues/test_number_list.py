"""Lists of document numbers: what becomes a record, and what cannot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from foiakit.errors import BadInput

Read = Callable[..., Any]
IRAN = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "iran_document_ids.txt"
LIST = "# Tehran\n1974TEHRAN01234\n\n1974TEHRAN A-12\n1975TEHRAN01003_2\nP760110-0803\n"


def test_a_number_is_a_record_of_what_it_says(read: Read) -> None:
    telegram, airgram, copy, reel = read(LIST, "ids.txt").records
    assert (telegram.document, telegram.message, telegram.year, telegram.kind) == (
        "1974TEHRAN01234", "TEHRAN 01234", 1974, None,
    )  # fmt: skip
    assert (airgram.message, airgram.kind) == ("TEHRAN A-12", "Airgram")
    assert (copy.document, copy.message) == ("1975TEHRAN01003_2", "TEHRAN 01003")
    assert (reel.document, reel.message, reel.year) == ("P760110-0803", None, None)


def test_the_year_of_a_number_is_not_taken_for_the_documents_date(read: Read) -> None:
    assert {record.date for record in read(LIST, "ids.txt").records} == {None}


def test_a_damaged_number_is_skipped_and_nothing_is_guessed(read: Read) -> None:
    found = read(LIST + "HRAN0621978\n", "ids.txt")
    (skipped,) = found.skipped
    assert (skipped.where, skipped.raw) == ("ids.txt:7", "HRAN0621978\n")
    assert "year, post, serial" in skipped.reason


def test_a_number_is_one_record_in_a_list_and_in_a_table(read: Read) -> None:
    listed = read("1974TEHRAN01234\n", "ids.txt").record
    row = read("doc_nbr,subject\n1974TEHRAN01234,OIL\n", "a.csv").record
    assert listed.uid == row.uid
    assert (row.message, row.year, row.document) == (listed.message, listed.year, listed.document)
    assert read("1974TEHRAN01234_2\n", "ids.txt").record.uid != listed.uid


def test_a_text_that_is_no_list_is_not_taken_for_one(read: Read) -> None:
    with pytest.raises(BadInput, match="not a format foiakit can read"):
        read("1974TEHRAN01234\nand then some words\nmore\n", "letter.txt")


def test_all_of_the_real_list_but_the_three_damaged(read: Read) -> None:
    if not IRAN.exists():
        pytest.skip("the real data are not next to this checkout (../shared)")
    found = read(IRAN.read_bytes(), "iran.txt")
    assert len(found.records) == 20_713
    assert len({record.uid for record in found.records}) == 20_713
    assert [row.raw for row in found.skipped] == ["HRAN0621978\n", "HRAN0651974\n", "HRAN1031974\n"]
    assert sum(record.kind == "Airgram" for record in found.records) == 1_042
    assert sum(record.message is None for record in found.records) == 4
