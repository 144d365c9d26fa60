"""Options of a clock are read from words; one that has no meaning for the clock is refused."""

from __future__ import annotations

import re
from datetime import date

import pytest

from foiakit.errors import BadInput, Usage
from foiakit.requests.clocks import options as options_module
from foiakit.requests.clocks.options import Options, Stop, parse
from foiakit.requests.clocks.rules import rule, rules
from foiakit.requests.days import day_of
from foiakit.requests.working_days import Closed

DETERMINATION = rule("foia.determination")


def test_words_and_a_list_with_semicolons_give_the_same() -> None:
    words = ["extension=5", "notice=2026-07-20", "toll=2026-07-09..", "agency=DHS"]
    found, written = parse(DETERMINATION, words)
    assert found == Options(
        extension=5,
        notice=day_of("2026-07-20"),
        stops=(Stop(day_of("2026-07-09"), None),),
        agency="dhs",
    )
    assert written["agency"] == "DHS"
    assert parse(DETERMINATION, [" ; ".join(words)]) == (found, written)


def test_extensions_questions_and_closures_add_up() -> None:
    found, written = parse(
        DETERMINATION,
        [
            "extension=5;extension=3",
            "fee=2026-07-09..2026-07-10",
            "toll=2026-07-13..2026-07-14",
            "closed=2024-12-24,2025-10-01..2025-11-12",
            "closed=2026-01-26",
        ],
    )
    assert found.extension == 8
    assert [question.about_fees for question in found.stops] == [True, False]
    assert found.closures == (
        Closed(date(2024, 12, 24), date(2024, 12, 24)),
        Closed(date(2025, 10, 1), date(2025, 11, 12)),
        Closed(date(2026, 1, 26), date(2026, 1, 26)),
    )
    assert written["extension"] == "5;3"


@pytest.mark.parametrize(
    ("word", "error", "message"),
    [
        ("extension", Usage, "write NAME=VALUE"),
        ("extention=10", Usage, "did you mean extension=?"),
        ("mail=5", Usage, "foia.determination takes no mail="),
        ("extension=0", Usage, "extension=0: write a number of days, 1 to 9999"),
        ("extension=١", Usage, "write a number of days"),
        ("toll=2026-07-09", Usage, "DAY..DAY, or DAY.."),
        ("closed=2026-07-09..2026-07-08", Usage, "the last day is before the first"),
    ],
)
def test_a_wrong_word_is_named(word: str, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=re.escape(message)):
        parse(DETERMINATION, [word])


def test_every_option_that_a_clock_takes_is_explained_and_read() -> None:
    explained = set(re.findall(r"^    ([a-z-]+)=", options_module.__doc__ or "", re.M))
    taken = {name for found in rules().values() for name in found.options}
    assert taken <= explained | {"answer-by"}
    for name in taken:
        kind = next(found for found in rules().values() if name in found.options)
        with pytest.raises((BadInput, Usage)):
            parse(kind, [f"{name}=???"])
