"""What a page of a posting says of itself: title, date, editors, lead."""

from __future__ import annotations

import pytest
from readers.documents.score_postings import FIELDS, pages, read, score


@pytest.mark.parametrize("half", ["dev", "set-aside"])
def test_what_a_page_says_is_found(half: str) -> None:
    for name, (right, found, there) in score(half).items():
        assert right >= found - 1, name
        assert right >= there - 1, name


@pytest.mark.parametrize("row", [*pages("dev"), *pages("later")], ids=lambda row: row["age"])
def test_the_pages_that_were_developed_on_are_read_whole(row: dict[str, object]) -> None:
    got = read(str(row["text"]))
    assert {name: got[name] for name in FIELDS} == row["expect"]
