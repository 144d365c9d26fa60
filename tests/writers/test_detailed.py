"""An export with details comes back whole: records, telegrams, references, postings."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from records_with_details import exported, items, kept, made, read_all

from foiakit.model.query import Query
from foiakit.model.record import Collection, Details, LeadReference, Record, Related, Skipped
from foiakit.readers import Item
from foiakit.store import telegrams
from foiakit.store.store import Store

WORDS = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
TEXT_OR_NONE = st.none() | WORDS
SOMETHING = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=6,
)
SERIALS = st.none() | st.integers(0, 10**9)
REFERENCES = st.lists(
    st.fixed_dictionaries(
        {"kind": WORDS, "printed": WORDS, "place": st.sampled_from(["ref", "text", "attributes"])},
        optional={
            "span": st.just((1, 3)),
            "letter": TEXT_OR_NONE,
            "post": TEXT_OR_NONE,
            "serial": SERIALS | SERIALS.map(lambda number: f"{number}"),
            "year": st.none() | st.integers(1, 9999),
            "year_by": TEXT_OR_NONE,
            "message": TEXT_OR_NONE,
            "date": st.sampled_from([None, "1975", "1975-02", "1965~"]),
            "notal": st.booleans(),
            "also": TEXT_OR_NONE,
            "sentence": TEXT_OR_NONE,
        },
    ),
    max_size=4,
)
DATA = st.fixed_dictionaries(
    {},
    optional={
        "form": WORDS,
        "dtg": WORDS,
        "year": st.integers(),
        "tags": st.lists(WORDS),
        "spans": st.dictionaries(WORDS, st.just([0, 2])),
        "info": st.lists(st.fixed_dictionaries({"name": WORDS}, optional={"routing": WORDS})),
        "uses": st.lists(st.just({"printed": "SEPTEL", "span": [0, 4]}), max_size=2),
        "release": st.fixed_dictionaries({}, optional={"exemptions": st.lists(WORDS)}),
        "references": REFERENCES,
        "pdf": SOMETHING,
        "kept by a later foiakit": SOMETHING,
    },
)
DETAILS = st.builds(
    Details,
    uid=st.just(""),
    data=DATA,
    source_text=st.none() | WORDS.map(lambda words: f"four{words}"),
)
POSTINGS = st.builds(
    Collection,
    name=st.just("EBB 1"),
    lead=st.just("A lead. [Doc 1]"),
    posted=st.sampled_from([None, "2012-09-11", "2012"]),
    subtitles=st.lists(WORDS, max_size=2).map(tuple),
    editors=st.lists(WORDS, max_size=2).map(tuple),
    references=st.lists(st.builds(LeadReference, WORDS, st.just(8), st.just(15))).map(tuple),
    related=st.lists(
        st.builds(Related, WORDS, st.sampled_from([None, "2011-09-11"])), max_size=2
    ).map(tuple),
    **dict.fromkeys(("series", "number", "title", "url"), TEXT_OR_NONE),
)
FORMS = st.sampled_from(["json", "ndjson"])


def records_of(found: Iterable[Item]) -> list[tuple[Item, ...]]:
    """Each record after its details, if it has any."""
    pairs: list[tuple[Item, ...]] = []
    last: tuple[Item, ...] = ()
    for item in found:
        if isinstance(item, Record):
            pairs.append((*last, item))
        last = (item,) if isinstance(item, Details) else ()
    return pairs


def comes_back(here: Store, form: str, sort: str, path: Path) -> None:
    text = exported(here, form, sort)
    path.unlink(missing_ok=True)
    with made(path, *items(text, f"a.{form}")) as there:
        assert kept(there) == kept(here)
        before = there.connection.execute("SELECT count(*) FROM change_rows").fetchone()
        again = there.put(items(text, f"a.{form}"))
        assert (again.new, again.unchanged) == (0, there.count())
        after = there.connection.execute("SELECT count(*) FROM change_rows").fetchone()
        assert after == before  # it is one more change in the log, which changed nothing
        assert exported(there, form, "uid").count('"cable":') == text.count('"cable":')


TEXT = st.sampled_from([None, "PER LIMA 77. FIGURES FOLLOW SEPTEL.", "x"])
EDITS = st.one_of(
    *(st.fixed_dictionaries({name: TEXT}) for name in ("text", "title", "notes", "message")),
    st.sampled_from([{"date": "1975-03"}, {"date": None}, {"tags": ("a; b", "c")}]),
)
PLACES = st.integers(0, 10**6)
ORDERS = st.sampled_from(["date", "-date", "id", "uid", "title"])


@settings(max_examples=20)
@given(
    some=st.sets(PLACES, min_size=1, max_size=8),
    edits=st.dictionaries(PLACES, EDITS, max_size=4),
    form=FORMS,
    sort=ORDERS,
)
def test_telegrams_and_a_posting_come_back_however_they_were_edited(
    tmp_path_factory: pytest.TempPathFactory,
    some: set[int],
    edits: dict[int, dict[str, Any]],
    form: str,
    sort: str,
) -> None:
    folder = tmp_path_factory.mktemp("x")
    postings = [item for item in read_all() if isinstance(item, Collection)]
    records = records_of(read_all())
    chosen = {place % len(records) for place in some} | {0}  # of the posting
    items_of = [item for place in sorted(chosen) for item in records[place]]
    with made(folder / "here.db", *postings, *items_of) as here:
        for place, fields in edits.items():
            here.change(1 + place % len(chosen), fields)
        comes_back(here, form, sort, folder / "there.db")


@settings(max_examples=60)
@given(found=st.lists(DETAILS, max_size=3), posting=POSTINGS, form=FORMS)
def test_whatever_details_and_postings_say_comes_back(
    tmp_path_factory: pytest.TempPathFactory,
    found: list[Details],
    posting: Collection,
    form: str,
) -> None:
    folder = tmp_path_factory.mktemp("x")
    items: list[Item] = [posting]
    for number, item in enumerate(found):
        items += [item._replace(uid=f"u{number}"), Record(uid=f"u{number}", title="A")]
    with made(folder / "here.db", *items, Record(uid="last", collection="EBB 1")) as here:
        comes_back(here, form, "date", folder / "there.db")


def test_a_line_is_the_plain_line_with_more_at_its_end(tmp_path: Path) -> None:
    with made(tmp_path / "x.db", *read_all()) as store:
        plain = b"\n".join(store.json_lines(Query(), Record._fields, "date")).split(b"\n")
        lines = exported(store, "ndjson").splitlines()
        as_array = json.loads(exported(store, "json"))
    assert len(lines) == len(plain)
    for line, expected in zip(lines, plain, strict=True):
        assert line.startswith(expected.decode()[:-1])
        assert list(json.loads(line))[: len(Record._fields)] == list(Record._fields)
    assert as_array == [json.loads(line) for line in lines]


def test_a_posting_comes_once_with_the_first_record_of_it(tmp_path: Path) -> None:
    with made(tmp_path / "x.db", *read_all()) as store:
        found = [json.loads(line) for line in exported(store, "ndjson", "-date").splitlines()]
    of_it = [record for record in found if record["collection"] == "EBB 389"]
    assert ["posting" in record for record in of_it] == [True] + [False] * 6
    posting = of_it[0]["posting"]
    assert (posting["name"], posting["posted"]) == ("EBB 389", "2012-09-11")
    assert [reference["document"] for reference in posting["references"]] == [
        "4",
        "2",
        "1",
        "5",
        "3",
        "6",
    ]
    assert {"cable" in record for record in of_it} == {False}


def test_references_that_an_edit_took_out_do_not_come_back(tmp_path: Path) -> None:
    data: dict[str, Any] = {"form": "aad", "uses": [{"printed": "SEPTEL", "span": [0, 6]}]}
    telegram: list[Item] = [Details("u", data, "SEPTEL"), Record(uid="u", text="SEPTEL FOLLOWS.")]
    with made(tmp_path / "here.db", *telegram) as here:
        assert [reference["kind"] for reference in telegrams.references(here, 1)] == ["septel"]
        here.change(1, {"text": "NOTHING FOLLOWS."})
        assert telegrams.references(here, 1) == []
        comes_back(here, "ndjson", "date", tmp_path / "there.db")


def test_an_empty_selection_is_an_empty_array(tmp_path: Path) -> None:
    with made(tmp_path / "x.db") as store:
        assert exported(store, "json") == "[]\n"
        assert exported(store, "ndjson") == ""


def test_half_a_letter_in_details_stays_an_escape_and_is_refused_when_it_comes_back(
    tmp_path: Path,
) -> None:
    with made(tmp_path / "x.db", Details("u", {"eo": "x"}), Record(uid="u", title="A")) as store:
        with store.transaction():
            store.connection.execute("UPDATE cables SET data = ?", (r'{"eo": "\ud800"}',))
        text = exported(store, "ndjson")
    assert r'"cable":{"eo":"\ud800"}' in text
    (skipped,) = items(text)
    assert isinstance(skipped, Skipped)
    assert "half of a pair of escapes" in skipped.reason
