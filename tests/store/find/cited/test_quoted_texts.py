"""A quotation is looked for in a scanned text whose one telling word was misread."""

from __future__ import annotations

from pathlib import Path

from foiakit.model.record import Record
from foiakit.store.find.cited.quoted_texts import NEAR, QuotedTexts
from foiakit.store.store import Store

COMMON = "The deputy said that the talks of {} had been leaked to the press after the election."


def test_a_text_whose_name_was_misread_is_a_candidate(tmp_path: Path) -> None:
    path = str(tmp_path / "r.db")
    with Store.write(path, create=True) as store:
        with store.transaction():
            for number in range(2 * NEAR):
                store.add(Record(title="Other", text=COMMON.format(f"Bor{number}place")))
            scanned = store.add(Record(title="Scan", text=COMMON.format("Tadiud")))
        quoted = QuotedTexts(store)
        found = quoted.candidates(["the talks of Tadind had been leaked by the press"])
    assert found[0] == scanned
