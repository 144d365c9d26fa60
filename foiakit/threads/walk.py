"""From one message to its whole conversation: along references, both ways, nearest first."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from foiakit.threads import Archive, Link, Member, Mention, Thread


def links_from(archive: Archive, member: Member) -> list[tuple[Link, Member]]:
    """Return what *member* refers to, each with the link; empty if it is not held."""
    meant: dict[str, Member] = {}
    found: dict[str, list[Mention]] = {}
    for mention in archive.mentions_in(member):
        other = archive.meant(mention)
        if other.key != member.key:
            meant.setdefault(other.key, other)
            found.setdefault(other.key, []).append(mention)
    return [(Link(member.key, key, tuple(mentions)), meant[key]) for key, mentions in found.items()]


def links_to(archive: Archive, member: Member) -> list[tuple[Link, Member]]:
    """Return what refers to *member*, each with the link."""
    sources: dict[str, Member] = {}
    found: dict[str, list[Mention]] = {}
    for mention in archive.mentions_of(member):
        other = archive.member(mention.record)
        if other.key != member.key:
            sources.setdefault(other.key, other)
            found.setdefault(other.key, []).append(mention)
    return [
        (Link(key, member.key, tuple(mentions)), sources[key]) for key, mentions in found.items()
    ]


def together(threads: Iterable[Thread]) -> Thread:
    """Merge several threads into one: shared parts are there once."""
    members: dict[str, Member] = {}
    links: dict[tuple[str, str], Link] = {}
    cut = False
    for thread in threads:
        members |= {member.key: member for member in thread.members}
        links |= {(link.source, link.target): link for link in thread.links}
        cut = cut or thread.cut
    return Thread(tuple(members.values()), tuple(links.values()), cut)


def thread(archive: Archive, starts: Iterable[Member], limit: int) -> Thread:
    """Return everything that is reached from *starts*, at most *limit* members: the fewest steps
    away.

    A message that is not held is a member too, and leads to whatever else refers to it.
    """
    members: dict[str, Member] = {}
    links: dict[tuple[str, str], Link] = {}
    queue: deque[Member] = deque()
    cut = False
    for start in starts:
        if start.key not in members:
            members[start.key] = start
            queue.append(start)
    while queue:
        member = queue.popleft()
        for link, other in (*links_from(archive, member), *links_to(archive, member)):
            if other.key not in members:
                if len(members) >= limit:
                    cut = True
                    continue
                members[other.key] = other
                queue.append(other)
            links.setdefault((link.source, link.target), link)
    return Thread(tuple(members.values()), tuple(links.values()), cut)
