"""The better of two readings of a page, with the words that only the other one read right."""

from __future__ import annotations

from foiakit.pdfs.layers.choose import choose, share_known
from foiakit.pdfs.layers.words import Word


def page(text: str) -> list[Word]:
    words, left = [], 0.0
    for each in text.split():
        words.append(Word(each, left, left + 40, 100, 10))
        left += 50
    return words


def test_the_reading_with_more_known_words_is_taken_and_repaired_from_the_other() -> None:
    good = page("the harbor was closcd because the minister 1974 agreed")
    bad = page("tbe hqrbor wqs closed becquse tbe mlnlster 1914 agrccd")
    for first, second in ((good, bad), (bad, good)):
        found = choose(first, second)
        assert [word.text for word in found.words] == (
            "the harbor was closed because the minister 1974 agreed".split()
        )
        assert found.voted == 1
        assert 0.8 < found.known < 1  # the number is in no list
        assert list(found.other) == bad


def test_a_reading_that_left_out_most_of_the_page_is_not_chosen() -> None:
    whole, part = page("tbe hqrbor wqs closcd becquse tbe"), page("the harbor")
    assert len(choose(part, whole).words) == len(whole)


def test_words_that_both_have_are_agreed_and_may_be_known_elsewhere() -> None:
    names = page("Grindavik harbor")
    assert "grindavik" in choose(names, names).agreed
    assert share_known(names) == 0.5
    assert share_known(names, {"grindavik"}) == 1.0
    assert share_known([]) == 0.0
