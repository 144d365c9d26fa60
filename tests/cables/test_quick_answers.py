"""A quick look that passes over a line or a word gives the answer that the whole look gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.cables.head.number_line import may_end_post
from foiakit.cables.layout.lines import lines_of
from foiakit.cables.layout.ocr_letters import distance
from foiakit.cables.reading import read
from foiakit.cables.release_stamps import Stamps, stamp
from foiakit.model import vocabulary

ENDS = "\n\r\f\v\x1c\x1d\x1e\x85\u2028\u2029"
POSTS = sorted(
    {
        term
        for post in vocabulary.posts()
        for term in (post.name, *post.aliases)
        if term.isascii() and len(term) > 2 and all(c.isalpha() or c == " " for c in term)
    }
)


@given(st.text(alphabet=f"ab \t\xa0{ENDS}"))
def test_lines_stand_where_they_say(text: str) -> None:
    found = lines_of(text)
    assert [line.text for line in found] == [line.strip() for line in text.splitlines()]
    assert all(text[line.start : line.end] == line.text for line in found)
    places = [line.start for line in found]
    assert places == sorted(places)
    assert lines_of(text, 7) == [line._replace(start=line.start + 7) for line in found]


@given(st.text(alphabet="ABC", max_size=7), st.text(alphabet="ABC", max_size=7), st.integers(0, 3))
def test_distance_counts_changes_up_to_its_limit(first: str, second: str, most: int) -> None:
    assert distance(first, second, most) == min(_changes(first, second), most + 1)


def _changes(first: str, second: str) -> int:
    if not first or not second:
        return len(first) + len(second)
    return min(
        _changes(first[1:], second) + 1,
        _changes(first, second[1:]) + 1,
        _changes(first[1:], second[1:]) + (first[0] != second[0]),
    )


@pytest.mark.parametrize("post", POSTS)
def test_every_post_may_end_with_its_last_word(post: str) -> None:
    assert may_end_post(post.rsplit(maxsplit=1)[-1])
    assert may_end_post(post.rsplit(maxsplit=1)[-1].upper())


@pytest.mark.parametrize(
    ("words", "post"),
    [
        ("KABUL 1234", "Kabul"), ("Kabul 1234", "Kabul"), ("KABUL'S 1234", "Kabul"),
        ("KABUL’s 1234", "Kabul"), ("KABUL (74) 1234", "Kabul"), ("74 KABUL 1234", "Kabul"),
        ("NEW DELHI 1234", "New Delhi"), ("STATE A-123", "State"),
    ],
)  # fmt: skip
def test_a_message_is_found_however_its_post_is_written(words: str, post: str) -> None:
    cable = read(f"FM AMEMBASSY TEHRAN\nTO SECSTATE WASHDC\n\n1. SEE {words}, ALL AGREE.")
    assert [reference.post for reference in cable.references] == [post]


@pytest.mark.parametrize(
    "text",
    [
        "RELEASED IN PART B1, 1.4(B), 1.4(D), AND OTHER GROUNDS THAT ARE NAMED DECLASSIFIED",
        "Approved For Release 2003/05/14 by somebody in an agency with a very long name",
        "Sanitized Copy Approved for Release 2010/06/14, as the agency printed it on its pages",
        "No Objection to Declassification in Part 2011/04/28, and a good deal more than that",
        "something long in front of its number, as the agency prints them CIA-RDP79T00975A0-2",
        "UNCLASSIFIED U.S. Department of State Case No. F-2014-12345 Doc No. C05123456 and on",
        "UNITED STATES DEPARTMENT OF STATE, and what a clerk may have typed in the same line",
    ],
)
def test_a_long_stamp_is_a_stamp(text: str) -> None:
    assert stamp(lines_of(text), 0, Stamps()) == 1


@pytest.mark.parametrize(
    "term",
    [
        "T O P  S E C R E T",
        "t.o.p. secret",
        "top-secret",
        "top_secret",
        "Top\tSecret",
        "top  secret",
    ],
)
def test_spellings_of_a_level_are_one(term: str) -> None:
    assert vocabulary.fold(term) == "top secret"


@pytest.mark.parametrize(
    ("term", "folded"),
    [("S / S", "s/s"), ("(s)", "(s)"), ("São Tomé", "sao tome"), ("O'Neill", "oneill"),
     ("a b", "ab"), ("a bc d", "a bc d"), ("x (y z)", "x (yz)"), ("1 2", "1 2"), ("", "")],
)  # fmt: skip
def test_terms_fold_to_one_form(term: str, folded: str) -> None:
    assert vocabulary.fold(term) == folded
