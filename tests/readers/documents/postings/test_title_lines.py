"""Lines above a posting's text: the site's own, titles, and parts of a byline."""

from __future__ import annotations

import pytest

from foiakit.readers.documents.postings.title_lines import lines_of_head, titles


def test_a_column_of_related_links_is_not_a_title() -> None:
    head = ["Related Links", "The Earlier Papers", "Anniversary of the Vote", "", "ICE AND FISH"]
    assert lines_of_head(head) == ["ICE AND FISH"]


def test_a_page_that_has_only_related_links_keeps_them() -> None:
    assert lines_of_head(["Related Links", "The Earlier Papers"]) == ["The Earlier Papers"]


@pytest.mark.parametrize(
    "line",
    [
        "Home | Programs | Donate", "A National Security Archive Electronic Briefing Book",
        "1111 - 1120 of 1129", "Holt Presidential Library & Museum", "Wilson Center",
        "Federation of American Scientists", "|",
    ],
)  # fmt: skip
def test_what_a_site_prints_on_every_page_is_not_a_title(line: str) -> None:
    assert lines_of_head([line, "Ice"]) == ["Ice"]


@pytest.mark.parametrize("line", ["Ice | Fish", "The Long Harbor Talks | A Study of Ice | Fish"])
def test_a_title_with_a_bar_is_one(line: str) -> None:
    assert lines_of_head([line]) == [line]


def test_a_byline_with_a_date_has_two_parts() -> None:
    assert lines_of_head(["By Edith Crane • May 4, 2015"]) == ["By Edith Crane", "May 4, 2015"]


def test_a_title_that_goes_on_below_is_one_title() -> None:
    lines = ["Holt Gave Green Light to", "the Invasion of the Cape, 1975:", "New Documents", "Ice"]
    assert titles(lines, None) == [
        "Holt Gave Green Light to the Invasion of the Cape, 1975: New Documents", "Ice",
    ]  # fmt: skip


def test_the_words_for_a_picture_are_not_a_title() -> None:
    assert titles(["The Winter", "pilots at the quay"], None) == ["The Winter"]
