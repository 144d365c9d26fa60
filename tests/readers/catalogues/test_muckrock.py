"""Answers of MuckRock's API, composed in their shape: requests, letters and files."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from foiakit.model.record import uid_of

Read = Callable[..., Any]


def page(*objects: dict[str, Any]) -> str:
    found = {"count": len(objects), "next": None, "previous": None, "results": list(objects)}
    return json.dumps(found)


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
