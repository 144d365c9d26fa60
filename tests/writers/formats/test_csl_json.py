from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.record import Collection, Record
from foiakit.writers.formats import csl_json, csl_json_frus

# The schema's rules, stated: an array of objects; id and type required; no other names than these
# (of csl-data.json, those that we use); dates of parts, season, circa or literal.
TEXTS = {
    "id", "type", "title", "title-short", "genre", "number", "number-of-pages", "note",
    "container-title", "collection-title", "collection-number", "section", "publisher", "source",
    "call-number", "abstract", "keyword", "URL",
}  # fmt: skip
NAMES = {"author", "recipient", "editor"}
DATES = {"issued", "available-date"}
FOURTH = {
    "id": "state1999-095538",
    "type": "report",
    "author": [{"literal": "U.S. Department of State"}],
    "title": "Usama bin Ladin: Pressing High-Level Taliban Official Jalaluddin Haqqani on Bin"
    " Ladin",
    "genre": "Cable",
    "number": "State 095538",
    "issued": {"date-parts": [[1999, 5, 24]]},
    "number-of-pages": "6",
    "note": "Secret, NODIS",
    "container-title": "The Haqqani History: Bin Ladin's Advocate Inside the Taliban",
    "collection-title": "Electronic Briefing Book",
    "collection-number": "389",
    "section": "Document 4",
    "editor": [{"family": "Elias-Sanborn", "given": "Barbara"}],
    "publisher": "National Security Archive",
    "URL": "https://nsarchive2.gwu.edu/NSAEBB/NSAEBB389/",
}
MORE = {
    "title-short": "Usama bin Ladin",
    "available-date": {"date-parts": [[2012, 9, 11]]},
    "source": "Freedom of Information Act request",
    "custom": {"classification": "Secret", "captions": ["NODIS"]},
}
anything = st.none() | st.text(max_size=20)
dates = anything | st.sampled_from(["1999", "1998-07", "1965~", "1962-24", "196X", "1975-03-03"])
records = st.builds(
    Record, citation_key=st.none(), message=anything, head=anything,
    originator=anything, recipient=anything,
    kind=anything, title=anything, date=dates, date_end=dates, classification=anything,
    captions=st.lists(st.text()).map(tuple), pages=st.none() | st.integers(), source=anything,
    collection=anything, document=anything, url=anything, tags=st.lists(st.text()).map(tuple),
    excised=st.none() | st.booleans(),
)  # fmt: skip


def written(writer: Any, records: list[Record], posting: Collection | None = None) -> Any:
    out = io.StringIO()
    writer.write(records, out, {posting.name: posting} if posting else {})
    return json.loads(out.getvalue())


def is_item(item: dict[str, Any]) -> bool:
    names = [each for name in NAMES for each in item.get(name, [])]
    return (
        {"id", "type"} <= item.keys() <= TEXTS | NAMES | DATES | {"custom"}
        and all(isinstance(item[name], str) and item[name] for name in TEXTS & item.keys())
        and all(each.keys() <= {"literal", "family", "given", "suffix"} and each for each in names)
        and all(is_date(item[name]) for name in DATES & item.keys())
    )


def is_date(date: dict[str, Any]) -> bool:
    parts = date.get("date-parts", [])
    return (
        bool(date)
        and date.keys() <= {"date-parts", "season", "circa", "literal"}
        and ("date-parts" not in date or 1 <= len(parts) <= 2)
        and all(1 <= len(each) <= 3 and all(isinstance(n, int) for n in each) for each in parts)
    )


def test_document_4_is_the_worked_example_and_a_little_more(
    fourth: Record, posting: Collection
) -> None:
    (item,) = written(csl_json, [fourth], posting)
    assert item["custom"].pop("foiakit")["message"] == fourth.message  # for reading it again
    assert item == FOURTH | MORE


def test_no_records_are_an_empty_array() -> None:
    assert written(csl_json, []) == written(csl_json_frus, []) == []


@pytest.mark.parametrize("writer", [csl_json, csl_json_frus])
@given(st.lists(records, max_size=3))
def test_any_record_is_an_item_by_the_schemas_rules(writer: Any, several: list[Record]) -> None:
    items = written(writer, several)
    assert [item for item in items if not is_item(item)] == []
    assert len({item["id"] for item in items}) == len(several)


@pytest.mark.parametrize(
    ("date", "end", "issued"),
    [
        ("1998-07", None, {"date-parts": [[1998, 7]]}),
        ("1965~", None, {"date-parts": [[1965]], "circa": True}),
        ("1962-21", None, {"date-parts": [[1962]], "season": 1}),
        ("1975-03-03", "1975-03-07", {"date-parts": [[1975, 3, 3], [1975, 3, 7]]}),
        ("1975-03", "1975-04-02", {"literal": "March 1975 - April 2, 1975"}),
        ("1962-21", "1962-23", {"literal": "Spring 1962 - Fall 1962"}),
        ("196X", None, {"literal": "1960s"}),
        ("one day", None, {"literal": "one day"}),
    ],
)
def test_a_date_is_as_coarse_as_it_is_known(date: str, end: str | None, issued: object) -> None:
    (item,) = written(csl_json, [Record(date=date, date_end=end)])
    assert item["issued"] == issued


def test_in_the_series_words_a_numbered_document_needs_no_title(
    fourth: Record, posting: Collection
) -> None:
    (item,) = written(csl_json_frus, [fourth], posting)
    assert item["author"] == [{"literal": "the Department of State"}]
    assert (item["genre"], item["number"], item["note"]) == ("Telegram", "95538", "Secret; Nodis")
    assert "title" not in item


def test_citeproc_takes_every_item(documents: list[Record], posting: Collection) -> None:
    source = pytest.importorskip("citeproc.source.json", reason="citeproc-py is not installed")
    items = written(csl_json, documents, posting)
    for item in items:
        item.pop("custom")
        item.pop("available-date")  # citeproc-py does not know these two
    assert list(source.CiteProcJSON(items)) == [item["id"] for item in items]


@pytest.mark.parametrize(
    ("source", "archive", "place"),
    [
        ("National Archives, RG 59, Box 12", "National Archives", "RG 59, Box 12"),
        ("Carter Library; White House Files", "Carter Library", "White House Files"),
        ("Library of Congress", "Library of Congress", None),
        ("Freedom of Information Act request", None, None),
    ],
)  # fmt: skip
def test_where_a_paper_is_kept_is_what_styles_print(
    source: str, archive: str | None, place: str | None
) -> None:
    (item,) = written(csl_json, [Record(title="Ice", source=source)])
    assert (item.get("archive"), item.get("archive_location")) == (archive, place)


def test_a_document_of_a_posting_is_not_cited_to_an_archive() -> None:
    record = Record(title="Ice", collection="CREST", source="National Archives")
    (item,) = written(csl_json, [record])
    assert "archive" not in item
