"""Typed filters become one query, and a value that is not valid is named with its filter."""

from __future__ import annotations

import pytest

from foiakit.filters import InvalidValue
from foiakit.model.query import Query
from foiakit.selection import is_saved, query_of, unknown_terms


def test_filters_of_every_kind_become_one_query() -> None:
    assert query_of({}) == Query()
    assert query_of(
        {"which": ["4", "7-9", "@haqqani"], "classification": ["secret", "c"], "excised": True}
    ) == Query(ids=((4, 4), (7, 9)), classifications=("Secret", "Confidential"), excised=True)


@pytest.mark.parametrize(
    ("typed", "since", "until"),
    [
        ({"date": "1997"}, "1997-01-01", "1997-12-31"),
        ({"date": "1997", "since": "March 1997"}, "1997-03-01", "1997-12-31"),
        ({"date": "1997", "until": "1999"}, "1997-01-01", "1997-12-31"),
        ({"since": "Jan 1997"}, "1997-01-01", None),
    ],
)
def test_days_narrow_each_other(
    typed: dict[str, str], since: str | None, until: str | None
) -> None:
    found = query_of(typed)
    assert (found.since, found.until) == (since, until)


def test_a_range_of_levels_and_a_level_outside_it_have_no_record_in_common() -> None:
    at_least = query_of({"at_least": "secret"}).classifications
    assert "Top Secret" in at_least
    assert "Confidential" not in at_least
    both = query_of({"at_least": "secret", "classification": ["confidential"]})
    assert both.classifications == ("",)


@pytest.mark.parametrize(("name", "text"), [("since", "soon"), ("date", "1997-13")])
def test_an_invalid_value_is_named_with_its_filter(name: str, text: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        query_of({name: text})
    assert refused.value.filter_name == name


def test_only_terms_that_the_vocabulary_lacks_are_unknown() -> None:
    terms = unknown_terms({"classification": ["secret"], "kind": ["Cabel"], "tag": ["strike"]})
    assert sorted((term.what, term.text) for term in terms) == [
        ("kind", "Cabel"),
        ("tag", "strike"),
    ]


def test_a_saved_selection_has_a_sign_and_a_name() -> None:
    assert is_saved("@haqqani")
    assert not is_saved("@")
    assert not is_saved("haqqani")
