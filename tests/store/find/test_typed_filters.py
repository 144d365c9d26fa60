"""Saved selections and terms mean what they mean in this database, and errors name the nearest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from foiakit.errors import BadInput, NotFound
from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.selection import unknown_terms
from foiakit.store.find import saved_selections
from foiakit.store.find.typed_filters import not_here, saved
from foiakit.store.store import Store


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True) as store, store.transaction():
        store.add(Record(title="x", kind="Cabel", tags=("strike",), collection="EBB 389"))
        saved_selections.keep(store, "secret", {"classification": ["secret"]})
        saved_selections.keep(store, "both", {"which": ["@secret"], "since": "1990"})
        saved_selections.keep(store, "loop", {"which": ["@pool"]})
        saved_selections.keep(store, "pool", {"which": ["@loop"]})
        saved_selections.keep(store, "newer", {"colour": ["red"]})
        saved_selections.keep(store, "odd", {"since": "soon"})
        yield store


def test_a_selection_may_use_another(store: Store) -> None:
    assert saved(store, "@secret") == Query(classifications=("Secret",))
    found = saved(store, "@both")
    assert (found.since, found.also) == ("1990-01-01", (Query(classifications=("Secret",)),))


@pytest.mark.parametrize(
    ("name", "error", "message"),
    [
        ("@secrets", NotFound, "secret"),
        ("@loop", BadInput, "@loop is made from itself: @loop -> @pool -> @loop"),
        ("@newer", BadInput, "@newer, as it was saved: no filter is called colour"),
        ("@odd", BadInput, "@odd, as it was saved: "),
    ],
)
def test_a_selection_that_cannot_be_used_is_named(
    store: Store, name: str, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        saved(store, name)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("kind", "Cabel", None),  # not in the vocabulary, but a record has it
        ("kind", "Cabble", "no record here has the kind 'Cabble'; the most similar: Cable"),
        ("tag", "strikes", "no record here has the tag 'strikes'; the most similar: strike"),
        ("collection", "389", None),
        ("collection", "EBB 398", "the most similar: EBB 389"),
        ("originator", "Departmint", "no record here has the originator 'Departmint'"),
    ],
)
def test_a_term_that_no_record_has_is_named_with_the_nearest(
    store: Store, name: str, text: str, message: str | None
) -> None:
    (term,) = unknown_terms({name: [text]})
    found = not_here(store, term)
    assert (message is None) == (found is None)
    assert message is None or message in str(found)
