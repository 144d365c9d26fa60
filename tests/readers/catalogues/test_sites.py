"""What the APIs of sites for documents give, and Tropy's export: composed, in their shapes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from foiakit.model.record import uid_of

Read = Callable[..., Any]

CLOUD: dict[str, Any] = {
    "id": 71072, "access": "public", "admin_noindex": False,
    "asset_url": "https://s3.example.org/", "canonical_url": "https://example.org/documents/7-ice",
    "created_at": "2020-01-02T03:04:05.000000Z",
    "data": {"_tag": ["ice", "fog"], "box": ["12", "13"]},
    "description": "On ice.", "edit_access": False, "file_hash": "00ff", "noindex": False,
    "language": "eng", "organization": 1, "original_extension": "pdf", "page_count": 3,
    "page_spec": "612.0x792.0:0-2", "projects": [5], "publish_at": None, "published_url": "",
    "related_article": "", "slug": "ice", "source": "Harbor Board", "status": "success",
    "title": "Ice Patrol", "updated_at": "2020-01-03T03:04:05.000000Z", "user": 2,
}  # fmt: skip


def page(*objects: dict[str, Any]) -> str:
    found = {"count": len(objects), "next": None, "previous": None, "results": list(objects)}
    return json.dumps(found)


class TestDocumentCloud:
    def test_a_document(self, read: Read) -> None:
        found = read(page(CLOUD), "a.json")
        record = found.record
        assert (record.title, record.description, record.pages) == ("Ice Patrol", "On ice.", 3)
        assert (record.url, record.source) == (
            "https://example.org/documents/7-ice",
            "Harbor Board",
        )
        assert (record.document, record.tags) == ("71072", ("ice", "fog"))
        assert record.uid == uid_of("documentcloud", "71072")
        assert record.date is None
        lines = (record.notes or "").splitlines()
        assert {"box: 12", "box: 13", "file_hash: 00ff", "language: eng"} <= set(lines)
        assert "created_at: 2020-01-02T03:04:05.000000Z" in lines
        assert set(found.source.dropped) >= {"access", "asset_url", "slug", "user"}

    def test_a_document_that_is_read_later_is_the_same(self, read: Read) -> None:
        later = CLOUD | {"title": "Ice", "updated_at": "2021-01-01T00:00:00Z", "page_count": 0}
        record = read(page(later), "a.json").record
        assert (record.uid, record.pages) == (uid_of("documentcloud", "71072"), None)

    @pytest.mark.parametrize("data", ["[1]", '"x"', "{", '{"a": "\\u0000"}'])
    def test_data_that_cannot_be_skips_its_row(self, read: Read, data: str) -> None:
        quoted = data.replace('"', '""')
        found = read(f'canonical_url,page_count,file_hash,title,data\nu,1,x,A,"{quoted}"\n')
        assert (found.records, len(found.skipped)) == ([], 1)


FILE = {
    "id": 1, "ffile": "https://example.org/a.pdf", "title": "Ice", "date": "2018-06-01T10:00:00",
    "source": "Harbor Board", "description": "", "access": "public", "doc_id": "7-ice", "pages": 3,
}  # fmt: skip
LETTER: dict[str, Any] = {
    "foia": 9, "from_user": 1, "to_user": 2, "subject": "RE: ice", "date": "2018-06-01T10:00:00",
    "response": True, "full_html": False, "communication": "Enclosed you find it.", "files": [FILE],
    "status": "done", "likely_foia": None, "delivered": "email",
}  # fmt: skip
REQUEST: dict[str, Any] = {
    "id": 9, "title": "Ice records", "slug": "ice-records", "status": "done", "embargo": False,
    "user": 3, "username": "holm", "jurisdiction": 10, "agency": 2, "requested_docs": "All on ice.",
    "date_submitted": "2018-05-20", "date_due": "2018-06-18", "date_done": "2018-06-01",
    "tracking_id": "F-1974-01", "price": "0.00", "tags": ["ice", "fog"],
    "absolute_url": "/foi/oslo-1/ice-9/", "communications": [LETTER, {**LETTER, "files": []}],
}  # fmt: skip


class TestMuckRock:
    def test_a_request_its_letters_and_their_files(self, read: Read) -> None:
        records = read(page(REQUEST), "a.json").records
        request, letter, file = records[:3]
        assert (request.title, request.kind, request.date) == (
            "Ice records",
            "FOIA Request",
            "2018-05-20",
        )
        assert (request.case, request.tags) == ("F-1974-01", ("ice", "fog"))
        assert request.url == "https://www.muckrock.com/foi/oslo-1/ice-9/"
        assert request.description == "All on ice."
        assert "status: done" in (request.notes or "").splitlines()
        assert request.uid == uid_of("muckrock", "request", "9")
        assert (letter.title, letter.kind, letter.text) == (
            "RE: ice",
            "Letter",
            "Enclosed you find it.",
        )
        assert (letter.date, letter.case) == ("2018-06-01", "F-1974-01")
        assert (file.title, file.pages, file.url) == ("Ice", 3, "https://example.org/a.pdf")
        assert (file.source, file.document, file.case) == (
            "MuckRock: Harbor Board", "7-ice", "F-1974-01",
        )  # fmt: skip
        assert (file.date, file.notes) == (None, "received: 2018-06-01")
        assert records[3].uid == letter.uid  # the same letter twice is one record

    def test_a_request_as_version_2_has_it(self, read: Read) -> None:
        second = {
            "id": 1, "title": "Minutes", "requested_docs": "All the minutes", "slug": "minutes",
            "status": "processed", "agency": 2, "embargo_status": "public", "user": 3,
            "edit_collaborators": [4, 5], "read_collaborators": [],
            "datetime_submitted": "2018-05-20T07:08:48.911320-04:00", "datetime_done": None,
            "datetime_updated": "2019-02-18T05:00:01.355367-05:00", "tracking_id": "ABC123-456",
            "price": "0.00",
        }  # fmt: skip
        record = read(page(second), "a.json").record
        assert (record.date, record.case) == ("2018-05-20", "ABC123-456")
        assert record.uid == uid_of("muckrock", "request", "1")

    def test_files_and_letters_in_lists_of_their_own(self, read: Read) -> None:
        file = {**FILE, "datetime": FILE["date"]}
        del file["date"]
        record = read(page(file), "a.json").record
        assert record.uid == uid_of("muckrock", "file", "1")
        assert (record.source, record.date) == ("MuckRock: Harbor Board", None)
        letter = {**LETTER, "id": 5, "datetime": LETTER["date"], "files": [1, 2]}
        del letter["date"]
        record = read(page(letter), "a.json").record
        assert (record.uid, record.text) == (
            uid_of("muckrock", "communication", "5"), "Enclosed you find it.",
        )  # fmt: skip

    def test_the_same_file_is_the_same_record_wherever_it_stands(self, read: Read) -> None:
        alone = read(page(FILE), "a.json").record
        assert alone.uid == read(page(REQUEST), "a.json").records[2].uid


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
