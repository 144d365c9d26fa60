"""Following references: trees, threads, and their order in time."""

from __future__ import annotations

from foiakit.store.links.reference_graph import Citing
from foiakit.threads import ASK, HELD, RELEASED, UNKNOWN
from foiakit.threads.walk import thread


def test_two_releases_of_one_cable_are_one_member(citing: Citing) -> None:
    assert citing.member(4) == citing.member(5)
    assert citing.member(4).records == (4, 5)
    meant = {mention.message for mention in citing.mentions_in(citing.member(4))}
    assert meant == {"State 700", "Kabul 90", "Kabul A-12", "Tehran 11"}


def test_a_member_is_held_released_to_be_asked_for_or_nothing_that_one_could_hold(
    citing: Citing,
) -> None:
    standing = {
        mention.message or mention.kind: citing.meant(mention)
        for record in (1, 4)
        for mention in citing.mentions_in(citing.member(record))
    }
    assert {name: member.status for name, member in standing.items()} == {
        "Rome 5": HELD, "telephone call": UNKNOWN, "State 700": ASK, "Kabul 90": HELD,
        "Kabul A-12": ASK, "Tehran 11": RELEASED,
    }  # fmt: skip
    assert standing["Tehran 11"].where == "National Archives"
    assert standing["Kabul A-12"].kind == "airgram"


def test_a_thread_is_the_same_from_each_of_its_cables_but_not_from_a_list(citing: Citing) -> None:
    keys = {
        frozenset(member.key for member in thread(citing, [citing.member(record)], 99).members)
        for record in (1, 2, 3, 4, 5)
    }
    assert len(keys) == 1
    (whole,) = keys
    assert len(whole) == 8
    assert "STATE 701 1974" not in whole


def test_a_thread_is_bounded_nearest_first(citing: Citing) -> None:
    cut = thread(citing, [citing.member(1)], 3)
    assert [member.name for member in cut.members] == ["Kabul 100", "Rome 5", "X/Y TELCON"]
    assert cut.cut
