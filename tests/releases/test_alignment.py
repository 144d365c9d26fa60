"""Alignment: the runs are equal words, in order, and long texts take no longer than they must."""

from __future__ import annotations

import random
import time
import tracemalloc
from collections.abc import Callable, Hashable, Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from foiakit.releases.alignment import Run, align

FEW = st.lists(st.sampled_from("abc"), max_size=60)
SOME = st.lists(st.integers(0, 12), max_size=120)
ANY = st.lists(st.text(max_size=3), max_size=60)


def checked(a: Sequence[Hashable], b: Sequence[Hashable]) -> list[Run]:
    """The runs of *a* and *b*, which are what the docstring of `align` says."""
    runs = align(a, b)
    end_a = end_b = -1
    for start_a, start_b, length in runs:
        assert length > 0
        assert start_a >= max(end_a, 0)
        assert start_b >= max(end_b, 0)
        assert (start_a, start_b) != (end_a, end_b), "two runs that are one"
        end_a, end_b = start_a + length, start_b + length
        assert list(a[start_a:end_a]) == list(b[start_b:end_b])
    assert end_a <= len(a)
    assert end_b <= len(b)
    return runs


@pytest.mark.parametrize("words", [FEW, SOME, ANY], ids=["few", "some", "any"])
def test_runs_are_equal_words_in_order(words: st.SearchStrategy[list[Hashable]]) -> None:
    @given(words, words)
    def tried(a: list[Hashable], b: list[Hashable]) -> None:
        checked(a, b)

    tried()


@given(SOME)
@example(["the"] * 50)
def test_a_text_with_itself_is_one_run(words: list[Hashable]) -> None:
    assert checked(words, words) == ([(0, 0, len(words))] if words else [])


@given(SOME, SOME, SOME)
def test_what_one_side_lacks_is_between_two_runs(
    before: list[int], cut: list[int], after: list[int]
) -> None:
    """A cut in a text whose words are all its own is found exactly."""
    head = [("head", place, word) for place, word in enumerate(before)]
    hidden = [("cut", place, word) for place, word in enumerate(cut)]
    tail = [("tail", place, word) for place, word in enumerate(after)]
    runs = checked(head + hidden + tail, head + tail)
    assert sum(length for _, _, length in runs) == len(head) + len(tail)


def noisy(words: list[str], share: float, chance: random.Random) -> list[str]:
    return [word + "x" if chance.random() < share else word for word in words]


@pytest.mark.parametrize(("length", "share", "least"), [(300, 0.1, 0.95), (5_000, 0.1, 0.95)])
def test_a_cut_is_found_in_a_badly_read_text(length: int, share: float, least: float) -> None:
    """40 words are cut out of one copy; nine tenths of the cut are found in 38 of 40 texts."""
    chance = random.Random(17)
    vocabulary = [f"w{number}" for number in range(2_000)]
    found = 0
    for _ in range(40):
        text = chance.choices(vocabulary, weights=range(2_000, 0, -1), k=length)
        first = chance.randrange(20, length - 60)
        other = noisy(text[:first] + text[first + 40 :], share, chance)
        foreign = chance.choices(vocabulary, k=200)
        runs = checked(text, foreign + other)
        inside = sum(
            max(0, min(start + size, first + 40) - max(start, first)) for start, _, size in runs
        )
        at = {start - first: start_b for start, start_b, _ in runs if start >= first + 36}
        found += inside <= 4 and bool(at)
    assert found >= least * 40


def one_word(length: int) -> tuple[list[str], list[str]]:
    return ["the"] * length, ["the"] * (length - 7)


def periodic(length: int) -> tuple[list[int], list[int]]:
    return [place % 9 for place in range(length)], [place % 7 for place in range(length)]


def shifted(length: int) -> tuple[list[int], list[int]]:
    return [place % 30 for place in range(length)], [(place + 13) % 30 for place in range(length)]


def shuffled(length: int) -> tuple[list[int], list[int]]:
    words = list(range(length))
    random.Random(5).shuffle(words)
    return list(range(length)), words


def backwards(length: int) -> tuple[list[int], list[int]]:
    return list(range(length)), list(range(length, 0, -1))


def two_words(length: int) -> tuple[list[int], list[int]]:
    chance = random.Random(3)
    return chance.choices((0, 1), k=length), chance.choices((0, 1), k=length)


def badly_read(length: int) -> tuple[list[str], list[str]]:
    words = [f"w{place % 997 * place % 1009}" for place in range(length)]
    return words, noisy(words, 0.3, random.Random(4))


HOSTILE = [one_word, periodic, shifted, shuffled, backwards, two_words, badly_read]


def least_time(make: Callable[[int], tuple[list[Hashable], list[Hashable]]], length: int) -> float:
    a, b = make(length)
    least = float("inf")
    for _ in range(3):
        before = time.thread_time()
        align(a, b)
        least = min(least, time.thread_time() - before)
    return least


@pytest.mark.parametrize("make", HOSTILE, ids=lambda make: make.__name__)
def test_four_times_the_words_are_about_four_times_the_work(
    make: Callable[[int], tuple[list[Hashable], list[Hashable]]],
) -> None:
    checked(*make(2_000))
    assert least_time(make, 40_000) < 9 * max(least_time(make, 10_000), 0.004)


def test_memory_grows_as_the_texts_do() -> None:
    def most(length: int) -> int:
        a, b = badly_read(length)
        tracemalloc.start()
        align(a, b)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    assert most(40_000) < 6 * most(10_000)
