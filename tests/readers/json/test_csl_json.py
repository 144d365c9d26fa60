"""CSL-JSON: foiakit's own export comes back as it was, Zotero's items are read."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.record import Record
from foiakit.readers import reader, recognise
from foiakit.readers.source import PEEK, Source
from foiakit.writers.formats import csl_json

Read = Callable[..., Any]
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), min_size=1
).filter(lambda text: text == text.strip(" ,;") and text == " ".join(text.split()) and bool(text))
DATES = st.sampled_from(["1974", "1974-03", "1974-03-05", "1965~", "1962-21", "196X"])
RECORDS = st.builds(
    Record,
    uid=st.uuids().map(lambda value: value.hex),
    citation_key=st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5})?", fullmatch=True),
    **{name: st.none() | WORDS for name in (
        "title", "originator", "recipient", "kind", "message", "head", "document", "collection",
        "classification", "source", "case", "description", "notes", "file", "printed",
    )},
    **dict.fromkeys(("id", "date_end", "date_other", "text", "sha256"), st.none()),
    **dict.fromkeys(("created", "updated"), st.none()),
    traffic_tags=st.just(("PTER", "PREL")),
    decision=st.none() | WORDS,
    released=st.none() | st.just("2015-08-31"),
    exemptions=st.just(("B1", "B6")),
    date=st.none() | DATES,
    pages=st.none() | st.integers(0, 10_000),
    year=st.none() | st.integers(1900, 2020),
    excised=st.none() | st.booleans(),
    captions=st.lists(st.sampled_from(["NODIS", "EXDIS"]), unique=True).map(tuple),
    tags=st.lists(WORDS, unique=True, max_size=3).map(tuple),
    url=st.none() | st.just("https://example.org/1.pdf"),
)  # fmt: skip


def back(records: list[Record]) -> list[Any]:
    out = io.StringIO()
    csl_json.write(records, out, {})
    data = out.getvalue().encode()
    return list(reader("csl-json").read(Source("a.json", io.BytesIO(data), data[:PEEK])))


@given(st.lists(RECORDS, min_size=1, max_size=3, unique_by=lambda record: record.citation_key))
def test_every_field_of_an_export_comes_back(records: list[Record]) -> None:
    assert back(records) == records


def test_what_a_person_has_changed_since_goes_before_what_was_kept(read: Read) -> None:
    out = io.StringIO()
    csl_json.write([Record(uid="a" * 32, title="Ice", date="1974")], out, {})
    record = read(out.getvalue().replace('"title": "Ice"', '"title": "Fog"', 1), "a.json").record
    assert (record.title, record.date, record.uid) == ("Fog", "1974", "a" * 32)


ZOTERO: dict[str, Any] = {
    "id": "http://zotero.org/users/1/items/ABCD", "type": "report", "title": "Ice Patrol",
    "author": [{"family": "Solheim", "given": "Ingrid"}, {"literal": "Harbor Board"}],
    "issued": {"date-parts": [["1974", 3, 5]]}, "genre": "memcon", "number": "Oslo 405",
    "publisher-place": "Oslo", "number-of-pages": "3", "URL": "https://example.org/1",
    "archive": "National Archives", "abstract": "On ice.",
}  # fmt: skip


def test_an_item_of_zoteros(read: Read) -> None:
    record = read(json.dumps([ZOTERO]), "a.json").record
    assert (record.title, record.originator) == ("Ice Patrol", "Ingrid Solheim; Harbor Board")
    assert (record.date, record.kind, record.message) == (
        "1974-03-05", "Memorandum of Conversation", "Oslo 405"
    )  # fmt: skip
    assert (record.pages, record.url, record.description) == (3, "https://example.org/1", "On ice.")
    assert (record.source, record.notes) == ("National Archives", "publisher-place: Oslo")


def test_a_second_reading_gives_the_same_uid(read: Read) -> None:
    first, second = (read(json.dumps([ZOTERO]), "a.json").record for _ in range(2))
    assert first.uid == second.uid


def test_dates_as_csl_has_them(read: Read) -> None:
    for issued, date, end in (
        ({"date-parts": [[1974]], "circa": True}, "1974~", None),
        ({"date-parts": [[1974]], "season": 2}, "1974-22", None),
        ({"date-parts": [[1974, 3, 5], [1974, 3, 7]]}, "1974-03-05", "1974-03-07"),
        ({"raw": "March 1974"}, "1974-03", None),
        ({"date-parts": [[1974, 13]]}, None, None),
        ({"literal": "some day"}, None, None),
    ):
        record = read(json.dumps([ZOTERO | {"issued": issued}]), "a.json").record
        assert (record.date, record.date_end) == (date, end)


def test_other_json_is_not_taken_for_it() -> None:
    for text in ('[{"type": "TE", "title": "x"}]', '[{"type": "cable", "author": "x"}]'):
        data = text.encode()
        assert recognise(Source("a.json", io.BytesIO(data), data)) is reader("json")


@pytest.mark.parametrize(
    ("name", "value"),
    [("tags", None), ("notes", 5), ("printed", ["x"]), ("pages", "many"), ("tags", "x")],
)
def test_what_custom_cannot_hold_is_nothing_or_skips_the_item(
    read: Read, name: str, value: Any
) -> None:
    custom = {"foiakit": {"uid": "a" * 32, "title": "Ice", name: value}}
    found = read(json.dumps([ZOTERO | {"title": "Ice", "custom": custom}, ZOTERO]), "a.json")
    assert len(found.records) + len(found.skipped) == 2
    assert len(found.skipped) == (value is not None)
    assert all(isinstance(record.tags, tuple) for record in found.records)


def test_a_season_that_is_none_is_left_out(read: Read) -> None:
    for season in ("", "12", None, 9):
        item = ZOTERO | {"issued": {"date-parts": [[1974]], "season": season}}
        assert read(json.dumps([item]), "a.json").record.date == "1974"


def test_a_shelf_mark_is_no_number_of_a_case(read: Read) -> None:
    item = {"id": "a", "type": "manuscript", "title": "Ice", "genre": "Letter"}
    kept = {"archive": "Lake Archive", "archive_collection": "Holm Papers"}
    record = read(json.dumps([{**item, **kept, "call-number": "Box 12"}]), "a.json").record
    assert (record.source, record.case) == ("Lake Archive, Holm Papers, Box 12", None)
    record = read(json.dumps([{**item, "call-number": "MS 12"}]), "a.json").record
    assert (record.case, record.notes) == (None, "call-number: MS 12")
    record = read(json.dumps([{**item, "call-number": "F-2012-00001"}]), "a.json").record
    assert record.case == "F-2012-00001"
