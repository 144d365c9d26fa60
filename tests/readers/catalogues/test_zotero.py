"""Zotero's export as CSV: names, kinds, notes, and the key that identifies an item."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Read = Callable[..., Any]

ZOTERO = (
    '"Key","Item Type","Publication Year","Author","Title","Date","Date Added","Date Modified",'
    '"Pages","Num Pages","Type","Archive","Archive Location","Notes","Manual Tags","Recipient",'
    '"Number"\n'
)


class TestZotero:
    def test_an_item_is_a_record_with_names_in_spoken_order(self, read: Read) -> None:
        record = read(
            ZOTERO
            + '"K1","letter","1974","Holm, Ada; Harbour Board","Ice","1974-03-05","2021-01-02",'
            '"2021-01-02","12-14","3","","Lake Library","Box 7","<p>see &amp; ask</p><p>b</p>",'
            '"ice; fog","Pryor, Jo",""\n'
        ).record
        assert (record.originator, record.recipient) == ("Ada Holm; Harbour Board", "Jo Pryor")
        assert (record.kind, record.pages, record.source) == ("Letter", 3, "Lake Library, Box 7")
        assert record.tags == ("ice", "fog")
        assert record.notes == "see & ask\nb\nKey: K1\nItem Type: letter\nPages: 12-14"

    def test_a_report_has_its_kind_and_its_number(self, read: Read) -> None:
        found = read(
            ZOTERO
            + '"K1","report","1980","Holm, Ada","Ice","1980","","","","","Estimate","","","","",'
            '"","GI 80-1"\n"K2","report","1980","","Fog","1980","","","","","","","","","","",'
            '"Oslo 1404"\n'
        )
        assert [(r.kind, r.head, r.message) for r in found.records] == [
            ("Estimate", "GI 80-1", None),
            ("Report", None, "Oslo 1404"),
        ]

    def test_an_item_that_was_changed_is_the_same_record(self, read: Read) -> None:
        row = '"K1","letter","1974","","{}","","","2021","","","","","","","","",""\n'
        first, second = (read(ZOTERO + row.format(title)).record for title in ("Ice", "Ice limits"))
        assert first.uid == second.uid
