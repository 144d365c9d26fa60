"""Answers of DocumentCloud's API, composed in their shape."""

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
