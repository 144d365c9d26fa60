"""The ranking of what is wanted: its rule, and that weighing late changes nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.message import Number
from foiakit.threads import ASK, Member
from foiakit.threads.missing_ranking import Candidate, Weight, order, ranked

DAYS = ["1974-01-01", "1974-01-05", "1974-03-01"]


def weight(cables: int, posts: int = 1, *days: str) -> Weight:
    first, last = days or (None, None)
    return Weight(cables, posts, first, last)


def placed(*weights: Weight) -> list[int]:
    """The places of *weights* by the rule; their numbers rise with the place they stand at."""
    numbers = [Number("ROME", 1974, place) for place in range(len(weights))]
    return sorted(range(len(weights)), key=lambda at: order(numbers[at], weights[at]))


def test_what_more_cables_cite_comes_first() -> None:
    assert placed(weight(2, 2), weight(3, 1)) == [1, 0]


def test_then_what_more_posts_cite() -> None:
    near, far = ("1974-01-01", "1974-01-02"), ("1974-01-01", "1974-06-01")
    assert placed(weight(3, 1, *near), weight(3, 2, *far)) == [1, 0]


def test_then_what_is_cited_within_fewer_days_and_undated_ones_after() -> None:
    far, near = weight(2, 1, "1974-01-01", "1974-06-01"), weight(2, 1, "1974-01-01", "1974-01-02")
    assert placed(weight(2, 1), far, near) == [2, 1, 0]


def test_then_by_post_year_and_number() -> None:
    weighed = weight(1)
    numbers = [Number("ROME", 1975, 1), Number("ROME", 1974, 9), Number("LIMA", 1979, 5)]
    assert sorted(numbers, key=lambda number: order(number, weighed)) == numbers[::-1]


@st.composite
def cited(draw: st.DrawFn) -> dict[Number, tuple[int, Weight | None]]:
    """Numbers, each with a bound and a weight that keeps to it; some are held and have none."""
    posts, years = st.sampled_from(["LIMA", "ROME"]), st.sampled_from([1973, 1974])
    numbers = draw(st.sets(st.builds(Number, posts, years, st.integers(1, 9))))
    found: dict[Number, tuple[int, Weight | None]] = {}
    for number in numbers:
        bound = draw(st.integers(1, 4))
        cables = draw(st.integers(0, bound))
        first, last = sorted(draw(st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS))))
        weighed = Weight(cables, draw(st.integers(1, max(cables, 1))), first, last)
        found[number] = bound, weighed if cables else None
    return found


@given(cited())
def test_weighing_late_gives_the_same_order_as_weighing_all(
    bounded: dict[Number, tuple[int, Weight | None]],
) -> None:
    def weigh(number: Number) -> Candidate | None:
        weighed = bounded[number][1]
        return (Member("", "", number=number, status=ASK), weighed) if weighed else None

    bounds = [(number, bound) for number, (bound, _) in bounded.items()]
    bounds.sort(key=lambda entry: (-entry[1], entry[0]))
    all_of_them = [(number, weighed) for number, (_, weighed) in bounded.items() if weighed]
    wanted = [
        number for number, weighed in sorted(all_of_them, key=lambda weighed: order(*weighed))
    ]
    assert [weighed.number for weighed, _ in ranked(bounds, weigh)] == wanted


def test_what_cannot_be_reached_any_more_goes_out_before_the_rest_is_weighed() -> None:
    weighed: list[Number] = []

    def weigh(number: Number) -> Candidate:
        weighed.append(number)
        return Member("", "", number=number), Weight(number.serial, 1, None, None)

    bounds = [(Number("ROME", 1974, serial), serial) for serial in range(50, 0, -1)]
    assert next(ranked(bounds, weigh))[0].number == bounds[0][0]
    assert len(weighed) <= 2
