"""Telegrams that were composed after the reader: how well their heads are read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cables.measure import Count, alike, values_of

from foiakit.cables.reading import read
from foiakit.model.message import key_of

ROWS = Path(__file__).parent / "labelled" / "later_telegrams.jsonl"


def counts() -> Count:
    """Right, wrong and missed over all fields of all the telegrams."""
    total = Count()
    for line in ROWS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        got = _values(row["text"])
        for field, want in row["expect"].items():
            wanted = [key_of(number) for number in want] if field == "references" else want
            right = bool(want and got[field]) and alike(field, wanted, got[field], noised=False)
            total += Count(right, bool(got[field]) and not right, bool(want) and not right)
    return total


def _values(text: str) -> dict[str, Any]:
    cable = read(text)
    named = [key_of(each.message) for each in cable.references if each.place != "text"]
    return {**values_of(cable), "references": named}


def test_telegrams_of_many_layouts_are_read() -> None:
    total = counts()
    assert total.right > 85
    assert total.precision >= 0.96
    assert total.recall >= 0.88
