"""Of two states of one record, who edited it since both said the same."""

from __future__ import annotations

from typing import Any

import pytest

from foiakit.model.record import Record
from foiakit.store.exchange.comparison import BOTH, HERE, SAME, THERE, Held, compare
from foiakit.store.schema import rows
from foiakit.store.schema.fingerprint import fingerprint

SOURCE = Record(id=4, uid="u", title="As printed", date="1999-05-24", year=1999, tags=("mine",))


def held(source: Record | None = SOURCE, **fields: Any) -> Held:
    """The record as its source said it, and as it was edited."""
    past = frozenset({fingerprint(rows.row_of(source))} if source else ())
    return Held((source or SOURCE)._replace(**fields), past)


def test_what_says_the_same_is_the_same_whatever_its_number_and_its_moments() -> None:
    other = held(id=9, created="2020-01-01T00:00:00Z", updated="2021-01-01T00:00:00Z")
    assert compare(held(), other) == (SAME, {}, {})
    assert compare(held(None), held(None)) == (SAME, {}, {})


def test_edited_here_alone_there_is_nothing_to_decide() -> None:
    assert compare(held(title="Mended"), held()) == (HERE, {}, {})
    assert compare(held(title="Mended"), held(None)) == (HERE, {}, {})


def test_edited_there_alone_everything_counts_what_was_taken_out_as_well() -> None:
    found = compare(held(), held(title="Mended", tags=()))
    assert found.edited == THERE
    assert found.differences == {"title": ("As printed", "Mended"), "tags": (("mine",), ())}
    assert found.taken == {"title": "Mended", "tags": ()}


def test_edited_on_both_sides_an_empty_field_there_is_not_a_contradiction() -> None:
    found = compare(held(title="A", pages=3), held(title="B", notes="new", tags=()))
    assert found.edited == BOTH
    assert found.differences == {"title": ("A", "B"), "notes": (None, "new")}
    assert found.taken == {"title": "B", "notes": "new"}


def test_edited_on_both_sides_tags_are_united() -> None:
    found = compare(held(tags=("a", "b")), held(tags=("c", "b")))
    assert found.differences == {"tags": (("a", "b"), ("c", "b"))}
    assert found.taken == {"tags": ("a", "b", "c")}
    assert compare(held(tags=("a", "b")), held(tags=("b",))).edited == SAME


def test_where_each_once_had_the_others_value_the_editor_is_unknown() -> None:
    ours = held(title="Mended")
    theirs = Held(SOURCE, frozenset({ours.now, held().now}))
    assert compare(ours, theirs).edited == BOTH


def test_without_a_source_nobody_knows_who_edited() -> None:
    assert compare(held(None, title="A"), held(None, title="B")).edited == BOTH


@pytest.mark.parametrize(("ours", "edited"), [("As printed", BOTH), ("Mended", BOTH)])
def test_a_source_that_changed_is_not_an_edit_of_one_side(ours: str, edited: str) -> None:
    theirs = held(SOURCE._replace(title="As printed later"))
    assert compare(held(title=ours), theirs).edited == edited


def test_the_year_of_a_message_that_is_not_its_dates_is_taken_with_the_date() -> None:
    found = compare(held(), held(date="2000-01-02"))
    assert found.taken == {"date": "2000-01-02", "year": 1999}


def test_one_file_that_each_keeps_elsewhere_is_not_a_difference() -> None:
    mine, hers = (SOURCE._replace(sha256="5" * 64, file=f"/{who}/1.pdf") for who in ("me", "she"))
    assert compare(held(mine), held(hers)).edited == SAME
    assert compare(held(mine, title="Mended"), held(hers)).edited == HERE
    found = compare(held(mine), held(hers, title="Mended"))
    assert (found.edited, found.taken) == (THERE, {"title": "Mended"})
    assert "file" in compare(held(mine), held(hers, sha256="6" * 64)).taken
