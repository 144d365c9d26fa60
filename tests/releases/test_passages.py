"""A hidden passage: how much it weighs, when it was shown, and how it is written as JSON."""

from __future__ import annotations

import pytest

from foiakit.releases.passages import Passage, Release, as_json, lifted, span

HIDDEN = Release(1, "C05774255", "released in part", "2015-06-30")
LATER = Release(2, "C05774256", "released in full", "2016-02-29")
EARLIER = Release(3, "4", "released in full", "2014-01-01")
FOUND = Passage(9, HIDDEN, ("B5",), (EARLIER, LATER), "the words", "2010-03-01", "Ice", 2, True)


def test_only_a_later_release_lifts_what_was_withheld() -> None:
    found = lifted(FOUND)
    assert found is not None
    assert (found.shown_in, found.withheld, found.shown, found.days) == (
        (LATER,), "2015-06-30", "2016-02-29", 244
    )  # fmt: skip
    assert lifted(FOUND._replace(shown_in=(EARLIER,))) is None
    assert lifted(FOUND._replace(hidden_in=HIDDEN._replace(released="2015"))) is None


@pytest.mark.parametrize(
    ("exemptions", "weight"), [(("B1",), 36), (("B6",), 9), (("1.4(D)", "B6"), 36), ((), 18)]
)
def test_words_weigh_what_their_ground_is_worth(exemptions: tuple[str, ...], weight: int) -> None:
    assert FOUND._replace(exemptions=exemptions).weight == weight


def test_a_name_under_b6_is_small() -> None:
    assert FOUND._replace(exemptions=("B6",), words=3).is_small
    assert not FOUND._replace(words=3).is_small


def test_names_and_json_have_what_identifies_a_record() -> None:
    assert [release.name for release in (HIDDEN, EARLIER)] == ["1 C05774255", "3"]
    made = as_json(FOUND)
    assert made["hidden_in"] == {"id": 1, "document": "C05774255", "exemption": "B5"}
    assert "days" not in made
    assert [span(days) for days in (1, 31, 244, 1100)] == [
        "1 day",
        "31 days",
        "8 months",
        "3 years",
    ]
