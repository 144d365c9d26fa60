"""A query is a plain value."""

from __future__ import annotations

from foiakit.model.query import Query


def test_an_empty_query_asks_for_nothing_in_particular() -> None:
    assert Query() == Query(ids=(), also=())
    assert not any(Query())


def test_its_parts_are_itself_and_all_that_must_be_met_too() -> None:
    inner = Query(years=(1997,))
    middle = Query(kinds=("Cable",), also=(inner,))
    outer = Query(posts=("KABUL",), also=(middle, inner))
    assert outer.parts() == (outer, middle, inner, inner)


def test_it_is_changed_by_making_another() -> None:
    query = Query(classifications=("Secret",))
    assert query._replace(limit=5) == Query(classifications=("Secret",), limit=5)
    assert query.limit is None
    assert hash(query) == hash(Query(classifications=("Secret",)))
