"""A tree of references on a terminal."""

from __future__ import annotations

import pytest
from views.screens import drawn, pipe, terminal

from foiakit.threads import ASK, HELD, Link, Member, Mention
from foiakit.threads.tree import CIRCLE, Branch, Tree
from foiakit.views.threads.tree import drawing

ROOT = Member("a", "Oslo 12", year=1974, status=HELD, records=(4,), title="Ice\x1b talks")
OTHER = Member("b", "Rome 5", year=1974, status=ASK)
MENTION = Mention(4, "cable", "ref", "B", "ROME", 5, 1974, None, None, False, "ROME 5", None)
LINK = Link("a", "b", (MENTION,))
TREE = Tree(
    ROOT,
    Branch(ROOT, None, (Branch(OTHER, LINK, (Branch(ROOT, None, again=CIRCLE),)),), more=3),
    Branch(ROOT, None),
)


def test_each_branch_has_its_letter_its_status_and_what_is_left_out() -> None:
    lines = drawn(drawing(TREE, pipe()), pipe())
    assert lines[0] == r"Oslo 12 (1974)  record 4  Ice\x1b talks"
    page = "\n".join(lines)
    assert "B. Rome 5 (1974)  not held" in page
    assert "(a circle: shown above)" in page
    assert "3 more" in page
    assert "cited by: nothing found" in page


@pytest.mark.parametrize("width", [20, 40, 80])
def test_a_line_is_cut_where_the_terminal_ends(width: int) -> None:
    lines = drawn(drawing(TREE, terminal(width)), terminal(width))
    assert max(map(len, lines)) <= width
    if width >= 40:  # on a narrower one the last heading is wrapped
        assert len(lines) == len(drawn(drawing(TREE, terminal(200)), terminal(200)))
