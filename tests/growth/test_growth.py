"""Work grows about as fast as its text: four times the text takes about four times the work.

The processor time of this thread is measured, the least of several runs, and only its ratio counts,
because other work of the machine makes both longer. For four times the text the ratio is 4 if the
work is linear and 16 if it is quadratic; the bound is between the two. Work that takes less than
`SOON` is not measured: even if it were quadratic, a megabyte would take only seconds.

The suite tries each target with some shapes, and each shape with some targets. All of them, with
texts four times as long: ``FOIAKIT_GROWTH=full pytest tests/growth``.
"""

from __future__ import annotations

import os
import time

import pytest
from growth.reader_targets import Target
from growth.shapes import SHAPES, Shape
from growth.targets import targets
from growth.views import VIEWS, there_are

FULL = os.environ.get("FOIAKIT_GROWTH") == "full"
LENGTH = 8_000 if FULL else 2_000
"""Of the shorter text; the longer one has four times as many characters."""
VIEW_LENGTH = LENGTH if FULL else LENGTH // 4
"""The same for a view, where the drawing of a character takes a hundred times as long."""
SOON = 0.02
BOUND = 9.0
TRIES = 5
EVERY = 1 if FULL else 9

TARGETS = targets()


def taken(target: Target, text: str) -> float:
    before = time.thread_time()
    target(text)
    return time.thread_time() - before


def growth(target: Target, shape: Shape, length: int = LENGTH) -> float:
    """How many times the work is for four times the text; 0 for what is done soon."""
    short, long = shape.text(length), shape.text(4 * length)
    least_short = least_long = float("inf")
    for _ in range(TRIES):
        least_long = min(least_long, taken(target, long))
        if least_long < SOON:
            return 0.0
        least_short = min(least_short, taken(target, short))
        if least_long < BOUND * least_short:
            break
    return least_long / least_short


@pytest.mark.parametrize("name", TARGETS)
def test_four_times_the_text_is_about_four_times_the_work(name: str) -> None:
    target = TARGETS[name]
    target("A text.")  # what is loaded once is loaded now
    own = list(TARGETS).index(name)
    length = VIEW_LENGTH if name.startswith("view ") else LENGTH
    grown = {
        shape: round(ratio, 1)
        for at, shape in enumerate(SHAPES)
        if at % EVERY == own % EVERY and (ratio := growth(target, SHAPES[shape], length)) > BOUND
    }
    assert not grown, grown


def test_the_measure_tells_a_square_from_a_line() -> None:
    def square(text: str) -> None:
        for at in range(0, len(text), 4):
            text[at:].count("|")
            sum(map(len, text[at : at + len(text) // 4]))

    assert growth(square, SHAPES["letters"]) > BOUND
    assert (
        growth(lambda text: [text.count(sign) for sign in text[:200] * 60], SHAPES["dots"]) < BOUND
    )


def test_every_view_is_measured() -> None:
    parts_of_others = {
        "charts.histogram.summary", "charts.timeline.summary", "pages.record_page.prose",
    }  # fmt: skip
    assert set(there_are()) - parts_of_others == set(VIEWS)
