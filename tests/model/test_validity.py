"""What a record may hold is asked in one place, and the quick answer is the thorough one."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model import validity
from foiakit.model.record import Record
from foiakit.model.validity import Problem, check

WRONG: dict[str, Any] = {
    "date": "1974-02-30",
    "date_end": "1974-13",
    "date_other": "May 1974",
    "created": "1974-05-01",
    "updated": "2026-01-31T25:00:00Z",
    "year": 10_000,
    "pages": -1,
    "title": "zero \0 character",
    "tags": ("a\0",),
    "captions": "NODIS",
    "message": 7,
}


@pytest.mark.parametrize("name", WRONG)
def test_a_value_that_a_record_cannot_hold_is_named_with_its_field(name: str) -> None:
    record = Record(**{name: WRONG[name]})
    with pytest.raises(Problem) as caught:
        check(record)
    assert caught.value.field == name
    assert str(caught.value).startswith(f"{name}: ")


@pytest.mark.parametrize("name", WRONG)
def test_an_edit_of_another_field_is_not_refused_for_it(name: str) -> None:
    check(Record(**{name: WRONG[name]}), {"description"})


def test_an_end_before_the_beginning_is_refused_whichever_is_edited() -> None:
    record = Record(date="1974-05-02", date_end="1974-05-01")
    for name in ("date", "date_end"):
        with pytest.raises(Problem, match=r"1974-05-01 is before the date, 1974-05-02"):
            check(record, {name})


values = st.sampled_from([None, "", "1974", "1974-02-30", "2026-01-31T12:00:00Z", "a\0", 0, 10_000,
                          -1, True, (), ("a",), ("a\0",), ["a"], 1.5])  # fmt: skip


@given(st.dictionaries(st.sampled_from(Record._fields), values, max_size=4))
def test_the_quick_answer_never_lets_through_what_the_thorough_one_refuses(
    fields: dict[str, Any],
) -> None:
    record = Record(**fields)
    if validity._is_sound(record):
        assert list(validity._problems(record)) == []
