"""A tree of references as rows for a pipe, and as objects for another program."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from foiakit.threads.json_objects import member_as_json
from foiakit.threads.tree import Branch, Tree, as_json

NAMES = (
    "from", "depth", "direction", "letter", "message", "year", "kind", "status", "records",
    "again", "sentence",
)  # fmt: skip
"""The columns of `rows_of`."""


def rows_of(tree: Tree) -> Iterator[tuple[Any, ...]]:
    """Yield a row per branch: of which message, how far, in which direction, and what it is."""
    for direction, side in (("refers to", tree.refers_to), ("referred to by", tree.referred_by)):
        for depth, branch in _below(side, 1):
            member, link = branch.member, branch.link
            yield (
                tree.member.name, depth, direction, link and link.letter, member.name, member.year,
                member.kind, member.status, list(member.records), branch.again,
                link and link.sentence,
            )  # fmt: skip


def cells(row: tuple[Any, ...]) -> Iterator[Any]:
    """Return a row of `rows_of` as cells of a line."""
    for cell in row:
        yield " ".join(map(str, cell)) if isinstance(cell, list) else cell


def _below(branch: Branch, depth: int) -> Iterator[tuple[int, Branch]]:
    for child in branch.branches:
        yield depth, child
        yield from _below(child, depth + 1)


def tree_as_json(tree: Tree) -> dict[str, Any]:
    """Return a tree as JSON, branches within branches."""
    return {
        **member_as_json(tree.member),
        "refers_to": as_json(tree.refers_to),
        "referred_to_by": as_json(tree.referred_by),
        "left_out": tree.refers_to.more + tree.referred_by.more,
    }
