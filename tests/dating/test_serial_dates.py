"""Dating by serial number: the arithmetic, and how often it is right."""

from __future__ import annotations

import importlib.util
import random
from datetime import date
from itertools import combinations
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from program import ROOT, SHARED

from foiakit.dating.beta_distribution import share_below
from foiakit.dating.serial_dates import Anchor, chain, estimate, not_after, pace_odds


def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dating", ROOT / "benchmarks/dating.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def even(*months: int) -> list[Anchor]:
    """A post that gives out 100 numbers a day in 1976, held on the first of these months."""
    new_year = day("1976-01-01")
    days = [day(f"1976-{month:02}-01") for month in months]
    return [Anchor(100 * (day - new_year) + 50, day) for day in days]


@pytest.mark.parametrize(
    ("share", "before", "after", "chance"),
    [
        # I_x(a, b) where it has a closed form: x^a for b = 1, 1 - (1 - x)^b for a = 1, and for
        # a = 2, b = 3 the polynomial 6x^2 - 8x^3 + 3x^4.
        (0.3, 4.0, 1.0, 0.3**4),
        (0.3, 1.0, 0.05, 1 - 0.7**0.05),
        (0.4, 2.0, 3.0, 0.5248),
        (0.5, 40.0, 40.0, 0.5),
        (0.0, 1.0, 1.0, 0.0),
        (1.0, 1.0, 1.0, 1.0),
    ],
)
def test_the_beta_distribution_is_right_where_it_has_a_closed_form(
    share: float, before: float, after: float, chance: float
) -> None:
    assert share_below(share, before, after) == pytest.approx(chance, abs=1e-8)


@given(
    st.floats(0.001, 0.999), st.floats(0.01, 300), st.floats(0.01, 300), st.floats(0.0001, 0.0009)
)
def test_the_beta_distribution_grows_and_mirrors(
    share: float, before: float, after: float, step: float
) -> None:
    here = share_below(share, before, after)
    assert 0 <= here <= share_below(share + step, before, after) + 1e-9 <= 1 + 1e-9
    assert here + share_below(1 - share, after, before) == pytest.approx(1, abs=1e-6)


def test_the_chain_keeps_the_most_and_leaves_a_slip_out() -> None:
    good = even(1, 2, 3, 4, 5, 6)
    slip = Anchor(good[2].serial + 7, day("1976-12-02"))
    assert chain([*good, slip]) == good
    assert chain([slip]) == [slip]
    assert chain([]) == []


@given(st.lists(st.tuples(st.integers(1, 60), st.integers(1, 60)), max_size=9))
def test_the_chain_is_in_order_and_none_is_longer(pairs: list[tuple[int, int]]) -> None:
    anchors = sorted({Anchor(*pair) for pair in pairs})
    found = chain(anchors)
    assert found == sorted(found)
    assert [anchor.day for anchor in found] == sorted(anchor.day for anchor in found)
    for some in combinations(anchors, len(found) + 1):
        assert [anchor.day for anchor in some] != sorted(anchor.day for anchor in some)


def test_neighbours_bracket_the_day() -> None:
    found = estimate(100 * 60 + 50, 1976, even(1, 2, 3, 4, 5))  # 1 March is the 60th day after
    assert found is not None
    assert found.first <= day("1976-03-01") <= found.last
    assert found.last - found.first < 20
    assert abs(found.likeliest - day("1976-03-01")) <= 1
    assert found.probability >= 0.9


def test_more_that_is_held_narrows_the_answer() -> None:
    widths = []
    for held in (even(5), even(2, 5), even(2, 3, 5), even(2, 3, 4, 5)):
        found = estimate(100 * 75, 1976, held)
        assert found is not None
        widths.append(found.last - found.first)
    assert widths == sorted(widths, reverse=True)
    assert widths[0] > 2 * widths[-1]


def test_a_slip_among_the_neighbours_does_not_move_the_answer() -> None:
    plain = estimate(100 * 60 + 50, 1976, even(1, 2, 3, 4, 5))
    slip = Anchor(100 * 59, day("1976-11-29"), "slip")
    found = estimate(100 * 60 + 50, 1976, [*even(1, 2, 3, 4, 5), slip])
    assert plain is not None
    assert found is not None
    assert found.left_out == (slip,)
    assert abs(found.likeliest - plain.likeliest) <= 1


def test_nothing_held_gives_no_answer() -> None:
    assert estimate(154, 1976, []) is None


def test_before_1973_one_neighbour_is_not_enough() -> None:
    before, after = Anchor(100, day("1968-02-01")), Anchor(300, day("1968-03-01"))
    assert estimate(200, 1968, [before]) is None
    found = estimate(200, 1968, [before, after])
    assert found is not None
    assert before.day <= found.likeliest <= after.day


@settings(max_examples=50)
@given(
    st.lists(st.tuples(st.integers(1, 99_999), st.integers(0, 365)), min_size=1, max_size=12),
    st.integers(1, 99_999),
    st.sampled_from([0.5, 0.9, 0.99]),
)
def test_an_answer_is_a_distribution_whatever_is_held(
    pairs: list[tuple[int, int]], serial: int, probability: float
) -> None:
    new_year = day("1976-01-01")
    anchors = [Anchor(number, new_year + after) for number, after in pairs]
    found = estimate(serial, 1976, anchors, probability)
    assert found is not None
    assert sum(found.chances) == pytest.approx(1)
    assert all(chance >= 0 for chance in found.chances)
    assert found.first <= found.likeliest <= found.last or probability < 0.9
    assert found.probability >= probability - 1e-9
    assert 0 <= found.beyond(new_year) <= 1
    assert found.chance(new_year - 1) == 0
    assert found.chance(new_year - 1000) == 0


def test_the_pace_of_another_year_prefers_the_later_day_for_a_high_number() -> None:
    july, june = 186.5, 156.5
    assert pace_odds(70339, july, june, 2648, 9.5) > 1
    assert pace_odds(20000, july, june, 2648, 9.5) < 1
    odds = pace_odds(70339, july, june, 2648, 9.5)
    assert odds == pytest.approx(1 / pace_odds(70339, june, july, 2648, 9.5))


def test_nine_in_ten_answers_hold_on_series_with_bursts_gaps_late_numbers_and_slips() -> None:
    made = benchmark()
    hits = [
        trial.hit
        for kind in made.KINDS
        for number in (3, 10, 30)
        for trial in made.trials(kind, number, 1, 20, (0.9,))
    ]
    assert len(hits) > 200
    assert sum(hits) / len(hits) >= 0.9


def test_every_real_cable_at_hand_lies_where_the_other_one_of_its_year_puts_it() -> None:
    trials = list(benchmark().real_trials())
    assert len(trials) == 6
    assert [trial.name for trial in trials if not trial.hit] == []


@pytest.mark.skipif(not (SHARED / "data").exists(), reason="no ../shared/data beside this checkout")
def test_the_real_cables_are_those_of_the_data() -> None:
    volume = (SHARED / "data/frus1969-76ve08_d10-d12.xml").read_text(encoding="utf-8")
    for words in ("In telegram 1090 from Kabul, 21 February", "Telegram 1717 From", "STATE 54992",
                  "March 20, 1974", "STATE 172577 SEPT. 1973", "Telegram 236146",
                  "December 1, 1973", "Telegram 72260", "April 10, 1974"):  # fmt: skip
        assert words in volume
    excerpts = (SHARED / "data/talbott_ocr_excerpts.csv").read_text(encoding="utf-8")
    assert "MRN: 115958" in excerpts


def test_a_series_is_the_same_for_the_same_seed() -> None:
    made = benchmark()
    kind = made.KINDS[-2]
    assert made.series(kind, random.Random(1)) == made.series(kind, random.Random(1))


class TestKnownThatItWasNoLater:
    """A message is not cited before it is sent."""

    anchors = tuple(
        Anchor(serial, date(1974, 1, 1).toordinal() + serial // 10)
        for serial in range(100, 3000, 400)
    )

    def test_the_window_ends_with_that_day_and_holds_what_was_asked(self) -> None:
        whole = estimate(1500, 1974, self.anchors)
        assert whole is not None
        day = whole.likeliest - 1
        cut = not_after(whole, day)
        assert cut.last <= day < whole.last
        assert cut.first <= cut.likeliest <= cut.last
        assert cut.probability >= 0.9
        assert cut.chance(day + 1) == 0

    def test_a_day_after_all_that_is_likely_changes_nothing_to_speak_of(self) -> None:
        whole = estimate(1500, 1974, self.anchors)
        assert whole is not None
        later = not_after(whole, date(1974, 12, 31).toordinal())
        assert (later.first, later.last) == (whole.first, whole.last)

    def test_a_day_that_contradicts_the_numbers_is_not_believed(self) -> None:
        whole = estimate(1500, 1974, self.anchors)
        assert whole is not None
        assert not_after(whole, date(1974, 1, 2).toordinal()) == whole
        assert not_after(whole, date(1973, 1, 2).toordinal()) == whole
