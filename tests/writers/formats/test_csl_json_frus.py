"""CSL-JSON in the words of the Foreign Relations series."""

from __future__ import annotations

import io
import json

from foiakit.model.record import Record
from foiakit.writers.formats.csl_json_frus import write


def items(*records: Record) -> list[dict[str, object]]:
    out = io.StringIO()
    write(records, out, {})
    found: list[dict[str, object]] = json.loads(out.getvalue())
    return found


def test_a_telegram_is_known_by_its_number_without_zeros_and_a_paper_by_its_title() -> None:
    cable = Record(
        id=4, message="Islamabad 01717", kind="Cable", title="Ice", date="1974-03-05",
        originator="U.S. Embassy Islamabad",
    )  # fmt: skip
    first, second = items(cable, Record(id=5, kind="Memorandum", title="Fog"))
    assert (first["genre"], first["number"]) == ("Telegram", "1717")
    assert "title" not in first
    assert (second["title"], "number" in second) == ("Fog", False)
    assert first["id"] != second["id"]


def test_no_records_are_an_empty_array() -> None:
    assert items() == []
