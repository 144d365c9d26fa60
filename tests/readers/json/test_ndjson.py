"""NDJSON: a line that cannot be is skipped alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from foiakit.readers.json import ndjson

Read = Callable[..., Any]


def test_each_line_is_a_record_whatever_its_keys(read: Read) -> None:
    text = '{"title":"a"}\r\n\n  {"pages":"3","subject":"b"}  \n{"title":"c","box":[1,{"x":null}]}'
    found = read(text, "a.ndjson")
    assert [record.title for record in found.records] == ["a", "b", "c"]
    assert found.records[1].pages == 3
    assert found.records[2].notes == 'box: [1, {"x": null}]'
    assert found.skipped == []


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"title": "a"', "not JSON at character 14"),
        ("title,date", "not JSON at character 1"),
        ("[1, 2]", "not a JSON object"),
        ('{"title": "a"} {"title": "b"}', "more than one value"),
        ('{"title": Infinity}', "Infinity is not JSON"),
        ('{"title": "\\u0000"}', "zero character"),
        ('{"title": "\\uD800"}', "half of a pair"),
        ('{"a": ' * 100_000, "nested too deeply"),
        ('{"title": "a", "title": "b"}', "the key 'title' appears twice"),
        ('{"title": "a: \\"b\\":", "box": [{"c": 1, "c": 2}]} ', "the key 'c' appears twice"),
        ("{}", "nothing in it"),
        ('{"foo": "bar"}', "no recognised column"),
        ('{"title": null, "date": ""}', "nothing in it"),
        ('{"title": "a", "date": "1999-13"}', "not a valid date"),
    ],
)
def test_a_line_that_cannot_be_is_skipped_with_its_number(
    read: Read, line: str, reason: str
) -> None:
    found = read(f'{{"title": "x"}}\n{line}\n{{"title": "y"}}\n', "a.ndjson")
    assert [record.title for record in found.records] == ["x", "y"]
    (skipped,) = found.skipped
    assert skipped.where == "a.ndjson:2"
    assert reason in skipped.reason
    assert skipped.raw == line


def test_a_million_keys_are_refused(read: Read) -> None:
    line = "{" + ",".join(f'"k{n}":1' for n in range(1_000_000)) + "}"
    found = read(f'{{"title": "x"}}\n{line}\n', "a.ndjson")
    assert len(found.records) == 1
    assert "1,000,000 columns" in found.skipped[0].reason


def test_many_shapes_of_rows_are_all_read(read: Read) -> None:
    text = "".join(f'{{"title":"{n}","extra{n % 700}":"{n}"}}\n' for n in range(2000))
    found = read(text, "a.ndjson")
    assert [record.title for record in found.records] == [str(n) for n in range(2000)]
    assert all(
        record.notes == f"extra{int(record.title) % 700}: {record.title}"
        for record in found.records
    )


@pytest.mark.parametrize(
    ("head", "name", "expected"),
    [
        (b'{"a":1}\n{"b":2}\n', "standard input", True),
        (b'{"a":1}\n', "standard input", False),
        (b'{\n"a":1}\n', "standard input", False),
        (b'[{"a":1}]\n', "standard input", False),
        (b"", "none.ndjson", True),
        (b"[", "a.jsonl", True),
    ],
)
def test_what_it_claims(head: bytes, name: str, expected: bool) -> None:
    assert ndjson.claims(head, name) is expected


@pytest.mark.parametrize(
    "line",
    [
        r'{"title": "he said \"no\": never", "box": {"title": {"title": "1"}}}',
        '{"title" : "he said", "box" : [{"c" : 1}, {"c" : 2}]}',
    ],
)
def test_one_key_in_several_objects_is_no_key_that_stands_twice(read: Read, line: str) -> None:
    assert read(line + "\n", "a.ndjson").record.title.startswith("he said")
