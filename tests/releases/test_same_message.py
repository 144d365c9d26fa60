"""One message in two chains: by its moment and subject, whatever the order of the chains."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.releases.released_text import Identity, Message, bare_subject
from foiakit.releases.same_message import Likeness, likeness, pairs

ONE = Identity("2010-03-02", 17 * 60 + 25, "marlow", "harbortalks")
IDENTITIES = st.builds(
    Identity,
    st.sampled_from(["", "2010-03-02", "2010-03-03"]),
    st.sampled_from([-1, 1045, 1046, 985, 745]),
    st.sampled_from(["", "marlow", "ferris"]),
    st.sampled_from(["", "harbortalks", "harbortaiks", "bridgetolls"]),
    st.sampled_from(["", "", "USNATO 5509 1986", "USNATO 5510 1986"]),
)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (ONE, Likeness.SAME),
        (ONE._replace(minute=ONE.minute + 1), Likeness.NEXT_MINUTE),
        (ONE._replace(minute=ONE.minute - 300), Likeness.OTHER_ZONE),
        (ONE._replace(minute=ONE.minute - 301), Likeness.OTHER_ZONE),
        (ONE._replace(minute=ONE.minute + 2), None),
        (ONE._replace(day="2010-03-03"), None),
        (ONE._replace(subject="harbortaiks"), Likeness.SAME),
        (ONE._replace(subject="harbortalksandmore"), Likeness.SAME),
        (ONE._replace(subject="bridgetolls"), None),
        (ONE._replace(subject=""), Likeness.SAME),
        (ONE._replace(subject="", sender="ferris"), None),
        (ONE._replace(minute=-1), Likeness.UNKNOWN),
        (ONE._replace(minute=-1, day=""), Likeness.UNKNOWN),
        (ONE._replace(minute=-1, day="2010-03-03"), Likeness.UNKNOWN),
        (ONE._replace(minute=-1, day="2011-03-02"), None),
    ],
)
def test_likeness(other: Identity, expected: Likeness | None) -> None:
    assert likeness(ONE, other) == expected


@given(IDENTITIES, IDENTITIES)
def test_likeness_does_not_depend_on_the_order(first: Identity, second: Identity) -> None:
    assert likeness(first, second) == likeness(second, first)


@given(st.lists(IDENTITIES, max_size=8), st.lists(IDENTITIES, max_size=8), st.randoms())
def test_pairs_do_not_depend_on_the_order_of_the_messages(
    ones: list[Identity], others: list[Identity], random: Random
) -> None:
    first = [Message(0, 9, identity, str(at)) for at, identity in enumerate(ones)]
    second = [Message(0, 9, identity, str(at)) for at, identity in enumerate(others)]
    mixed = sorted(second, key=lambda _: random.random())
    assert sorted(pairs(first, second)) == sorted(pairs(first, mixed))


@pytest.mark.parametrize("printed", ["Harbor talks", "Re: Harbor talks", "FW: Re: HARBOR  TALKS",
                                     "Fvv: Harbor talks [Excised: B5]"])  # fmt: skip
def test_subjects_compare_without_what_a_program_puts_before_them(printed: str) -> None:
    assert bare_subject(printed) == "harbortalks"
