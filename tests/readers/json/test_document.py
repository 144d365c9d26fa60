"""JSON documents of any length: the list that is found, and what is refused."""

from __future__ import annotations

import io
import json
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.errors import BadInput, NotFound
from foiakit.readers.encoding import LONGEST
from foiakit.readers.json import document as reading
from foiakit.readers.source import PEEK, Source, SourceOptions

Read = Callable[..., Any]
TWO = [{"title": "a", "date": "1999"}, {"title": "b", "pages": 3}]


def titles(found: Any) -> list[str]:
    return [record.title for record in found.records]


@pytest.mark.parametrize(
    ("document", "at"),
    [
        (TWO, None),
        ({"records": TWO}, None),
        ({"meta": {"pages": [1, 2]}, "data": {"items": TWO}, "next": None}, None),
        ({"other": [{"x": 1}], "data": {"items": TWO}, "last": [{"y": 2}]}, "data.items"),
        ({"a": {"b": [[{"c": [1, {"d": "]"}]}]]}, "records": TWO}, "records"),
    ],
    ids=["array", "under a key", "deeper", "said which", "skipping"],
)
@pytest.mark.parametrize("indent", [None, 1])
def test_the_list_of_records_is_found(
    read: Read, document: object, at: str | None, indent: int | None
) -> None:
    found = read(json.dumps(document, indent=indent), "a.json", at=at)
    assert titles(found) == ["a", "b"]
    assert found.skipped == []


def test_one_object_is_one_record(read: Read) -> None:
    text = json.dumps({"title": "a", "captions": ["NODIS"], "pages": 3}, indent=1)
    record = read(text, "a.json").record
    assert (record.title, record.captions, record.pages) == ("a", ("NODIS",), 3)


def test_two_lists_of_records_must_be_distinguished(read: Read) -> None:
    with pytest.raises(BadInput, match=r"under a and under b\.c; say which with --at"):
        read(json.dumps({"a": TWO, "b": {"c": TWO}}), "a.json")


def test_a_list_that_is_not_there_is_named_with_what_is(read: Read) -> None:
    with pytest.raises(NotFound, match="--at rows: no list there; the document has: records"):
        read(json.dumps({"records": TWO}), "a.json", at="rows")


def test_what_is_no_object_is_skipped_with_its_line(read: Read) -> None:
    found = read('[\n{"title": "a"},\n7,\n{"title": "b"},\n"x"\n]', "a.json")
    assert titles(found) == ["a", "b"]
    assert [(row.where, row.raw) for row in found.skipped] == [
        ("a.json:3", "7"),
        ("a.json:5", '"x"'),
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('[{"title": "a"}, {"title": ]', "a.json:1: not JSON"),
        ('[{"title": "a"}, {"title": "b"', "cut off"),
        ('[{"title": "a"},\n\n', "a.json:3: .*cut off"),
        ('[{"title": "a"},]', "a comma before the end"),
        ('[{"title": "a"} {"title": "b"}]', "is missing"),
        ('[{"title": "a"}] more', "more text after the end"),
        ('[{"title": NaN}]', "NaN is not JSON"),
        ('[{"title": "a', "cut off"),
        ('{"records": [{"title": "a"}]', "cut off"),
        ('[{"title": "a", "pages": ' + "9" * 5000 + "}]", "digit"),
    ],
)
def test_json_that_is_broken_is_refused_with_its_line(read: Read, text: str, what: str) -> None:
    with pytest.raises(BadInput, match=what):
        read(text, "a.json")


@pytest.mark.parametrize("inside", ["[", '{"a":', '[{"a":'], ids=["lists", "objects", "both"])
@pytest.mark.parametrize("before", ['[{"title": "a", "x": ', '{"x": '], ids=["record", "document"])
def test_json_nested_without_end_is_refused(read: Read, before: str, inside: str) -> None:
    with pytest.raises(BadInput):
        read(before + inside * 100_000, "a.json")


def test_a_value_longer_than_the_limit_is_refused(read: Read) -> None:
    text = '[{"title": "' + "x" * (LONGEST + 2**21) + '"}]'
    with pytest.raises(BadInput, match="16 MiB"):
        read(text, "a.json")


def test_a_value_of_ten_megabytes_is_a_value(read: Read) -> None:
    record = read('[{"title": "a", "text": "' + "x" * 10_000_000 + '"}]', "a.json").record
    assert len(record.text or "") == 10_000_000


@pytest.mark.parametrize("escape", ["\\u0000", "\\ud800", "\\udc00x"])
def test_an_escape_that_is_no_letter_skips_its_record(read: Read, escape: str) -> None:
    found = read(f'[{{"title": "{escape}"}}, {{"title": "\\ud83d\\ude00 \\u00e9"}}]', "a.json")
    assert titles(found) == ["😀 é"]
    assert len(found.skipped) == 1


@pytest.mark.parametrize("escape", ["\\u0000", "\\ud800", "\\udc00x"])
@pytest.mark.parametrize(
    "document",
    ['{{"title": "{}"}}', '{{"title": "a", "tags": ["{}"]}}', '{{"title": "a", "{}": 1}}'],
)
def test_an_escape_that_is_no_letter_skips_the_one_record_of_a_document(
    read: Read, document: str, escape: str
) -> None:
    found = read(document.format(escape), "a.json")
    assert titles(found) == []
    assert len(found.skipped) == 1
    assert json.loads(found.skipped[0].raw) == json.loads(document.format(escape))


class Endless(io.RawIOBase):
    """Records without a stored file: as many as asked for."""

    def __init__(self, number: int) -> None:
        super().__init__()
        line = json.dumps({"title": "a", "text": "x" * 1000})
        self._parts = iter(["[", *([line + ",\n"] * (number - 1)), line + "]"])

    def read(self, size: int = -1, /) -> bytes:
        parts: list[str] = []
        while sum(map(len, parts)) < size and (part := next(self._parts, "")):
            parts.append(part)
        return "".join(parts).encode()


def test_memory_does_not_grow_with_the_document() -> None:
    def peak(number: int) -> int:
        stream: Any = Endless(number)
        source = Source("a.json", stream, b"[{", SourceOptions())
        tracemalloc.start()
        assert sum(1 for _ in reading.read(source)) == number
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    assert peak(12_000) < peak(3_000) * 1.5


# Numbers with a fraction come back as their text, so that nothing is lost to rounding.
LEAVES = st.none() | st.booleans() | st.integers() | st.text(alphabet=st.characters(codec="utf-8"))
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner)
)


@given(
    records=st.lists(
        st.dictionaries(st.text(min_size=1, max_size=5), VALUES, min_size=1), max_size=5
    ),
    indent=st.sampled_from([None, 1]),
    ascii_only=st.booleans(),
    chunk=st.integers(1, 50),
)
def test_the_objects_are_those_that_json_itself_reads(
    records: list[dict[str, Any]], indent: int | None, ascii_only: bool, chunk: int
) -> None:
    raw = json.dumps(records, indent=indent, ensure_ascii=ascii_only).encode()
    if b"\\u0000" in raw or b"\x00" in raw:
        return

    class Slow(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(chunk)

    source = Source("a.json", Slow(raw), raw[:PEEK], SourceOptions())
    document = reading._Document(source)
    assert list(document.objects()) == records


def test_a_key_that_stands_twice_costs_its_record_and_loses_nothing_in_silence(read: Read) -> None:
    found = read('[{"title":"a","title":"b"},\n{"title":"c"}]', "a.json")
    assert [record.title for record in found.records] == ["c"]
    assert found.skipped[0].where == "a.json:1"
    assert "the key 'title' appears twice" in found.skipped[0].reason
    with pytest.raises(BadInput, match="the key 'title' appears twice"):
        read('{"title":"a","title":"b"}', "a.json")


def test_records_on_one_line_are_distinguished_by_their_number(read: Read) -> None:
    found = read('[{"pages":"x"},{"title":"a"},3,\n{"pages":"y"}]', "a.json")
    assert [row.where for row in found.skipped] == ["a.json:1", "a.json:1 (record 3)", "a.json:2"]


def test_a_number_without_end_is_refused_in_our_words(read: Read) -> None:
    with pytest.raises(BadInput, match=r"a\.json:1: a number of thousands of digits; nothing"):
        read('[{"pages":' + "9" * 5000 + "}]", "a.json")
