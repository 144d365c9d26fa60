"""foiakit's own exports come back without loss, by uid."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from foiakit.model.dates import bounds
from foiakit.model.record import LISTS, Record
from foiakit.writers import writer

Read = Callable[..., Any]

# What a record can hold: any text but NUL and halves of letters, which no database takes in.
WORDS = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), min_size=1)
HARD = st.sampled_from(
    [
        '"',
        "a;b",
        "; ",
        "[sic]",
        '["x"]',
        "007",
        "n/a",
        " blank ",
        "a\r\nb",
        "\r",
        "=1+1",
        "\t",
        "true",
    ]
)
TEXT = st.none() | WORDS | HARD
LABELS = st.lists(WORDS | HARD, max_size=3).map(tuple)
DATES = st.none() | st.sampled_from(["1999", "1998-07", "1997-01-07", "1965~", "1962-21", "196X"])
SPANS = st.tuples(DATES, DATES).filter(
    lambda span: None in span or bounds(span[0])[0] <= bounds(span[1])[1]
)
BUILT = st.builds(
    Record,
    id=st.none(),
    uid=st.text("0123456789abcdef", min_size=32, max_size=32),
    citation_key=st.none() | st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5})?", fullmatch=True),
    year=st.none() | st.integers(1, 9999),
    date_other=DATES,
    released=DATES,
    pages=st.none() | st.integers(0, 2**31 - 1),
    excised=st.none() | st.booleans(),
    created=st.just("2026-01-31T12:00:00Z"),
    updated=st.just("2026-02-01T00:00:00Z"),
    **dict.fromkeys(LISTS, LABELS),
    **dict.fromkeys(
        "collection document message head originator recipient kind title classification source"
        " case decision description notes text url file sha256 printed".split(),
        TEXT,
    ),
)
RECORDS = st.builds(
    lambda record, span: record._replace(date=span[0], date_end=span[1]), BUILT, SPANS
)
UID = "0123456789abcdef" * 2
EXACT = ("csv", "tsv", "json", "ndjson")


def written(records: list[Record], form: str) -> str:
    out = io.StringIO()
    writer(form).write(records, out, {})
    return out.getvalue()


@pytest.mark.parametrize("form", EXACT)
@given(records=st.lists(RECORDS, max_size=4))
@example(records=[Record(uid="0" * 32, title="\\u0000 and \\ud800, as written")])
@example(records=[Record(uid="0" * 32, title="a", notes='"', tags=("a; b", "[c"), captions=("",))])
def test_every_record_comes_back_as_it_was(read: Read, form: str, records: list[Record]) -> None:
    numbered = [record._replace(id=number) for number, record in enumerate(records, 1)]
    found = read(written(numbered, form), f"a.{form}")
    assert found.records == records
    assert found.skipped == []


def test_json_tells_an_empty_text_from_none_and_csv_does_not(read: Read) -> None:
    record = Record(uid="0" * 32, title="a", notes="")
    for form, notes in (("json", ""), ("ndjson", ""), ("csv", None)):
        assert read(written([record], form), f"a.{form}").record.notes == notes


def test_some_columns_in_another_order_are_an_export_still(read: Read) -> None:
    text = f"title,uid,id,captions\n a ,{UID},17,NODIS; EXDIS\n"
    record = read(text).record
    assert record == Record(uid=UID, title=" a ", captions=("NODIS", "EXDIS"))


def test_a_column_that_was_added_goes_into_the_notes_or_is_dropped(read: Read) -> None:
    text = f"uid,title,notes,box\n{UID},a,mine,7\n{UID[::-1]},b,,\n"
    first, second = read(text).records
    assert (first.notes, second.notes) == ("mine\nbox: 7", None)
    assert read(text, unmapped="drop").records[0].notes == "mine"
    objects = f'{{"uid": "{UID}", "title": "a", "notes": null, "box": [1, "x"]}}\n'
    assert read(objects, "a.ndjson").record.notes == 'box: [1, "x"]'


@pytest.mark.parametrize("numbers", [("1", "2"), ("007", "008"), ("DOC-1", "DOC-2"), ("1.", "2.")])
def test_numbers_that_another_program_gave_are_no_identity(
    read: Read, numbers: tuple[str, str]
) -> None:
    rows = [f"{number},{title}" for number, title in zip(numbers, "ab", strict=True)]
    first, second = read("uid,title\n" + "\n".join(rows) + "\n").records
    (other,) = read(f"uid,title\n{numbers[0]},c\n").records
    assert len({first.uid, second.uid, other.uid, *numbers}) == 5
    assert first.notes == f"uid: {numbers[0]}"
    assert read(f"uid,title\n{numbers[0]},a\n").record.uid == first.uid  # again the same row
    line = f'{{"uid": "{numbers[0]}", "title": "a"}}\n'
    assert read(line, "a.ndjson").record.uid == first.uid


def test_a_uid_that_python_code_gave_comes_back_from_a_whole_export(read: Read) -> None:
    record = Record(uid="7", title="a", created="2026-01-31T12:00:00Z")
    for form in EXACT:
        assert read(written([record], form), f"a.{form}").record.uid == "7"


def test_a_row_that_was_added_gets_an_identity_of_its_own(read: Read) -> None:
    first, second = read("uid,title\n,a\n,b\n").records
    assert first.uid
    assert second.uid
    assert first.uid != second.uid
    assert read("uid,title\n,a\n").record.uid == first.uid


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ('"date": "1999-13"', "date: '1999-13' is not a valid date"),
        ('"date": "May 1999"', "is not a valid date"),
        ('"pages": "3"', "pages: str where it cannot be"),
        ('"pages": -1', "not a number of pages"),
        ('"pages": true', "pages: bool where it cannot be"),
        ('"year": 0', "year: 0 is not a year"),
        ('"excised": 1', "excised: int where it cannot be"),
        ('"captions": "NODIS"', "captions: str where it cannot be"),
        ('"captions": [1]', "captions: not a list of words"),
        ('"captions": [null]', "captions: not a list of words"),
        ('"title": ["a"]', "title: list where it cannot be"),
        ('"title": 7', "title: int where it cannot be"),
        ('"created": "yesterday"', "not a time in UTC"),
    ],
)
def test_a_value_that_cannot_be_skips_its_row(read: Read, values: str, reason: str) -> None:
    found = read(f'{{"uid": "01", "document": "1", {values}}}\n' * 2, "a.ndjson")
    assert found.records == []
    assert reason in found.skipped[1].reason


@pytest.mark.parametrize(
    ("header", "cell", "reason"),
    [
        ("year", "1999x", "not a whole number"),
        ("pages", "-1", "not a whole number"),
        ("excised", "perhaps", "neither true nor false"),
        ("date", "tomorrow", "is not a valid date"),
    ],
)
def test_a_cell_that_cannot_be_skips_its_row(
    read: Read, header: str, cell: str, reason: str
) -> None:
    found = read(f"uid,{header}\n01,{cell}\n")
    assert found.records == []
    assert reason in found.skipped[0].reason


@pytest.mark.parametrize("form", EXACT)
def test_an_export_that_speaks_of_a_briefing_book_is_no_posting(read: Read, form: str) -> None:
    notes = "See National Security Archive Electronic Briefing Book No. 389"
    record = Record(uid="0" * 32, title="a", notes=notes)
    for name in (f"a.{form}", "standard input"):
        if form == "ndjson" and name == "standard input":
            continue  # one object alone may be a document that holds records
        assert read(written([record], form), name).record == record


@pytest.mark.parametrize("number", [1, 2])
def test_the_first_line_of_a_pipe_may_be_longer_than_what_is_looked_at(
    read: Read, number: int
) -> None:
    records = [Record(uid=f"{n}" * 32, title="a", text="word " * 20_000) for n in range(number)]
    found = read(written([record._replace(id=7) for record in records], "ndjson"), "standard input")
    assert found.records == records
    assert found.skipped == []
