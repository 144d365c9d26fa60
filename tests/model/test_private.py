"""Private records stay out, and how many is said."""

from __future__ import annotations

import pytest

from foiakit.model.private import is_private, left_out_sentence, without_private
from foiakit.model.query import Query
from foiakit.model.record import Record


@pytest.mark.parametrize("tag", ["private", "Private", "PRIVATE"])
def test_the_tag_counts_in_any_case(tag: str) -> None:
    assert is_private(Record(tags=("ice", tag)))
    assert not is_private(Record(tags=(f"{tag} papers",)))


def test_a_query_keeps_the_tags_that_it_excludes_already() -> None:
    assert without_private(Query(without_tags=("draft",))).without_tags == ("draft", "private")


def test_the_sentence_agrees_with_its_number() -> None:
    assert [left_out_sentence(number) for number in (0, 1, 1200)] == [
        "",
        "1 private record is left out; --with-private includes it",
        "1,200 private records are left out; --with-private includes them",
    ]
