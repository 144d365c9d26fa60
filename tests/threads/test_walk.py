"""Following references: trees, threads, and their order in time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from linked_cables import collection

from foiakit.model.message import Number
from foiakit.store.links.reference_graph import Citing
from foiakit.store.store import Store
from foiakit.threads import ASK, HELD, RELEASED, UNKNOWN, Member, Thread
from foiakit.threads.time_windows import (
    BY_CITATION,
    BY_NUMBER,
    DATED,
    STATED,
    Placed,
    Window,
    placed,
)
from foiakit.threads.tree import Branch, every, flat, tree
from foiakit.threads.walk import thread, together


@pytest.fixture
def citing(tmp_path: Path) -> Iterator[Citing]:
    path = str(tmp_path / "x.db")
    collection(path)
    with Store.open(path) as store:
        yield Citing(store)


def names(branch: Branch) -> list[str]:
    return [below.member.name for below in branch.branches]


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


def test_a_tree_goes_both_ways_and_a_circle_is_cut_and_marked(citing: Citing) -> None:
    found = tree(citing, citing.member(1), depth=9, limit=99)
    assert names(found.refers_to) == ["Rome 5", "X/Y TELCON"]
    rome = found.refers_to.branches[0]
    assert rome.link is not None
    assert rome.link.letter == "A"
    kabul = rome.branches[0]
    assert kabul.member.name == "Kabul 90"
    assert [(branch.member.name, branch.again) for branch in kabul.branches] == [
        ("Kabul 100", "circle"), ("State 700", None)
    ]  # fmt: skip
    assert [(branch.member.name, branch.again) for branch in rome.branches[1:]] == [
        ("State 700", "above")
    ]
    assert names(found.referred_by) == ["Kabul 90"]


def test_depth_and_limit_bound_a_tree_and_what_is_left_out_is_counted(citing: Citing) -> None:
    shallow = tree(citing, citing.member(1), depth=1, limit=99)
    assert all(not branch.branches for branch in shallow.refers_to.branches)
    small = tree(citing, citing.member(4), depth=1, limit=3)
    assert (len(small.refers_to.branches), small.refers_to.more) == (3, 1)


def test_no_member_is_written_out_twice(citing: Citing) -> None:
    for record in range(1, 9):
        found = tree(citing, citing.member(record), depth=20, limit=500)
        for side in (found.refers_to, found.referred_by):
            whole = [branch.member.key for branch in every(side) if branch.branches]
            assert len(whole) == len(set(whole))


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


def test_several_trees_are_one_graph(citing: Citing) -> None:
    trees = [flat(tree(citing, citing.member(record), 2, 99)) for record in (1, 2)]
    whole = together(trees)
    assert len({member.key for member in whole.members}) == len(whole.members)
    assert {link.source for link in whole.links} <= {member.key for member in whole.members}


def window(number: Number, latest: str | None) -> Window:
    if number.serial != 700:
        return Window(why_not="cannot tell")
    return Window("1974-01-01", "1974-02-20", "1974-02-15", 0.9)


def test_a_thread_in_order_of_time_has_what_is_missing_in_its_place(citing: Citing) -> None:
    rows = placed(thread(citing, [citing.member(1)], 99), window)
    assert [(row.member.name, row.by) for row in rows] == [
        ("State 700", BY_NUMBER),  # likelier later, but cited on 10 January
        ("Kabul 90", DATED), ("Rome 5", DATED), ("Kabul A-12", BY_CITATION),
        ("Tehran 11", BY_CITATION),
        ("Lima 9", DATED), ("X/Y TELCON", BY_CITATION), ("Kabul 100", DATED),
    ]  # fmt: skip
    assert rows[0].day == "1974-01-10"


def test_a_date_that_the_citing_words_give_is_its_date(citing: Citing) -> None:
    whole = thread(citing, [citing.member(2)], 99)
    links = tuple(
        link._replace(mentions=tuple(row._replace(date="1974-01-09") for row in link.mentions))
        for link in whole.links
    )
    rows: list[Placed] = placed(whole._replace(links=links), window)
    state = next(row for row in rows if row.member.name == "State 700")
    assert (state.day, state.by, state.stated) == ("1974-01-09", STATED, "1974-01-09")


def test_what_has_no_place_in_time_comes_last() -> None:
    dated = Member("B", "B", records=(1,), date="1990", day="1990-01-01")
    undated_first = Thread((Member("A", "A"), dated), ())
    assert [place.member.key for place in placed(undated_first, window)] == ["B", "A"]
