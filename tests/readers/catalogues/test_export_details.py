"""What an export with details adds to a record is checked before it is imported."""

from __future__ import annotations

import io
import json
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from records_with_details import exported, items, made, read_all

from foiakit.model.record import Collection, Details, LeadReference, Record, Related, Skipped
from foiakit.papers import as_json
from foiakit.papers.reading import read as read_paper
from foiakit.readers import Item, recognise
from foiakit.readers.source import PEEK, Source, SourceOptions

POSTING = {"name": "EBB 1", "lead": "One. [Doc 1]"}
CABLE = {"form": "aad", "source_text": "REF: KABUL 1"}
REFERENCE = {"kind": "cable", "printed": "KABUL 1"}


def line(**more: Any) -> str:
    return json.dumps({"uid": "u", "title": "A", "collection": "EBB 1", **more}) + "\n"


def with_cable(**more: Any) -> str:
    return line(cable={**CABLE, **more})


def with_reference(**more: Any) -> str:
    return with_cable(references=[{**REFERENCE, **more}])


def with_posting(**more: Any) -> str:
    return line(posting={**POSTING, **more})


def reason(text: str, name: str = "a.ndjson") -> str:
    (skipped,) = items(text, name)
    assert isinstance(skipped, Skipped), skipped
    assert skipped.raw.strip() in {text.strip(), text.strip()[1:-1].strip()}
    return skipped.reason


def test_details_and_posting_come_before_their_record() -> None:
    reference = {**REFERENCE, "span": [5, 12], "serial": 1, "post": "KABUL", "notal": True}
    posting = {
        **POSTING,
        "editors": ["X"],
        "references": [{"document": "1", "start": 5, "end": 12}],
        "related": [{"title": "Two", "date": None}],
    }
    found = items(line(cable={**CABLE, "references": [reference]}, posting=posting))
    assert found == [
        Collection(
            "EBB 1",
            lead="One. [Doc 1]",
            editors=("X",),
            references=(LeadReference("1", 5, 12),),
            related=(Related("Two", None),),
        ),
        Details("u", {"form": "aad", "references": [reference]}, "REF: KABUL 1", complete=True),
        Record(uid="u", title="A", collection="EBB 1"),
    ]


def test_null_is_the_same_as_no_key() -> None:
    assert items(line(cable=None, posting=None)) == items(line())


def test_what_a_later_foiakit_may_say_of_a_telegram_is_kept() -> None:
    new = {"new": [{"deep": [1, None, True]}]}
    (details, _) = items(with_cable(**new))
    assert isinstance(details, Details)
    assert details.data == {"form": "aad", **new}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (line(cable="x"), "cable: str where an object belongs"),
        (line(cable=[]), "cable: list where an object belongs"),
        (line(cable=True), "cable: bool where an object belongs"),
        (line(posting=7), "posting: int where an object belongs"),
        (with_cable(source_text=7), "cable.source_text: int where text belongs"),
        (with_cable(dtg=["x"]), "cable.dtg: list where text belongs"),
        (with_cable(year="1975"), "cable.year: str where a whole number belongs"),
        (with_cable(year=True), "cable.year: bool where a whole number belongs"),
        (with_cable(tags="PFOR"), "cable.tags: str where a list belongs"),
        (with_cable(tags=None), "cable.tags: nothing where a list belongs"),
        (with_cable(tags=["A", 1]), "cable.tags[1]: int where text belongs"),
        (with_cable(info=[{}]), "cable.info[0]: without 'name'"),
        (with_cable(info=[{"name": "X", "x": 1}]), "unknown key 'x'"),
        (with_cable(release=[]), "cable.release: list where an object belongs"),
        (with_cable(release={"exemptions": "B1"}), "release.exemptions: str where a list"),
        (with_cable(attributes={"a": 1}), "cable.attributes.a: int where text belongs"),
        (with_cable(spans={"dtg": [0, 13]}), "cable.spans.dtg: 0 to 13 is not within the text"),
        (with_cable(spans={"dtg": [-1, 3]}), "is not within the text"),
        (with_cable(spans={"dtg": [3, 1]}), "the first before the second"),
        (with_cable(spans={"dtg": [1]}), "not two places in the text"),
        (with_cable(spans={"dtg": "12"}), "str where two places in the text belongs"),
        (with_cable(spans={"dtg": [0, True]}), "not two places in the text"),
        (with_cable(uses=[{"printed": "REF", "span": [0, 99]}]), "cable.uses[0].span: 0 to 99"),
        (with_cable(portions=[{"paragraph": "1", "mark": "C", "span": [0, 2**31 + 1]}]), "within"),
        (with_cable(references={}), "cable.references: dict where a list belongs"),
        (with_cable(references=[7]), "cable.references[0]: int where an object belongs"),
        (with_cable(references=[{"kind": "cable"}]), "without 'printed'"),
        (with_reference(number=1), "unknown key 'number'"),
        (with_reference(span=[0, 13]), "cable.references[0].span: 0 to 13 is not within"),
        (with_reference(serial="1"), "serial: str where a whole number belongs"),
        (with_reference(serial=10**18), "is not a message number"),
        (with_reference(serial=-1), "is not a message number"),
        (with_reference(year=0), "year: 0 is not a year"),
        (with_reference(year=2**70), "is not a year"),
        (with_reference(date="May 1975"), "date: 'May 1975' is not a valid date"),
        (with_reference(place="moon"), "place: 'moon' is not one of"),
        (with_reference(notal=1), "notal: int where true or false belongs"),
        (with_posting(name="EBB 2"), "'EBB 2', where its record is of 'EBB 1'"),
        (line(posting={"name": ""}, collection=""), "posting: ''"),
        (line(posting={"lead": "x"}), "posting: without 'name'"),
        (with_posting(id=1), "posting: unknown key 'id'"),
        (with_posting(title=["x"]), "posting.title: list where text belongs"),
        (with_posting(editors="X"), "posting.editors: str where a list belongs"),
        (with_posting(posted="soon"), "'soon' is not a valid date"),
        (with_posting(related=[{"title": "x", "date": "1975-02-30"}]), "is not a valid date"),
        (with_posting(related=[{"title": "x"}]), "without 'date'"),
        (
            with_posting(references=[{"document": "1", "start": 5, "end": 13}]),
            "5 to 13 is not within the lead",
        ),
        (with_cable(eo="\0"), "a zero character"),
        (with_cable(eo="\ud800"), "half of a pair of escapes"),
        (with_cable(new="x" * (4 * 2**20)), "cable: longer than 4,194,304 characters"),
        (with_posting(lead="x" * (4 * 2**20)), "posting: longer than 4,194,304 characters"),
    ],
)
def test_what_cannot_be_skips_its_row_and_says_where(text: str, message: str) -> None:
    assert message in reason(text)
    in_a_list = f"[\n{text}]"
    assert message in reason(in_a_list, "a.json")


@pytest.mark.parametrize("levels", [40, 400, 100_000])
@pytest.mark.parametrize("key", ["cable", "posting"])
def test_what_is_nested_too_deeply_is_refused_in_a_sentence(levels: int, key: str) -> None:
    deep = f'{{"uid": "u", "title": "A", "{key}": {{"x": {"[" * levels}{"]" * levels}}}}}\n'
    assert "nested too deeply" in reason(deep)


def test_what_is_half_a_letter_is_refused_in_one_object_alone_too() -> None:
    (skipped,) = items('{"uid": "u", "title": "A", "cable": {"eo": "\\ud800"}}', "a.json")
    assert isinstance(skipped, Skipped)
    assert "half of a pair of escapes" in skipped.reason


@pytest.mark.parametrize("indent", [None, 1])
def test_one_record_alone_comes_back_with_all_it_has(indent: int | None) -> None:
    more = {"info": [{"name": "X"}], "references": [REFERENCE]}
    text = json.dumps(json.loads(line(cable={**CABLE, **more}, posting=POSTING)), indent=indent)
    for name in ("standard input", "a.json"):
        found = items(text, name)
        assert [type(item) for item in found] == [Collection, Details, Record]
        assert found[1] == Details("u", {"form": "aad", **more}, "REF: KABUL 1", complete=True)


def test_a_posting_that_every_record_repeats_is_taken_once() -> None:
    found = items((with_posting() + with_posting()) * 3 + with_posting(title="T"))
    postings = [item for item in found if isinstance(item, Collection)]
    assert [posting.title for posting in postings] == [None, "T"]


def test_all_postings_of_a_file_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foiakit.readers.catalogues.export_details.MOST_POSTINGS", 10_000)
    text = "".join(
        line(collection=f"EBB {n}", posting={"name": f"EBB {n}", "lead": "x" * 1000})
        for n in range(12)
    )
    found = items(text)
    assert 5 < sum(isinstance(item, Collection) for item in found) < 11
    assert "more than 10,000 characters of postings" in str(found[-1])


def test_memory_does_not_grow_with_the_file() -> None:
    cable = {"source_text": "word " * 1000, "references": [REFERENCE] * 9}
    text = line(cable=cable, posting=POSTING)

    def peak(number: int) -> int:
        raw = text.encode() * number
        source = Source("a.ndjson", io.BytesIO(raw), raw[:PEEK], SourceOptions())
        tracemalloc.start()
        try:
            assert sum(type(item) is Record for item in recognise(source).read(source)) == number
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    assert peak(1200) < peak(400) + 2**20


@pytest.mark.parametrize("form", ["csv", "tsv"])
def test_a_table_of_cells_has_no_such_keys(form: str) -> None:
    sign = "," if form == "csv" else "\t"
    (record,) = items(sign.join(("uid", "title", "cable")) + "\n" + sign.join("uAx"), f"a.{form}")
    assert record == Record(uid="u", title="A", notes="cable: x")


def test_keys_of_another_table_are_columns_as_they_were() -> None:
    (record,) = items('{"title": "A", "date": "1999", "posting": "EBB 1"}\n')
    assert isinstance(record, Record)
    assert record.collection == "EBB 1"


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=10,
)


def _paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list)
        else ()
    )  # fmt: skip
    return [path, *(inner for key, below in inside for inner in _paths(below, (*path, key)))]


def _replaced(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    if not path:
        return new
    made = dict(value) if isinstance(value, dict) else list(value)
    made[path[0]] = _replaced(value[path[0]], path[1:], new)
    return made


@pytest.fixture(scope="module")
def objects(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], dict[str, Any]]:
    with made(tmp_path_factory.mktemp("x") / "x.db", *read_all()) as store:
        lines = exported(store, "ndjson").splitlines()
    parsed = [json.loads(line) for line in lines if '"cable":' in line or '"posting":' in line]
    return lambda number: parsed[number % len(parsed)]


@settings(max_examples=150)
@given(number=st.integers(0, 99), at=st.integers(0, 10**6), new=ANYTHING)
def test_whatever_is_put_in_the_place_of_a_value_is_kept_or_skipped(
    objects: Callable[[int], dict[str, Any]],
    tmp_path_factory: pytest.TempPathFactory,
    number: int,
    at: int,
    new: Any,
) -> None:
    record = objects(number)
    details = {name: record[name] for name in ("cable", "posting") if name in record}
    paths = _paths(details)[1:]
    changed = {**record, **_replaced(details, paths[at % len(paths)], new)}
    found: list[Item] = items(json.dumps(changed) + "\n")
    with made(tmp_path_factory.mktemp("x") / "x.db", *found) as store:
        assert store.count() == sum(isinstance(item, Record) for item in found)
        for stored in store.select():
            exported(store, "json")
            assert stored.uid == record["uid"]


def test_what_a_paper_says_without_numbers_on_its_paragraphs_comes_back() -> None:
    """Empty parts of a paper's details are left out of an export; it is read back all the same."""
    paper = read_paper(
        "CONFIDENTIAL\n\nMEMORANDUM FOR THE SECRETARY\n\nFROM: Tom Ferris\nSUBJECT: Harbor\n\n"
        "(C) The minister spoke first.\n\n(U) Nothing else was said. [EXCISED B1]\n\n2. (C) Then.\n"
    )
    data = json.loads(json.dumps(as_json(paper)))
    assert [portion.get("paragraph") for portion in data["portions"]] == [None, None, "2"]
    (details, _) = items(line(cable=data))
    assert isinstance(details, Details), details
    assert details.data == data
