"""Stretches: every word of every text is in one of them, in order, and equal parts are found."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from foiakit.releases.stretches import Stretch, stretches

TEXTS = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=40), min_size=1, max_size=4)


def checked(texts: list[list[str]]) -> list[Stretch]:
    found = stretches(texts)
    for number, text in enumerate(texts):
        at = 0
        for stretch in found:
            first, end = stretch[number]
            if first != end:
                assert first == at
                at = end
        assert at == len(text)
    assert all(any(first != end for first, end in stretch) for stretch in found)
    return found


@given(TEXTS)
def test_every_word_is_in_one_stretch_in_order(texts: list[list[str]]) -> None:
    checked(texts)


def words(name: str, number: int) -> list[str]:
    return [f"{name}{place}" for place in range(number)]


def test_what_each_text_hides_is_a_stretch_of_its_own() -> None:
    """Two copies hide overlapping passages, the third shows both."""
    full = words("w", 100)
    first, second = full[:20] + full[40:], full[:30] + full[60:]
    assert checked([first, full, second]) == [
        ((0, 20), (0, 20), (0, 20)),
        ((20, 20), (20, 30), (20, 30)),
        ((20, 20), (30, 40), (30, 30)),
        ((20, 40), (40, 60), (30, 30)),
        ((40, 80), (60, 100), (30, 70)),
    ]


def test_what_the_fullest_lacks_is_aligned_among_the_others() -> None:
    head, hidden, tail, more = words("h", 20), words("x", 20), words("t", 20), words("m", 50)
    assert checked([head + tail + more, head + hidden + tail, head + hidden[5:] + tail]) == [
        ((0, 20), (0, 20), (0, 20)),
        ((20, 20), (20, 25), (20, 20)),
        ((20, 20), (25, 40), (20, 35)),
        ((20, 40), (40, 60), (35, 55)),
        ((40, 90), (60, 60), (55, 55)),
    ]


def test_words_read_differently_stay_together() -> None:
    text = words("w", 40)
    misread = [*text[:10], "?", "!", *text[12:]]
    assert checked([text, misread]) == [
        ((0, 10), (0, 10)), ((10, 12), (10, 12)), ((12, 40), (12, 40)),
    ]  # fmt: skip


def test_a_speck_in_a_blank_does_not_hide_the_blank() -> None:
    text = words("w", 90)
    assert ((30, 60), (30, 31)) in checked([text, [*text[:30], "i", *text[60:]]])
    assert ((30, 60), (30, 31)) in checked([text, [*text[:30], text[45], *text[60:]]])


def test_four_times_the_texts_are_about_four_times_the_work() -> None:
    def taken(number: int) -> float:
        text = words("w", 4_000)
        texts = [text[: 100 * place] + text[100 * place + 50 :] for place in range(number)]
        least = 1.0
        for _ in range(3):
            before = time.thread_time()
            checked(texts)
            least = min(least, time.thread_time() - before)
        return least

    assert taken(16) < 12 * taken(4)
