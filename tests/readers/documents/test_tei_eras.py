"""Documents in the manner of *Foreign Relations* volumes from 1861 to 1988 are read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from readers.documents.score_frus import value_of, wanted
from tei_volumes import items, tei_of

from foiakit.model.record import Record

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "labelled" / "frus_eras.jsonl")
    .read_text("utf-8")
    .splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['era']} {case['expect']['date']}")
def test_a_document_of_every_era_is_read(case: dict[str, Any]) -> None:
    [record] = [item for item in items(tei_of(case["xml"])) if isinstance(item, Record)]
    found = {field: value_of(record, field) for field in case["expect"]}
    expected = {field: wanted(field, printed) for field, printed in case["expect"].items()}
    assert found == expected
