"""Trees of references go both ways, and are bounded."""

from __future__ import annotations

from foiakit.store.links.reference_graph import Citing
from foiakit.threads.tree import Branch, every, flat, tree
from foiakit.threads.walk import together


def names(branch: Branch) -> list[str]:
    return [below.member.name for below in branch.branches]


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


def test_several_trees_are_one_graph(citing: Citing) -> None:
    trees = [flat(tree(citing, citing.member(record), 2, 99)) for record in (1, 2)]
    whole = together(trees)
    assert len({member.key for member in whole.members}) == len(whole.members)
    assert {link.source for link in whole.links} <= {member.key for member in whole.members}
