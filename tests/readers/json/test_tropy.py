"""Exports of Tropy, composed in their shape."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

Read = Callable[..., Any]
PHOTO = {
    "@type": "Photo", "path": "/photos/IMG_1.jpg", "checksum": "abc", "title": "IMG_1",
    "note": [{"@type": "Note", "text": {"@value": "Wheat is dear.", "@language": "en"}}],
    "selection": [{"@type": "Selection", "note": {"@type": "Note", "text": "A seal."}}],
    "transcription": [{"@type": "Transcription", "text": "Dear Sir"}],
}  # fmt: skip
ITEM: dict[str, Any] = {
    "@type": "Item", "template": "https://tropy.org/v1/templates/correspondence",
    "title": "Letter on grain", "creator": "Holm, Anna", "audience": "Solheim, Ingrid",
    "date": {"@type": "https://tropy.org/v1/tropy#date", "@value": "1974-03-05"},
    "type": "letter", "source": "National Archives", "collection": "RG 59", "box": "12",
    "folder": "Folder POL 7", "identifier": "x1", "rights": "PD", "list": ["Chapter 2"],
    "tag": ["grain"], "photo": [PHOTO],
}  # fmt: skip


def tropy(*items: dict[str, Any]) -> str:
    context = {"@version": 1.1, "@vocab": "https://tropy.org/v1/tropy#"}
    return json.dumps({"@context": context, "@graph": list(items), "version": "1.17"})


class TestTropy:
    def test_an_item_with_its_photos_and_notes(self, read: Read) -> None:
        record = read(tropy(ITEM), "a.json").record
        assert (record.title, record.kind, record.date) == (
            "Letter on grain",
            "Letter",
            "1974-03-05",
        )
        assert (record.originator, record.recipient) == ("Holm, Anna", "Solheim, Ingrid")
        assert record.source == "National Archives, RG 59, Box 12, Folder POL 7"
        assert (record.document, record.tags, record.text) == ("x1", ("grain",), "Dear Sir")
        assert (record.notes or "").splitlines() == [
            "Wheat is dear.", "A seal.", "rights: PD", "list: Chapter 2",
            "photo: /photos/IMG_1.jpg",
        ]  # fmt: skip

    def test_an_item_is_known_by_its_photos(self, read: Read) -> None:
        first = read(tropy(ITEM), "a.json").record
        again = read(tropy(ITEM | {"title": "Grain", "tag": []}), "b.jsonld").record
        other = read(tropy(ITEM | {"photo": [PHOTO | {"page": 2}]}), "a.json").record
        assert first.uid == again.uid != other.uid

    def test_a_date_that_cannot_be_read_is_kept_in_the_notes(self, read: Read) -> None:
        record = read(tropy({"title": "A", "date": "early spring"}), "a.json").record
        assert (record.date, record.notes) == (None, "date: early spring")

    def test_what_is_nested_too_deeply_is_skipped(self, read: Read) -> None:
        deep: Any = "x"
        for _ in range(600):
            deep = {"text": deep}
        found = read(tropy({"title": deep}, {"title": "A"}), "a.json")
        assert [record.title for record in found.records][-1] == "A"
        assert len(found.records) + len(found.skipped) == 2
