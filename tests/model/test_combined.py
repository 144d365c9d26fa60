"""Two records of one document are one: what only one has is kept, and nothing is lost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from foiakit.model.combined import combined
from foiakit.model.record import Record

WORDS = st.none() | st.sampled_from(["Talks", "Ice", "Embassy Reykjavik"])
RECORDS = st.builds(
    Record, id=st.just(2), title=WORDS, originator=WORDS, notes=WORDS,
    tags=st.lists(st.sampled_from(["ice", "cod"]), unique=True).map(tuple),
)  # fmt: skip


def test_gaps_are_filled_lists_united_and_contradictions_noted() -> None:
    kept = Record(id=1, title="Talks", tags=("ice",), notes="Mine.")
    other = Record(id=2, title="Talks on ice", pages=3, tags=("cod", "ice"), notes="Theirs.")
    found = combined(kept, other)
    assert found.fields == {
        "pages": 3,
        "tags": ("ice", "cod"),
        "notes": "Mine.\nTheirs.\ntitle (record 2): Talks on ice",
    }
    assert [tuple(it) for it in found.disagreements] == [("title", "Talks", "Talks on ice")]


def test_the_end_of_a_span_comes_only_with_its_beginning() -> None:
    span = Record(id=2, date="1975-05-04", date_end="1975-05-06")
    assert combined(Record(id=1), span).fields == {"date": "1975-05-04", "date_end": "1975-05-06"}
    assert "date_end" not in combined(Record(id=1, date="1974"), span).fields


@settings(max_examples=40)
@given(RECORDS, RECORDS)
def test_every_word_of_both_is_in_the_result(kept: Record, other: Record) -> None:
    found = combined(kept, other)
    after = kept._replace(**found.fields)
    assert {*kept.tags, *other.tags} == set(after.tags)
    for name in ("title", "originator", "notes"):
        for record in (kept, other):
            value = getattr(record, name)
            assert not value or value in f"{getattr(after, name)}\n{after.notes}"
    assert combined(after, after) == ({}, ())
