"""The references of a message, and those to it, as a tree in which every member has one place.

A member that occurred before is named again where it belongs and not expanded: a circle is cut and
marked there, and what two branches share is expanded in the first of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from foiakit.threads import Archive, Link, Member, Thread
from foiakit.threads.json_objects import link_as_json, member_as_json
from foiakit.threads.walk import links_from, links_to

Leads = Callable[[Archive, Member], list[tuple[Link, Member]]]
CIRCLE = "circle"
ABOVE = "above"


class Branch(NamedTuple):
    """A member, the link that leads to it, and its branches."""

    member: Member
    link: Link | None
    branches: tuple[Branch, ...] = ()
    again: str | None = None
    """`CIRCLE` if it leads back to an ancestor, `ABOVE` if it is already expanded."""
    more: int = 0
    """How many further branches were left out."""


class Tree(NamedTuple):
    """A message between what it refers to and what refers to it."""

    member: Member
    refers_to: Branch
    referred_by: Branch


def tree(archive: Archive, member: Member, depth: int, limit: int) -> Tree:
    """Return the tree of *member*, *depth* steps in either direction, *limit* branches in each."""
    return Tree(
        member,
        _Growing(archive, links_from, limit).grow(member, depth),
        _Growing(archive, links_to, limit).grow(member, depth),
    )


class _Growing:
    def __init__(self, archive: Archive, leads: Leads, limit: int) -> None:
        self._archive = archive
        self._leads = leads
        self._left = limit
        self._met: set[str] = set()

    def grow(
        self, member: Member, depth: int, link: Link | None = None, path: tuple[str, ...] = ()
    ) -> Branch:
        if member.key in path:
            return Branch(member, link, again=CIRCLE)
        if member.key in self._met:
            return Branch(member, link, again=ABOVE)
        if depth == 0:
            return Branch(member, link)
        self._met.add(member.key)
        found = self._leads(self._archive, member)
        room = found[: self._left]
        self._left -= len(room)
        inner = (*path, member.key)
        branches = tuple(self.grow(other, depth - 1, member, inner) for member, other in room)
        return Branch(member, link, branches, more=len(found) - len(room))


def flat(tree: Tree) -> Thread:
    """Return the members and links of *tree*, each once."""
    members: dict[str, Member] = {}
    links: dict[tuple[str, str], Link] = {}
    cut = False
    for branch in (*every(tree.refers_to), *every(tree.referred_by)):
        members.setdefault(branch.member.key, branch.member)
        cut = cut or branch.more > 0
        if branch.link:
            links.setdefault((branch.link.source, branch.link.target), branch.link)
    return Thread(tuple(members.values()), tuple(links.values()), cut)


def every(branch: Branch) -> Iterator[Branch]:
    """Yield *branch* and everything below it, from the top."""
    yield branch
    for child in branch.branches:
        yield from every(child)


def as_json(branch: Branch) -> list[dict[str, Any]]:
    """Return everything below *branch*, as JSON."""
    return [
        {
            **member_as_json(child.member),
            **(link_as_json(child.link) if child.link else {}),
            "again": child.again,
            "branches": as_json(child),
            "left_out": child.more,
        }
        for child in branch.branches
    ]
